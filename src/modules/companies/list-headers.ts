import { foldedText, scriptBalance, visibleText } from './fold-text.ts';
import { listFieldTexts } from './list-field-texts.ts';
import { type ListField, listFields } from './list-fields.ts';

/** How lists name each field, besides its own words, in three languages. Compared folded, so case, width, spaces and punctuation are of no account. */
const synonyms: Readonly<Record<ListField, string>> = {
  reference:
    'reference, ref, ref no, reference no, reference number, company ref, company reference, company id, exhibitor no, participant no, id, 參考編號, 编号, 編號, 参考编号, 公司編號, 公司编号, 企業編號, 企业编号, 企业代码, 参展编号, 檔案編號, 档案编号',
  serial: 'no, number, #, s/n, sn, serial, serial no, item, item no, 序號, 序号, 項次, 项次, 次序',
  name: 'company, company name, name of company, company names, name, firm, firm name, enterprise, enterprise name, organisation, organization, exhibitor, exhibitor name, participant, business name, brand and company, 公司, 公司名稱, 公司名称, 公司名, 企業, 企业, 企業名稱, 企业名称, 企业全称, 公司全称, 公司全稱, 單位名稱, 单位名称, 單位, 单位, 名稱, 名称, 機構名稱, 机构名称, 機構, 机构, 商戶名稱, 商户名称, 参会企业, 參會企業, 参会单位, 参展商, 參展商',
  'name-en':
    'english name, english company name, company name english, company name in english, company english name, name english, name in english, name en, en name, company name en, 英文名, 英文名稱, 英文名称, 公司英文名, 公司英文名稱, 公司英文名称, 公司名稱英文, 公司名称英文, 企業英文名稱, 企业英文名称, 外文名称',
  'name-zh':
    'chinese name, chinese company name, company name chinese, company name in chinese, company chinese name, name chinese, name in chinese, name zh, zh name, company name zh, 中文名, 中文名稱, 中文名称, 公司中文名, 公司中文名稱, 公司中文名称, 公司名稱中文, 公司名称中文, 企業中文名稱, 企业中文名称',
  'name-zh-Hant':
    'traditional chinese name, name traditional chinese, chinese name traditional, company name traditional chinese, name zh hant, name tc, company name tc, 繁體名稱, 繁体名称, 繁體中文名稱, 繁体中文名称, 中文名稱繁體, 中文名称繁体, 中文名稱繁, 中文名称繁, 公司名稱繁體, 公司名称繁体, 公司名稱繁體中文, 公司名称繁体中文, 公司名稱繁, 公司繁體名稱, 名稱繁體, 名称繁体, 中文繁體名稱, 中文繁体名称',
  'name-zh-Hans':
    'simplified chinese name, name simplified chinese, chinese name simplified, company name simplified chinese, name zh hans, name sc, company name sc, 簡體名稱, 简体名称, 簡體中文名稱, 简体中文名称, 中文名稱簡體, 中文名称简体, 中文名稱簡, 中文名称简, 公司名稱簡體, 公司名称简体, 公司名稱簡體中文, 公司名称简体中文, 公司名称简, 公司简体名称, 名稱簡體, 名称简体, 中文簡體名稱, 中文简体名称',
  identifier:
    'registration number, registration no, company registration, company registration number, company registration no, tax id, 註冊號碼, 注册号, 注册号码, 註冊編號, 注册编号, 登記號碼, 登记号, 证照号码, 证件号码, 纳税人识别号, 稅務編號',
  'unified-social-credit-code':
    'unified social credit code, uscc, usci, social credit code, unified social credit identifier, credit code, 统一社会信用代码, 統一社會信用代碼, 統一社會信用編號, 社会信用代码, 社會信用代碼, 信用代码, 信用代碼, 统一信用代码, 统一代码',
  'hong-kong-business-registration':
    'business registration, business registration no, business registration number, business registration certificate no, br, br no, br number, brn, brc no, hk br no, hong kong business registration, hong kong business registration number, 商業登記, 商業登記號碼, 商業登記證號碼, 商業登記編號, 商業登記號, 商业登记号, 商业登记号码, 商业登记证号, 香港商业登记号, 香港商業登記號碼',
  'hong-kong-company-number':
    'company number, company no, cr, cr no, cr number, crn, hong kong company number, hk company number, hk cr no, companies registry number, ubi, 公司註冊編號, 公司註冊號碼, 公司注册编号, 公司注册号, 香港公司編號, 香港公司注册号, 公司註冊處編號, 公司登記編號',
  lei: 'lei, lei code, legal entity identifier, 法律實體識別編碼, 法人机构识别编码, 全球法人识别编码, 全球法人識別編碼',
  'stock-code':
    'stock code, stock, stock number, ticker, share code, listing code, 股份代號, 股份代号, 股票代號, 股票代码, 股票代碼, 證券代號, 证券代码, 上市代號, 上市代码',
  kinds:
    'type, types, kind, kinds, company type, company kind, type of company, business type, type of business, nature of business, business nature, company nature, role in mission, 類型, 类型, 公司類型, 公司类型, 企業類型, 企业类型, 公司類別, 公司类别, 企業類別, 企业类别, 企業性質, 企业性质, 公司性質, 公司性质, 業務性質, 业务性质, 業務類型, 业务类型, 單位類型, 单位类型, 身份, 企業角色, 企业角色',
  sectors:
    'sector, sectors, industry, industries, category, categories, product category, product categories, industry sector, business sector, line of business, 行業, 行业, 所屬行業, 所属行业, 行業類別, 行业类别, 行業分類, 行业分类, 界別, 類別, 类别, 產品類別, 产品类别, 产业, 產業, 所屬產業, 所属产业, 領域, 领域, 业务领域, 業務領域',
  description:
    'description, company description, profile, company profile, about, introduction, company introduction, brief, background, 簡介, 简介, 公司簡介, 公司简介, 企業簡介, 企业简介, 介紹, 介绍, 公司介紹, 公司介绍, 企业介绍, 企業介紹, 業務簡介, 业务简介, 公司背景, 描述',
  'description-en':
    'english description, description english, description in english, description en, company profile english, profile english, english profile, english introduction, 英文簡介, 英文简介, 公司簡介英文, 公司简介英文, 簡介英文, 简介英文, 英文介绍, 英文介紹',
  'description-zh':
    'chinese description, description chinese, description in chinese, description zh, company profile chinese, profile chinese, chinese profile, 中文簡介, 中文简介, 公司簡介中文, 公司简介中文, 簡介中文, 简介中文, 中文介绍, 中文介紹',
  'description-zh-Hant':
    'description traditional chinese, traditional chinese description, description zh hant, description tc, 簡介繁體, 简介繁体, 公司簡介繁體, 繁體簡介, 中文簡介繁體, 中文简介繁体',
  'description-zh-Hans':
    'description simplified chinese, simplified chinese description, description zh hans, description sc, 簡介簡體, 简介简体, 公司简介简体, 简体简介, 中文簡介簡體, 中文简介简体',
  products:
    'product, products, products and services, product and service, main products, key products, services, product or service, product range, brands, 產品, 产品, 主要產品, 主要产品, 主營產品, 主营产品, 產品及服務, 产品及服务, 产品和服务, 產品與服務, 产品与服务, 产品服务, 服務, 服务, 主營業務, 主营业务, 業務範圍, 业务范围, 经营范围, 經營範圍, 旗下品牌, 品牌',
  offers:
    'offer, offers, offering, offerings, what we offer, we offer, can offer, provides, supply, supplies, cooperation offered, 提供, 可提供, 供應, 供应, 可供應, 可供应, 提供產品或服務, 提供产品或服务, 我們提供, 我们提供, 能提供什麼, 能提供什么, 可提供資源, 可提供资源, 提供资源, 合作供應, 合作优势, 供給, 供给',
  seeks:
    'seek, seeks, seeking, looking for, what we seek, we seek, wants, wanted, need, needs, demand, demands, requirement, requirements, interested in, cooperation sought, target partner, target partners, partners sought, 尋求, 寻求, 尋找, 寻找, 需求, 合作需求, 採購需求, 采购需求, 合作意向, 希望尋找, 希望寻找, 希望对接, 對接需求, 对接需求, 意向合作, 意向客戶, 意向客户, 目標夥伴, 目标伙伴, 期望合作, 想認識, 想认识, 業務需求, 业务需求, 合作诉求, 诉求',
  channels:
    'channel, channels, sales channel, sales channels, channel type, channel types, distribution channel, distribution channels, retail channel, 渠道, 銷售渠道, 销售渠道, 渠道類型, 渠道类型, 分銷渠道, 分销渠道, 通路, 銷售通路, 目標渠道, 目标渠道, 零售渠道, 意向渠道, 现有渠道, 現有渠道',
  territory:
    'territory, territories, market, markets, target market, target markets, region, regions, area, areas, coverage, sales region, location, city, cities, 地區, 地区, 市場, 市场, 目標市場, 目标市场, 銷售地區, 销售地区, 銷售區域, 销售区域, 區域, 区域, 覆盖区域, 覆蓋地區, 覆盖地区, 城市, 所在地, 所在地區, 所在地区, 所在城市, 地域, 意向市場, 意向市场',
  'price-bands':
    'price band, price level, price point, price points, price segment, price positioning, price tier, 價格帶, 价格定位, 價位, 价位, 價格檔次, 价格档次, 產品定位, 产品定位, 檔次, 档次',
  'monthly-units-offered':
    'monthly capacity, monthly output, monthly production, monthly supply, monthly production capacity, capacity per month, units per month, output per month, production capacity, supply capacity, 月產量, 月产量, 月產能, 月产能, 每月產量, 每月产量, 每月產能, 每月产能, 每月可供數量, 月供應量, 月供应量, 每月供应量, 每月供貨量, 每月供货量, 月可供数量, 產能, 产能, 供货能力, 供貨能力',
  'monthly-units-sought':
    'monthly demand, monthly purchase, monthly purchases, monthly order, monthly orders, monthly quantity needed, quantity needed per month, units needed per month, order volume, purchase volume, 月需求量, 每月需求, 每月需求量, 月採購量, 月采购量, 每月採購量, 每月采购量, 每月訂單量, 月订单量, 採購數量, 采购数量, 採購量, 采购量',
  certificates:
    'certificate, certification, certifications, certificates held, certifications held, qualification, qualifications, quality certificates, accreditation, accreditations, 認證, 认证, 證書, 证书, 資質, 资质, 資質認證, 资质认证, 產品認證, 产品认证, 質量認證, 质量认证, 持有證書, 持有证书, 已获认证, 已獲認證, 管理體系認證, 管理体系认证',
  'certificates-required':
    'required certificates, required certification, required certifications, certification required, certifications required, partner certificates, certificates a partner must hold, 要求認證, 要求认证, 所需認證, 所需认证, 須有認證, 须有认证, 對方須持認證, 对方须有认证, 准入资质, 准入資質, 资质要求, 資質要求, 認證要求, 认证要求',
  'only-in':
    'only in, only in these markets, restricted to, limited to, territory limited to, business limited to, 限定市場, 限定市场, 限定地區, 只在以下地區, 仅限区域, 仅限地区, 僅限地區, 限合作区域, 業務限於',
  'exclusive-in':
    'exclusive in, exclusivity, exclusive territory, exclusive territories, exclusive ties, existing exclusivity, exclusive agent in, exclusive partner in, 獨家地區, 独家区域, 獨家區域, 独家地区, 已有獨家代理, 已有独家代理, 已有獨家, 已有独家, 独家代理区域, 獨家代理地區, 現有獨家協議, 现有独家协议',
  languages:
    'language, languages, meeting language, meeting languages, working language, working languages, language of meeting, spoken languages, 語言, 语言, 語文, 語種, 语种, 會議語言, 会议语言, 溝通語言, 沟通语言, 工作語言, 工作语言, 洽談語言, 洽谈语言, 交流语言',
  'maximum-meetings':
    'maximum meetings, max meetings, max no of meetings, maximum number of meetings, max number of meetings, meetings, meeting limit, number of meetings, no of meetings, capacity, meetings wanted, 最多會面, 最多会面, 最多會面數, 最多会面数, 最多會面次數, 最多会面次数, 最多會議, 最多会议, 最多會議數, 最多会议数, 最多洽談數, 最多洽谈数, 最多洽談場數, 最多洽谈场数, 最多洽谈场次, 最多洽谈次数, 最大洽谈数, 最多场次, 最多場次, 最多場數, 會面上限, 会面上限, 洽谈上限, 洽談上限, 會面數目上限, 會議上限, 会议上限, 會面次數, 会面次数, 洽談次數, 洽谈次数, 洽谈场次, 最多見面次數, 最多见面次数',
  representatives:
    'representatives, number of representatives, no of representatives, reps, no of reps, number of reps, delegates, number of delegates, no of delegates, headcount, attendees, number of attendees, people, persons, pax, 代表人數, 代表人数, 代表數目, 參加人數, 参加人数, 參會人數, 参会人数, 出席人數, 出席人数, 人數, 人数, 代表數, 代表数, 参展人数, 參展人數',
  availability:
    'availability, available, available time, available times, available slots, time preference, preferred time, preferred times, times, time slots, session, sessions, unavailable slots, unavailable, 時間, 时间, 可出席時間, 可出席时间, 可會面時間, 可会面时间, 出席時間, 出席时间, 可用時間, 可用时间, 可用时段, 可用時段, 時段, 时段, 時間安排, 时间安排, 時間要求, 时间要求, 方便時間, 方便时间, 可洽谈时间, 可洽談時間, 時間偏好, 时间偏好, 空檔, 空档, 可参会时间, 可參會時間, 参会时间',
  'available-sessions': 'available sessions, 可出席半日, 可参加半天',
  'unavailable-slots': 'slots not available, 不可安排的時段, 不可安排的时段',
  'availability-note': 'availability note, 可出席時間備註, 可参加时间备注',
  website:
    'website, web site, web, url, homepage, company website, internet, site, 網址, 网址, 網站, 网站, 公司網址, 公司网址, 公司網站, 公司网站, 官網, 官网, 官方網站, 官方网站, 主頁, 主页, 企业网站',
  'contact-name':
    'contact, contact name, contact person, name of contact, person in charge, contact person name, representative, representative name, delegate, delegate name, attendee, attendee name, 聯絡人, 联系人, 聯繫人, 联络人, 聯絡人姓名, 联系人姓名, 姓名, 負責人, 负责人, 代表, 代表姓名, 參會人, 参会人, 参会人员, 參會人員, 参会代表, 參會代表, 对接人, 對接人',
  'contact-name-en':
    'contact name english, contact person english, english contact name, 聯絡人英文, 联系人英文, 聯絡人英文名, 联系人英文名, 英文姓名',
  'contact-name-zh':
    'contact name chinese, contact person chinese, chinese contact name, 聯絡人中文, 联系人中文, 聯絡人中文名, 联系人中文名, 中文姓名',
  'contact-name-zh-Hant': 'contact name traditional chinese, 繁體姓名, 繁体姓名',
  'contact-name-zh-Hans': 'contact name simplified chinese, 簡體姓名, 简体姓名',
  'contact-role':
    'title, job title, position, role, post, designation, contact title, contact role, contact position, contact job title, 職位, 职位, 職銜, 职衔, 職務, 职务, 職稱, 职称, 聯絡人職位, 联系人职位, 聯絡人職銜, 联系人职务, 頭銜, 头衔',
  'contact-email':
    'email, e-mail, mail, email address, e-mail address, contact email, contact e-mail, contact email address, 電郵, 电邮, 電郵地址, 电邮地址, 郵箱, 邮箱, 電子郵件, 电子邮件, 電子郵箱, 电子邮箱, 電子郵件地址, 电子邮件地址, 聯絡電郵, 聯絡人電郵, 联系人邮箱, 联系邮箱, 邮件, 邮箱地址',
  'contact-phone':
    'phone, phone no, phone number, telephone, telephone no, telephone number, tel, tel no, mobile, mobile no, mobile phone, mobile number, cell, cell phone, contact phone, contact no, contact number, contact tel, whatsapp, contact telephone, 電話, 电话, 電話號碼, 电话号码, 聯絡電話, 联系电话, 聯繫電話, 联络电话, 手機, 手机, 手機號碼, 手机号, 手机号码, 流動電話, 手提電話, 移动电话, 聯絡人電話, 联系人电话, 联系人手机, 固定电话, 座机',
  'must-meet':
    'must meet, must meets, wants to meet, must meet with, requested meetings, meeting requests, preferred partners, wish list, 必須會面, 必须会面, 必見, 必见, 必須見面, 必须见面, 指定會面, 指定会面, 指定洽談, 指定洽谈, 必须对接, 必須對接, 希望會面, 希望会面, 想見公司, 想见企业, 意向对接企业, 意向對接企業, 必談, 必谈',
  'never-meet':
    'never meet, do not meet, dont meet, must not meet, not meet, avoid, avoid meeting, exclusions, excluded partners, competitors, 不會面, 不会面, 不見, 不见, 不可會面, 不可会面, 不要會面, 不要会面, 不安排, 不願會面, 不愿会面, 迴避, 回避, 避免會面, 避免会面, 不洽谈, 不洽談, 不安排洽谈, 不安排洽談, 不对接, 不對接, 競爭對手, 竞争对手',
  findings: 'findings, 有待更正',
};

