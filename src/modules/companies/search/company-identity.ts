import type { CompanyProfile } from '../company.ts';
import { plainText } from '../fold-text.ts';
import { foldForSearch, joinedForSearch } from './fold-for-search.ts';

/** A reference as it is compared: case and width do not matter. */
export function referenceKeyOf(reference: string): string {
  return plainText(reference).toLowerCase();
}

export const identityKeyKinds = ['identifier', 'name', 'website', 'telephone', 'mail'] as const;
export type IdentityKeyKind = (typeof identityKeyKinds)[number];

/** `kind:value` for everything that two entries of one company share. A stock code is shared within a group, so it makes no key. */
export function identityKeysOf(company: CompanyProfile): readonly string[] {
  const keys = new Set<string>();
  const add = (kind: IdentityKeyKind, value: string | null): void => {
    if (value) keys.add(`${kind}:${value}`);
  };
  for (const { kind, value } of company.identifiers) if (kind !== 'stock-code') add('identifier', `${kind} ${value}`);
  for (const name of Object.values(company.name)) add('name', joinedForSearch(foldForSearch(name)));
  add('website', siteOf(company.website));
  for (const { email, phone } of company.contacts) {
    add('mail', companyDomainOf(email));
    for (const number of (phone ?? '').split(',')) add('telephone', telephoneOf(number));
  }
  return [...keys];
}

const legalForms =
  /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|分公司|总公司|公司|集团)|\b(?:company|co|limited|ltd|corporation|corp|incorporated|inc|plc|llc|gmbh|pte|pty|holdings?|group|the)\b/g;
const places =
  /(?:中国|重庆市|重庆|香港|四川省|四川|成都市|成都)|\b(?:hong kong|hk|chongqing|china|sichuan|chengdu)\b/g;

/** The names without legal form and place: 重慶市渝味食品有限公司 and 渝味食品 have one core. */
export function nameCoresOf(company: CompanyProfile): readonly string[] {
  const cores = new Set<string>();
  for (const name of Object.values(company.name)) {
    const folded = foldForSearch(name);
    const bare = joinedForSearch(folded.replace(legalForms, ' '));
    const core = joinedForSearch(folded.replace(legalForms, ' ').replace(places, ' '));
    cores.add([...core].length >= 2 ? core : bare || joinedForSearch(folded));
  }
  return [...cores].filter((core) => core !== '');
}

/** Sites where many firms have a page each: there the page counts. */
const sharedSites =
  /(^|\.)(facebook|instagram|linkedin|taobao|tmall|1688|alibaba|jd|weibo|xiaohongshu|youtube|openrice|hktvmall|shopify)\.com(\.hk)?$/;

function siteOf(website: string | null): string | null {
  if (website === null) return null;
  const [host = '', ...path] = website
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/);
  const bare = host.replace(/^(www|m)\./, '').replace(/:\d+$/, '');
  return sharedSites.test(bare) ? `${bare}/${path.join('/')}` : bare;
}

/** Providers that give addresses to everybody: sharing one says nothing. */
const freeMail = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.com.hk outlook.com live.com live.hk msn.com icloud.com me.com mac.com yahoo.com yahoo.com.hk yahoo.cn yahoo.com.cn ymail.com aol.com proton.me protonmail.com gmx.com mail.com netvigator.com biznetvigator.com hkstar.com qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com sina.cn sina.com.cn vip.sina.com sohu.com tom.com 21cn.com aliyun.com 139.com 189.cn wo.cn'.split(
    ' ',
  ),
);

function companyDomainOf(email: string | null): string | null {
  const domain = email?.split('@')[1]?.toLowerCase();
  return domain && !freeMail.has(domain) ? domain : null;
}

/** The last eleven digits: country codes and leading zeros are written or left out as one likes. */
function telephoneOf(phone: string): string | null {
  const digits = phone.replace(/(?:ext|x|轉|转|分機|分机|内线|內線).*$/i, '').replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?(?:852(?=\d{8}$)|86(?=\d{10,11}$))/, '').replace(/^0+/, '');
  return national.length >= 7 ? national : null;
}
