/** The words invented profiles are made of; each language written by itself, since no firm writes three translations of one text. */

export const qualities = {
  en: 'premium,organic,handmade,custom,eco-friendly,designer,vintage,sugar-free,lightweight,portable,gluten-free,limited-edition,waterproof,vegan,small-batch,recycled,minimalist,hypoallergenic,child-safe,low-carbon,bespoke,wholesale,artisan,freeze-dried,foldable,wireless,modular,hand-painted,cold-pressed,biodegradable'.split(
    ',',
  ),
  'zh-Hant':
    '優質,有機,手工,訂製,環保,設計師,復古,無糖,輕便,便攜,限量版,防水,純素,小批量,再生,簡約,低敏,兒童安全,低碳,手繪,冷榨,可降解,冷凍乾燥,摺疊,無線,模組式,傳統,本地製造'.split(
      ',',
    ),
  'zh-Hans':
    '高端,有机,手工,定制,环保,设计师,国潮,无糖,轻便,便携,限量款,防水,素食,小批量,再生,简约,低敏,儿童安全,低碳,手绘,冷榨,可降解,冻干,折叠,无线,模块化,非遗,地道'.split(
      ',',
    ),
} as const;

export const claims = {
  en: 'own design team,worldwide shipping,nationwide store network,exclusive agency,OEM and ODM service,short lead times,two hundred shops,counter space,licensed characters,cold-chain delivery,bilingual staff,award-winning design,small minimum orders,private label,after-sales service,trade-show experience,online flagship store,bonded warehouse,training academy,laboratory on site'.split(
    ',',
  ),
  'zh-Hant':
    '自家設計團隊,全球付運,全國門店網絡,獨家代理,代工生產服務,交貨期短,二百間分店,專櫃位置,角色授權,冷鏈配送,雙語員工,得獎設計,最低訂量低,自有品牌,售後服務,參展經驗,網上旗艦店,保稅倉,培訓學院,自設化驗所'.split(
      ',',
    ),
  'zh-Hans':
    '门店网络覆盖西南,自有设计团队,全渠道分销,独家代理,代工贴牌,交期短,两百家门店,专柜铺位,形象授权,冷链配送,双语团队,获奖设计,起订量低,自有品牌,售后服务,参展经验,线上旗舰店,保税仓,培训学院,自建实验室'.split(
      ',',
    ),
} as const;

export const sentences = {
  en: [
    'We make {good} for customers in Asia.',
    'The company sells {good} under the mark {mark}.',
    'Founded in {year}, it is known for {good}.',
    'It offers {claim}.',
    '{mark} is our line of {good}.',
    'Our team works with {claim} and delivers {good} to hotels and shops.',
    'Since {year} the family behind {mark} has stood for quality.',
    'New this season: {good} by {mark}.',
    'We welcome partners with {claim}.',
  ],
  'zh-Hant': [
    '本公司專營{good}，產品銷往亞洲各地。',
    '旗下品牌{mark}主打{good}。',
    '公司成立於{year}年，以{good}聞名。',
    '我們提供{claim}。',
    '{mark}系列包括{good}。',
    '團隊備有{claim}，為酒店及商店供應{good}。',
    '自{year}年起，{mark}堅持品質。',
    '本季新品：{mark}的{good}。',
  ],
  'zh-Hans': [
    '公司主营{good}，产品覆盖西南市场。',
    '旗下品牌{mark}主打{good}。',
    '公司创立于{year}年，深耕{good}领域。',
    '我们具备{claim}。',
    '{mark}系列涵盖{good}。',
    '依托{claim}，为酒店和商超供应{good}。',
    '自{year}年以来，{mark}坚持品质经营。',
    '当季新品：{mark}推出的{good}。',
  ],
} as const;

/** What firms ask for; `{}` is a good. */
export const openings = {
  make: [
    { en: 'distributors of {}', 'zh-Hant': '{}分銷商', 'zh-Hans': '{}经销商' },
    { en: 'department stores', 'zh-Hant': '百貨公司', 'zh-Hans': '百货商场' },
    { en: 'e-commerce platform for {}', 'zh-Hant': '銷售{}的電商平台', 'zh-Hans': '销售{}的电商平台' },
    { en: 'manufacturers of {}', 'zh-Hant': '{}生產商', 'zh-Hans': '{}生产企业' },
    { en: 'malls for pop-up stores', 'zh-Hant': '合作開設期間限定店的商場', 'zh-Hans': '合作快闪店的购物中心' },
    { en: 'licensed characters for {}', 'zh-Hant': '{}的形象授權', 'zh-Hans': '{}的IP授权' },
    { en: 'materials and packaging for {}', 'zh-Hant': '{}的物料及包裝', 'zh-Hans': '{}的原料和包装' },
  ],
  sell: [
    { en: '{} brands', 'zh-Hant': '{}品牌', 'zh-Hans': '{}品牌' },
    { en: '{}', 'zh-Hant': '{}', 'zh-Hans': '{}' },
    { en: 'first-store brands of {}', 'zh-Hant': '{}首店品牌', 'zh-Hans': '{}首店品牌' },
    { en: 'suppliers of {}', 'zh-Hant': '{}供應商', 'zh-Hans': '{}供应商' },
    { en: 'licensed exhibitions', 'zh-Hant': '授權主題展覽', 'zh-Hans': 'IP主题展' },
  ],
  serve: [
    { en: 'manufacturers of {}', 'zh-Hant': '{}製造商', 'zh-Hans': '{}制造企业' },
    { en: 'brands entering the Mainland', 'zh-Hant': '進入內地市場的品牌', 'zh-Hans': '拓展内地市场的品牌' },
    { en: 'listing candidates', 'zh-Hant': '擬上市公司', 'zh-Hans': '拟上市企业' },
    { en: 'clients in {}', 'zh-Hant': '{}客戶', 'zh-Hans': '{}行业客户' },
  ],
} as const;

export const certificates = [
  'ISO 9001',
  'CCC',
  'HACCP',
  'GMP',
  'ISO 14001',
  'FSC',
  'BSCI',
  'ISO 22000',
  'CE',
  'FDA',
] as const;

export const suffixes = { en: 'Limited', 'zh-Hant': '有限公司', 'zh-Hans': '有限公司' } as const;

/** Syllables of invented marks: two or three of them make a word that nearly nobody else has. */
export const marks = [
  ...'Lin:麟,Wah:華,Fung:豐,Sing:星,Yat:逸,Hoi:海,Ming:明,Kwan:君,Tai:泰,Lok:樂,Chun:春,Fai:輝,Wing:榮,Sun:新,Kam:錦,Yuet:悅,Cheung:祥,Long:朗,Po:寶,Ting:庭,Ruo:若,Shan:杉,Qing:晴,Mo:墨,Yun:雲,He:禾,Zhu:竹,Lan:嵐,Xi:溪,An:岸,Bei:北,Lu:鹿,Feng:楓,Tang:棠,Jiu:久,Nuo:諾,Ya:雅,Ke:可,Ou:鷗,Si:絲,Vela:帆,Nor:諾,Ari:雅,Sol:陽,Lumi:光,Tera:陸,Zen:禪,Ori:原,Kai:開,Mira:鏡'.split(
    ',',
  ),
].map((pair) => {
  const [en = '', zh = ''] = pair.split(':');
  return { en, zh };
});