const byHeader = new Map<string, ListField>();
for (const field of listFields) {
  for (const synonym of [...synonyms[field].split(', '), ...Object.values(listFieldTexts[field])]) {
    const key = foldedText(synonym);
    if (!byHeader.has(key)) byHeader.set(key, field);
  }
}

/** A company has no more than these. */
export const mostContacts = 20;

export type ListColumn = {
  /** 0 is column A. */
  readonly index: number;
  readonly header: string;
  readonly field: ListField | null;
  /** Which contact of the company the column is about; 0 for the first or only one. */
  readonly contact: number;
};

/** Reads a header cell. Two languages in one cell (公司名稱 Company Name), marks of duty (*) and hints in brackets are understood. */
export function recogniseHeader(text: string, index: number): ListColumn {
  const header = visibleText(text).replaceAll('\n', ' ');
  const exact = byHeader.get(foldedText(header));
  if (exact) return { index, header, field: withScript(exact, header), contact: 0 };
  const numbered = contactNumber(header);
  if (numbered) {
    const inner = recogniseHeader(numbered.rest, index);
    if (inner.field?.startsWith('contact-')) return { ...inner, header, contact: numbered.contact };
  }
  for (const candidate of candidatesOf(header)) {
    const field = byHeader.get(foldedText(candidate));
    if (field) return { index, header, field: withScript(field, header), contact: 0 };
  }
  return { index, header, field: null, contact: 0 };
}

