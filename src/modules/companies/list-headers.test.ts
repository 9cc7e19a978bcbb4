import { expect, test } from 'vitest';
import { languages } from '#platform/i18n/language.ts';
import { listFieldTexts, onePerLine } from './list-field-texts.ts';
import { type ListField, listFields } from './list-fields.ts';
import { recogniseHeader } from './list-headers.ts';

const headers: readonly (readonly [string, ListField, number?])[] = [
  ['Company Name', 'name'],
  ['ＣＯＭＰＡＮＹ　ＮＡＭＥ', 'name'],
  ['公司名稱', 'name'],
  ['企业名称（必填）', 'name'],
  ['公司名稱 Company name', 'name'],
  ['Company name\n公司名稱', 'name'],
  ['English name / 英文名稱', 'name-en'],
  ['公司名稱（英文）', 'name-en'],
  ['中文名稱', 'name-zh-Hant'],
  ['中文名称', 'name-zh-Hans'],
  ['Chinese name', 'name-zh'],
  ['中文名稱(繁體)', 'name-zh-Hant'],
  ['中文名称(简体)', 'name-zh-Hans'],
  ['统一社会信用代码*', 'unified-social-credit-code'],
  ['商業登記號碼', 'hong-kong-business-registration'],
  ['BR No.', 'hong-kong-business-registration'],
  ['CR No.', 'hong-kong-company-number'],
  ['Stock code 股份代號', 'stock-code'],
  ['Company type', 'kinds'],
  ['企业类型', 'kinds'],
  ['Sector(s)', 'sectors'],
  ['所属行业（可多选）', 'sectors'],
  ['Looking for', 'seeks'],
  ['Price level 價格定位', 'price-bands'],
  ['价格带（可多选）', 'price-bands'],
  ['Monthly capacity (pcs)', 'monthly-units-offered'],
  ['月产能', 'monthly-units-offered'],
  ['每月採購量', 'monthly-units-sought'],
  ['资质认证', 'certificates'],
  ['Certifications required', 'certificates-required'],
  ['要求认证', 'certificates-required'],
  ['Territory limited to 限定市場', 'only-in'],
  ['独家代理区域', 'exclusive-in'],
  ['Exclusive territories', 'exclusive-in'],
  ['采购需求', 'seeks'],
  ['Sales channels', 'channels'],
  ['目標市場', 'territory'],
  ['洽谈语言', 'languages'],
  ['Max. meetings', 'maximum-meetings'],
  ['最多洽谈数', 'maximum-meetings'],
  ['代表人數', 'representatives'],
  ['可出席時間', 'availability'],
  ['网址', 'website'],
  ['Contact person', 'contact-name', 0],
  ['聯絡人2', 'contact-name', 1],
  ['Contact 2 e-mail', 'contact-email', 1],
  ['第二联系人电话', 'contact-phone', 1],
  ['E‑mail', 'contact-email', 0],
  ['電\u200b郵', 'contact-email', 0],
  ['手机', 'contact-phone', 0],
  ['职务', 'contact-role', 0],
  ['Must-meet', 'must-meet'],
  ['不会面', 'never-meet'],
  ['序号', 'serial'],
  ['參考編號', 'reference'],
];

test.each(headers.map(([text, field, contact = 0]) => ({ text, field, contact })))(
  '$text is $field',
  ({ text, field, contact }) => {
    expect(recogniseHeader(text, 3)).toMatchObject({ index: 3, field, contact });
  },
);

test.each(['Favourite colour', '備註', '', '12', 'Sector of circle area'])('%s is no field', (text) => {
  expect(recogniseHeader(text, 0).field).toBeNull();
});

test.each(listFields)('the words the desk itself writes over a column of %s are known in every language', (field) => {
  for (const language of languages) {
    const words = listFieldTexts[field][language];
    // A heading in one script says which Chinese stands below.
    const expected = field.endsWith('-zh') ? expect.stringContaining(field) : field;
    expect(recogniseHeader(words, 0).field).toEqual(expected);
    expect(recogniseHeader(words + onePerLine[language], 0).field).toEqual(expected);
    if (!field.startsWith('contact-')) continue;
    const numbered = words.replace(/^(Contact|聯絡人|联系人)/, '$1 12 ');
    expect(recogniseHeader(numbered, 0)).toMatchObject({ field, contact: 11 });
  }
});
