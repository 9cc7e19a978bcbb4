import type { TradeTerms } from './company.ts';
import type { ListField } from './list-fields.ts';
import { recogniseQuantity } from './recognise-quantity.ts';
import { recogniseCodes, vocabularyLookup } from './recognise-vocabulary.ts';
import type { ReportProblem, RowCells } from './row-cells.ts';
import { priceBandWords } from './taxonomy.ts';

const priceBandOf = vocabularyLookup(priceBandWords);
/** As in the contract of a company. */
const largestQuantity = 1_000_000_000;

/** On what terms a company does business, from its row. `phrases`: the texts of a field, as every field of texts is read. */
export function readTradeTerms(
  cells: RowCells,
  phrases: (field: ListField, also?: RegExp) => readonly string[],
  report: ReportProblem,
): TradeTerms {
  return {
    priceBands: readPriceBands(cells, report),
    monthlyUnitsOffered: readQuantity(cells, 'monthly-units-offered', report),
    monthlyUnitsSought: readQuantity(cells, 'monthly-units-sought', report),
    certificates: phrases('certificates'),
    certificatesRequired: phrases('certificates-required'),
    onlyIn: phrases('only-in', /[/／]/),
    exclusiveIn: phrases('exclusive-in', /[/／]/),
  };
}

function readPriceBands(cells: RowCells, report: ReportProblem): readonly string[] {
  const bands = new Set<string>();
  for (const { text, column } of cells.all('price-bands')) {
    const { codes, unknown } = recogniseCodes(text, priceBandOf);
    for (const code of codes) bands.add(code);
    for (const value of unknown) report('price-band-unknown', column, { value });
  }
  return [...bands];
}

function readQuantity(cells: RowCells, field: ListField, report: ReportProblem): number | null {
  const cell = cells.first(field);
  if (!cell) return null;
  const quantity = recogniseQuantity(cell.text);
  if (quantity !== null && quantity >= 1 && quantity <= largestQuantity) return quantity;
  if (quantity === null) report('quantity-expected', cell.column, { value: cell.text });
  else
    report('number-out-of-range', cell.column, {
      value: cell.text,
      smallest: 1,
      largest: largestQuantity.toLocaleString('en'),
    });
  return null;
}