/** A header that only says "Chinese name" in one of the two scripts says which Chinese. */
function withScript(field: ListField, header: string): ListField {
  if (field !== 'name-zh' && field !== 'description-zh') return field;
  const balance = scriptBalance(header);
  if (balance === 0) return field;
  return `${field}-${balance > 0 ? 'Hant' : 'Hans'}`;
}

function* candidatesOf(header: string): Generator<string> {
  const plain = header.normalize('NFKC');
  const bare = plain.replace(
    /[(（[【][^)）\]】]*(required|optional|必填|選填|选填|可選|可选|可多選|可多选|多選|多选|如有|if any|max|最多|one per line|每行一項|每行一项)[^)）\]】]*[)）\]】]|[*:：]/gi,
    ' ',
  );
  yield bare;
  yield bare.replace(/\([^)]*\)/g, ' ');
  for (const part of bare.split(/[/|()[\]]/)) yield part;
  // The Chinese half and the English half of a header in two languages.
  yield bare.replace(/[^\p{Script=Han}()]+/gu, ' ');
  yield bare.replace(/\p{Script=Han}+/gu, ' ');
}

/** One of a sheet's headers says that its cells hold one value a line. */
export function saysOnePerLine(header: string): boolean {
  return /one per line|每行一項|每行一项/i.test(header);
}

const numberedContact = /(contact|聯絡人|联系人)\s*(\d{1,2})(?!\d)/i;
const ordinals: readonly RegExp[] = [
  /\b(?:1|1st|first)\b|第?[一1]|主要/i,
  /\b(?:2|2nd|second)\b|第?[二2]|備用|备用/i,
  /\b(?:3|3rd|third)\b|第?[三3]/i,
  /\b(?:4|4th|fourth)\b|第?[四4]/i,
  /\b(?:5|5th|fifth)\b|第?[五5]/i,
];

function contactNumber(header: string): { readonly contact: number; readonly rest: string } | null {
  const numbered = numberedContact.exec(header);
  if (numbered && Number(numbered[2]) >= 1 && Number(numbered[2]) <= mostContacts) {
    return { contact: Number(numbered[2]) - 1, rest: header.replace(numberedContact, '$1').trim() };
  }
  for (const [contact, form] of ordinals.entries()) {
    if (form.test(header)) return { contact, rest: header.replace(form, ' ').trim() };
  }
  return null;
}
