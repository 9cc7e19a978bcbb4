import { type ContactKind, type FirmContact, type FirmRecord, readFirmName } from '#kernel/matching/identity/index.ts';
import type { CompanyProfile } from '../company.ts';
import { plainText } from '../fold-text.ts';
import { foldForSearch, joinedForSearch } from './fold-for-search.ts';

/** A reference as it is compared: case and width do not matter. */
export function referenceKeyOf(reference: string): string {
  return plainText(reference).toLowerCase();
}

/** `kind:value` of what names a firm by itself: numbers of a register, and whole names. A stock code is shared within a group, so it makes no key. */
export function identityKeysOf(company: CompanyProfile): readonly string[] {
  const keys = new Set<string>();
  for (const { kind, value } of registered(company)) keys.add(`identifier:${kind} ${value}`);
  for (const name of Object.values(company.name)) {
    const joined = joinedForSearch(foldForSearch(name));
    if (joined !== '') keys.add(`name:${joined}`);
  }
  return [...keys];
}

/** What a company is told from others by. */
export type Firm = Omit<FirmRecord<string>, 'id'>;

export function firmOf(company: CompanyProfile): Firm {
  const contacts = new Map<string, FirmContact>();
  const add = (kind: ContactKind, value: string | null): void => {
    if (value) contacts.set(`${kind}:${value}`, { kind, value });
  };
  add('website', siteOf(company.website));
  for (const { email, phone } of company.contacts) {
    add('mail', companyDomainOf(email));
    for (const number of (phone ?? '').split(',')) add('telephone', telephoneOf(number));
  }
  const folded = new Set(Object.values(company.name).map(foldForSearch));
  return {
    registryIds: registered(company).map(({ kind, value, doubt }) => ({ kind, value, isValid: doubt === null })),
    names: [...folded].filter((name) => name !== '').map(readFirmName),
    contacts: [...contacts.values()],
  };
}

function registered({ identifiers }: CompanyProfile) {
  return identifiers.filter(({ kind }) => kind !== 'stock-code');
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
