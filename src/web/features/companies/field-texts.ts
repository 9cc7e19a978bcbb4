import type { Texts } from '#web/reader/texts.ts';

/** The names of what is known of a company, the words of its values, and what to type there. */
export const fieldTexts = {
  'company.group.identity': { en: 'Identity', 'zh-Hant': '基本資料', 'zh-Hans': '基本信息' },
  'company.group.business': { en: 'What the company is', 'zh-Hant': '公司業務', 'zh-Hans': '企业业务' },
  'company.group.market': { en: 'What it brings and looks for', 'zh-Hant': '提供與尋求', 'zh-Hans': '供给与需求' },
  'company.group.terms': { en: 'Terms', 'zh-Hant': '合作條件', 'zh-Hans': '合作条件' },
  'company.group.contact': { en: 'Contacts', 'zh-Hant': '聯絡資料', 'zh-Hans': '联系信息' },
  'company.group.meetings': { en: 'Meetings', 'zh-Hant': '會面安排', 'zh-Hans': '洽谈安排' },

  'company.field.side': { en: 'Side', 'zh-Hant': '所屬方', 'zh-Hans': '所属方' },
  'company.field.reference': { en: 'Reference', 'zh-Hant': '編號', 'zh-Hans': '编号' },
  'company.field.name': { en: 'Name', 'zh-Hant': '名稱', 'zh-Hans': '名称' },
  'company.field.identifiers': { en: 'Identifiers', 'zh-Hant': '識別號碼', 'zh-Hans': '识别号码' },
  'company.field.kinds': { en: 'Kinds', 'zh-Hant': '類別', 'zh-Hans': '类型' },
  'company.field.sectors': { en: 'Sectors', 'zh-Hant': '行業', 'zh-Hans': '行业' },
  'company.field.description': { en: 'Description', 'zh-Hant': '簡介', 'zh-Hans': '简介' },
  'company.field.products': { en: 'Products', 'zh-Hant': '產品', 'zh-Hans': '产品' },
  'company.field.offers': { en: 'Offers', 'zh-Hant': '提供', 'zh-Hans': '供给' },
  'company.field.seeks': { en: 'Seeks', 'zh-Hant': '尋求', 'zh-Hans': '需求' },
  'company.field.channels': { en: 'Channels', 'zh-Hant': '銷售渠道', 'zh-Hans': '销售渠道' },
  'company.field.territory': { en: 'Territory', 'zh-Hant': '市場', 'zh-Hans': '区域' },
  'company.field.priceBands': { en: 'Price bands', 'zh-Hant': '價格定位', 'zh-Hans': '价格带' },
  'company.field.monthlyUnitsOffered': {
    en: 'Monthly quantity offered',
    'zh-Hant': '每月可供應數量',
    'zh-Hans': '月供货量',
  },
  'company.field.monthlyUnitsSought': {
    en: 'Monthly quantity sought',
    'zh-Hant': '每月所需數量',
    'zh-Hans': '月需求量',
  },
  'company.field.certificates': { en: 'Certificates held', 'zh-Hant': '持有認證', 'zh-Hans': '持有认证' },
  'company.field.certificatesRequired': {
    en: 'Certificates required of a partner',
    'zh-Hant': '要求對方認證',
    'zh-Hans': '要求对方认证',
  },
  'company.field.onlyIn': { en: 'Does business only in', 'zh-Hant': '只限地區', 'zh-Hans': '限定区域' },
  'company.field.exclusiveIn': {
    en: 'Exclusive ties in',
    'zh-Hant': '已有獨家夥伴的地區',
    'zh-Hans': '已有独家合作的区域',
  },
  'company.field.website': { en: 'Website', 'zh-Hant': '網站', 'zh-Hans': '网站' },
  'company.field.contacts': { en: 'Contacts', 'zh-Hant': '聯絡人', 'zh-Hans': '联系人' },
  'company.field.languages': { en: 'Meeting languages', 'zh-Hant': '會面語言', 'zh-Hans': '洽谈语言' },
  'company.field.maximumMeetings': { en: 'Most meetings', 'zh-Hant': '會面上限', 'zh-Hans': '洽谈上限' },
  'company.field.representatives': { en: 'Representatives', 'zh-Hant': '代表人數', 'zh-Hans': '参会代表人数' },
  'company.field.sessions': { en: 'Sessions', 'zh-Hant': '可出席半日', 'zh-Hans': '可参加半天' },
  'company.field.unavailableSlots': { en: 'Slots not free', 'zh-Hant': '不能出席的時段', 'zh-Hans': '不能参加的时段' },
  'company.field.availabilityNote': {
    en: 'Note on availability',
    'zh-Hant': '出席時間備註',
    'zh-Hans': '参加时间备注',
  },
  'company.field.mustMeet': { en: 'Must meet', 'zh-Hant': '指名會面', 'zh-Hans': '指名洽谈' },
  'company.field.neverMeet': { en: 'Never meet', 'zh-Hant': '不安排', 'zh-Hans': '不安排' },

  'company.help.side': {
    en: 'Which of the two communities the company belongs to.',
    'zh-Hant': '公司屬於哪一方商界。',
    'zh-Hans': '企业属于哪一方工商界。',
  },
  'company.help.reference': {
    en: 'Your office’s own number of the company. No other company of this side may have it; lists are recognised by it.',
    'zh-Hant': '辦事處自訂的公司編號；同一方之內不可重複，匯入名單時憑此識別公司。',
    'zh-Hans': '办事处自定的企业编号；同一方内不得重复，导入名单时凭此识别企业。',
  },
  'company.help.name': {
    en: 'As the company writes it. One language is enough; nothing is converted into another.',
    'zh-Hant': '按公司本身的寫法填寫。填一種語言即可，系統不會自行轉換。',
    'zh-Hans': '按企业自己的写法填写。填一种语言即可，系统不会自行转换。',
  },
  'company.help.identifiers': {
    en: 'Numbers of public registers, as they stand on the certificate. An unusual one is marked and kept.',
    'zh-Hant': '公共登記冊的號碼，請按證書填寫。不尋常的號碼會標示，但照樣保留。',
    'zh-Hans': '公共登记机关的号码，请按证照填写。不寻常的号码会标出，但照样保留。',
  },
  'company.help.kinds': {
    en: 'What the company is; several are possible. Matching looks at this first.',
    'zh-Hant': '公司的身份，可選多項；配對時首先考慮。',
    'zh-Hans': '企业的身份，可选多项；匹配时首先考虑。',
  },
  'company.help.sectors': {
    en: 'Its lines of business; type to search, in any language.',
    'zh-Hant': '公司所屬行業；可用任何語言輸入文字搜尋。',
    'zh-Hans': '企业所属行业；可用任意语言输入文字搜索。',
  },
  'company.help.description': {
    en: 'A few sentences, in the languages you have them in.',
    'zh-Hant': '數句簡介，備有哪種語言便填哪種。',
    'zh-Hans': '几句简介，有哪种语言就填哪种。',
  },
  'company.help.products': { en: 'One per line.', 'zh-Hant': '每行一項。', 'zh-Hans': '每行一项。' },
  'company.help.offers': {
    en: 'What it brings to a partner. One per line.',
    'zh-Hant': '可為夥伴提供甚麼。每行一項。',
    'zh-Hans': '能为伙伴提供什么。每行一项。',
  },
  'company.help.seeks': {
    en: 'What or whom it looks for. One per line.',
    'zh-Hant': '正在尋求甚麼。每行一項。',
    'zh-Hans': '正在寻求什么。每行一项。',
  },
  'company.help.channels': {
    en: 'Ways to the consumer that it runs or looks for.',
    'zh-Hant': '公司經營或尋求的銷售渠道。',
    'zh-Hans': '企业经营或寻求的销售渠道。',
  },
  'company.help.territory': {
    en: 'Where it sells or wants to sell. One place per line.',
    'zh-Hant': '現時或希望銷售的地區。每行一個地方。',
    'zh-Hans': '目前或希望销售的地区。每行一个地方。',
  },
  'company.help.priceBands': {
    en: 'Where its goods stand on the shelf, or those it carries.',
    'zh-Hant': '公司產品或所售產品的價格檔次。',
    'zh-Hans': '企业产品或所售商品的价格档次。',
  },
  'company.help.monthlyUnitsOffered': {
    en: 'Pieces it can make or sell, for example 5000.',
    'zh-Hant': '每月可生產或銷售的件數，例如 5000。',
    'zh-Hans': '每月可生产或销售的件数，例如 5000。',
  },
  'company.help.monthlyUnitsSought': {
    en: 'Pieces it wants made or sold, for example 5000.',
    'zh-Hant': '每月希望生產或售出的件數，例如 5000。',
    'zh-Hans': '每月希望生产或售出的件数，例如 5000。',
  },
  'company.help.certificates': {
    en: 'For example ISO 9001, HACCP. One per line.',
    'zh-Hant': '例如 ISO 9001、HACCP。每行一項。',
    'zh-Hans': '例如 ISO 9001、HACCP。每行一项。',
  },
  'company.help.certificatesRequired': {
    en: 'Whoever lists certificates without these is not proposed. One per line.',
    'zh-Hant': '列出認證而欠缺此項的公司不會獲建議。每行一項。',
    'zh-Hans': '列出认证但缺少此项的企业不会被推荐。每行一项。',
  },
  'company.help.onlyIn': {
    en: 'Companies elsewhere are not proposed. Empty: anywhere. One place per line.',
    'zh-Hant': '其他地區的公司不會獲建議；留空即不限。每行一個地方。',
    'zh-Hans': '其他区域的企业不会被推荐；留空即不限。每行一个地方。',
  },
  'company.help.exclusiveIn': {
    en: 'Here it is bound to somebody else; companies of these markets are not proposed. One place per line.',
    'zh-Hant': '該地區已有獨家夥伴，有關市場的公司不會獲建議。每行一個地方。',
    'zh-Hans': '该区域已有独家合作方，相关市场的企业不会被推荐。每行一个地方。',
  },
  'company.help.website': {
    en: 'For example www.company.com',
    'zh-Hant': '例如 www.company.com',
    'zh-Hans': '例如 www.company.com',
  },
  'company.help.contacts': {
    en: 'People of the company. The other side sees them only once both have agreed.',
    'zh-Hant': '公司的聯絡人。只有雙方同意後，對方才可看到。',
    'zh-Hans': '企业的联系人。双方同意后，对方才能看到。',
  },
  'company.help.languages': {
    en: 'Languages its people can meet in.',
    'zh-Hant': '公司代表可用於會面的語言。',
    'zh-Hans': '企业代表可用于洽谈的语言。',
  },
  'company.help.maximumMeetings': {
    en: 'Empty: as many as the mission allows.',
    'zh-Hant': '留空：以考察團的上限為準。',
    'zh-Hans': '留空：以考察团的上限为准。',
  },
  'company.help.representatives': {
    en: 'How many people come. Two can hold two meetings at once.',
    'zh-Hant': '出席人數。兩位代表可同時進行兩場會面。',
    'zh-Hans': '参会人数。两位代表可同时进行两场洽谈。',
  },
  'company.help.sessions': {
    en: 'Choose none if the company can come at any time.',
    'zh-Hant': '任何時間均可出席，則兩項都不必選。',
    'zh-Hans': '任何时间均可参加，则两项都不必选。',
  },
  'company.help.unavailableSlots': {
    en: 'Numbers of slots, for example 3, 4, 7–9.',
    'zh-Hant': '時段編號，例如 3、4、7–9。',
    'zh-Hans': '时段编号，例如 3、4、7–9。',
  },
  'company.help.availabilityNote': {
    en: 'For people to read; the timetable does not know it.',
    'zh-Hant': '只供人手參考，編排時間表時不會計及。',
    'zh-Hans': '仅供人工参考，编排时间表时不会考虑。',
  },
  'company.help.mustMeet': {
    en: 'Companies of the other side, by reference or name. One per line.',
    'zh-Hant': '對方的公司，填編號或名稱。每行一間。',
    'zh-Hans': '对方的企业，填编号或名称。每行一家。',
  },
  'company.help.neverMeet': {
    en: 'Kept from the other side. By reference or name, one per line.',
    'zh-Hant': '不會讓對方看到。填編號或名稱，每行一間。',
    'zh-Hans': '不会让对方看到。填编号或名称，每行一家。',
  },

  'company.identifier.unified-social-credit-code': {
    en: 'Unified social credit code',
    'zh-Hant': '統一社會信用代碼',
    'zh-Hans': '统一社会信用代码',
  },
  'company.identifier.hong-kong-business-registration': {
    en: 'Hong Kong business registration number',
    'zh-Hant': '商業登記號碼',
    'zh-Hans': '香港商业登记号',
  },
  'company.identifier.hong-kong-company-number': {
    en: 'Hong Kong company number',
    'zh-Hant': '公司註冊編號',
    'zh-Hans': '香港公司注册编号',
  },
  'company.identifier.lei': { en: 'LEI', 'zh-Hant': '法律實體識別編碼（LEI）', 'zh-Hans': '法人机构识别编码（LEI）' },
  'company.identifier.stock-code': { en: 'Stock code', 'zh-Hant': '股份代號', 'zh-Hans': '股票代码' },

  'company.session.morning': { en: 'Morning', 'zh-Hant': '上午', 'zh-Hans': '上午' },
  'company.session.afternoon': { en: 'Afternoon', 'zh-Hant': '下午', 'zh-Hans': '下午' },
  'company.session.any': { en: 'Any time', 'zh-Hant': '任何時間', 'zh-Hans': '任何时间' },

  'company.contact.name': { en: 'Name', 'zh-Hant': '姓名', 'zh-Hans': '姓名' },
  'company.contact.unnamed': { en: 'No name given', 'zh-Hant': '未填姓名', 'zh-Hans': '未填姓名' },
  'company.contact.role': { en: 'Position', 'zh-Hant': '職位', 'zh-Hans': '职务' },
  'company.contact.email': { en: 'E-mail', 'zh-Hant': '電郵', 'zh-Hans': '邮箱' },
  'company.contact.phone': { en: 'Telephone', 'zh-Hant': '電話', 'zh-Hans': '电话' },
  'company.identifier.doubtful': {
    en: 'unusual form or check digit: compare it with the certificate',
    'zh-Hant': '格式或檢查碼不尋常，請與證書核對',
    'zh-Hans': '格式或校验码不寻常，请与证照核对',
  },
  'company.not-given': {
    en: 'Not given: {{fields}}',
    'zh-Hant': '未有填寫：{{fields}}',
    'zh-Hans': '未填写：{{fields}}',
  },
  'company.value.none': { en: 'Not given', 'zh-Hant': '未有填寫', 'zh-Hans': '未填写' },
  'company.value.emptied': { en: 'empty', 'zh-Hant': '空白', 'zh-Hans': '空白' },
} as const satisfies Texts;
