import { type Answerer, couldMean, type Phrase } from '../phrase-fit.ts';
import { type FirmColumns, recordFields, recordLength } from './firm-columns.ts';

/** By what a phrase means a firm. */
export const meansKind = 1;
export const meansSector = 2;

/** Whether what one firm seeks means another by its kind and by its sector; for the firm at work and any partner. */
export type NamesOfFirm = {
  begin(firm: number): void;
  with(partner: number): number;
};

/** What the firm at work seeks, and partners who may be meant. */
export function namesOfFirm({ seeks }: FirmColumns, { records, answerers }: FirmColumns): NamesOfFirm {
  let telling: readonly Phrase[] = [];
  return {
    begin: (firm) => {
      const places = seeks.ofFirm.values.subarray(seeks.ofFirm.starts[firm]!, seeks.ofFirm.starts[firm + 1]!);
      telling = Array.from(places, (place) => seeks.phrases[place]!).filter(({ kinds, sectors }) => kinds | sectors);
    },
    with: (partner) => {
      const kinds = records[partner * recordLength + recordFields.kinds]!;
      const sectors = records[partner * recordLength + recordFields.sectors]!;
      let meant = 0;
      for (let at = 0; at < telling.length; at += 1) {
        const phrase = telling[at]!;
        const named = (phrase.kinds & kinds ? meansKind : 0) | (phrase.sectors & sectors ? meansSector : 0);
        if ((named | meant) !== meant && couldMean(phrase, answerers[partner]!)) meant |= named;
      }
      return meant;
    },
  };
}

const unknown = 255;

/** What partners seek, and the firm at work that may be meant: a phrase means it or not, whoever typed it. */
export function namesBack({ answerers }: FirmColumns, { seeks }: FirmColumns): NamesOfFirm {
  const meanings = new Uint8Array(seeks.phrases.length).fill(unknown);
  const masks = Int32Array.from(seeks.phrases.flatMap(({ kinds, sectors }) => [kinds, sectors]));
  let known: number[] = [];
  let meant: Answerer | undefined;

  function meaningOf(place: number, firm: Answerer): number {
    const named =
      (masks[2 * place]! & firm.kinds ? meansKind : 0) | (masks[2 * place + 1]! & firm.sectors ? meansSector : 0);
    const meaning = named !== 0 && couldMean(seeks.phrases[place]!, firm) ? named : 0;
    meanings[place] = meaning;
    known.push(place);
    return meaning;
  }

  return {
    begin: (firm) => {
      for (const place of known) meanings[place] = unknown;
      known = [];
      meant = answerers[firm];
    },
    with: (partner) => {
      let meaning = 0;
      const end = seeks.ofFirm.starts[partner + 1]!;
      for (let at = seeks.ofFirm.starts[partner]!; at < end; at += 1) {
        const place = seeks.ofFirm.values[at]!;
        const remembered = meanings[place]!;
        meaning |= remembered === unknown ? meaningOf(place, meant!) : remembered;
      }
      return meaning;
    },
  };
}
