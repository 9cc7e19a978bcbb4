import { plainText } from './fold-text.ts';

/** How many of a thing make one: a quantity is counted in pieces, so that those of two companies can be compared. */
const multiples: Readonly<Record<string, number>> = {
  '': 1,
  k: 1_000,
  thousand: 1_000,
  千: 1_000,
  万: 10_000,
  萬: 10_000,
  m: 1_000_000,
  million: 1_000_000,
  百万: 1_000_000,
  百萬: 1_000_000,
  亿: 100_000_000,
  億: 100_000_000,
};

const aside = /^(about|approx\.?|around|up to|約|约|大約|大约|最多|每月|~|≈)\s*/i;
const monthly = /\s*([/／]\s*(month|mth|mo|月)|per month|a month|monthly|每月)\.?$/i;
const pieces =
  /\s*(pcs?|pieces?|units?|items?|sets?|pairs?|boxes|bottles|件|個|个|台|臺|套|箱|盒|瓶|支|只|隻|條|条|包|雙|双|份)\.?$/i;

/** A quantity as lists write it: 1,000; 5000 pcs/month; 2萬件; 1.5万. Null where it is none, or is of weight or containers. */
export function recogniseQuantity(text: string): number | null {
  const bare = plainText(text).replace(aside, '').replace(monthly, '').replace(pieces, '').trim();
  const found = /^(\d{1,3}(?:[, ]\d{3})+|\d{1,12})(\.\d{1,4})?\s*(\D*)$/.exec(bare);
  const multiple = found ? multiples[found[3]!.toLowerCase()] : undefined;
  if (!found || multiple === undefined) return null;
  const quantity = Number(found[1]!.replace(/[, ]/g, '') + (found[2] ?? '')) * multiple;
  return Math.abs(quantity - Math.round(quantity)) < 1e-6 ? Math.round(quantity) : null;
}
