/** A name taken apart for telling firms from each other. Make it of folded text: script, width, case and punctuation gone, words apart. */
export type FirmName = {
  /** Written with Chinese characters, or not. A name is compared with names of its own script first. */
  readonly script: 'han' | 'latin';
  /** Its words without legal form, place and numbers. */
  readonly words: readonly string[];
  /** The same without spaces: 山城火锅, tinkettlefoods. Never empty unless the name has no letter. */
  readonly core: string;
  /** Places named, in one spelling each: 重庆 and Chongqing are `chongqing`. */
  readonly places: readonly string[];
  /** 第1 and 第2 are two firms of one family. */
  readonly numbers: string;
  /** A branch or a representative office is not the firm. */
  readonly isBranch: boolean;
};

const branches = /分公司|分行|分店|办事处|代表处|\bbranch\b|\brepresentative office\b/g;
const legalForms =
  /股份有限公司|有限责任公司|集团有限公司|控股有限公司|有限公司|股份公司|总公司|分公司|公司|集团|控股|商行|\b(?:company|companies|co|limited|ltd|corporation|corp|incorporated|inc|plc|llc|llp|lp|gmbh|ag|sa|bv|nv|pte|pty|bhd|sdn|kk|holdings?|group|the|and|of)\b/g;

/** Written in Chinese with or without 市 and 省. */
const places: readonly (readonly [key: string, pattern: string])[] = [
  ['hong-kong', '香港特别行政区|香港|hong ?kong|hk'],
  ['macao', '澳门|macau|macao'],
  ['taiwan', '台湾|taiwan'],
  ...(
    'chongqing 重庆,beijing 北京,shanghai 上海,tianjin 天津,sichuan 四川,chengdu 成都,guangdong 广东,guangzhou 广州,shenzhen 深圳,' +
    'dongguan 东莞,foshan 佛山,zhuhai 珠海,zhejiang 浙江,hangzhou 杭州,ningbo 宁波,wenzhou 温州,yiwu 义乌,jiangsu 江苏,nanjing 南京,' +
    'suzhou 苏州,wuxi 无锡,changzhou 常州,shandong 山东,jinan 济南,qingdao 青岛,yantai 烟台,fujian 福建,fuzhou 福州,xiamen 厦门,' +
    'quanzhou 泉州,hubei 湖北,wuhan 武汉,hunan 湖南,changsha 长沙,henan 河南,zhengzhou 郑州,hebei 河北,shijiazhuang 石家庄,' +
    'anhui 安徽,hefei 合肥,jiangxi 江西,nanchang 南昌,guizhou 贵州,guiyang 贵阳,yunnan 云南,kunming 昆明,guangxi 广西,nanning 南宁,' +
    'hainan 海南,shaanxi 陕西,shanxi 山西,gansu 甘肃,lanzhou 兰州,ningxia 宁夏,xinjiang 新疆,liaoning 辽宁,shenyang 沈阳,dalian 大连,' +
    'jilin 吉林,changchun 长春,heilongjiang 黑龙江,harbin 哈尔滨'
  )
    .split(',')
    .map((line) => line.split(' ') as [string, string])
    .map(([key, han]) => [key, `${han}[市省]?|\\b${key}\\b`] as const),
  ['china', '中国|\\bchina\\b'],
];
/** Tells too little to set two firms apart: one writes it, another leaves it out. */
const wholeCountry = 'china';
const placePatterns = places.map(([key, pattern]) => [key, new RegExp(pattern, 'g')] as const);
const anyPlace = new RegExp(places.map(([, pattern]) => pattern).join('|'));

export function readFirmName(folded: string): FirmName {
  const script = /\p{Script=Han}/u.test(folded) ? 'han' : 'latin';
  const isBranch = folded.search(branches) >= 0;
  const bare = tidied(folded.replace(branches, ' ').replace(legalForms, ' '));
  const found: string[] = [];
  let rest = bare;
  if (anyPlace.test(bare)) {
    for (const [key, pattern] of placePatterns) {
      const without = rest.replace(pattern, ' ');
      if (without !== rest && key !== wholeCountry) found.push(key);
      rest = without;
    }
  }
  // 香港 Ltd, or 中国银行 less its country: where hardly a letter is left, place and form are the name.
  const letters = tidied(rest.replace(/\p{N}+/gu, ' '));
  const enough = [...letters.replaceAll(' ', '')].length >= 2;
  const named = enough ? letters : tidied(bare.replace(/\p{N}+/gu, ' ')) || bare || folded;
  const words = named.split(' ').filter((word) => word !== '');
  const numbers = (folded.match(/\p{N}+/gu) ?? []).join(',');
  return { script, words, core: words.join(''), places: enough ? found.sort() : [], numbers, isBranch };
}

function tidied(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}
