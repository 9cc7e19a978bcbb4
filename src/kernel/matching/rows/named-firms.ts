import { type FirmColumns, recordFields, recordLength } from './firm-columns.ts';
import { meaningOf, type PackedAnswerer } from './packed-phrases.ts';

/** By what the phrases of one firm mean another: its kind and its sector; for the firm at work and any partner. */
export type NamesOfFirm = {
  begin(firm: number): void;
  with(partner: number): number;
};

/** What the firm at work seeks, and partners who may be meant. */
export function namesOfFirm({ seeks }: FirmColumns, partners: FirmColumns): NamesOfFirm {
  const answerer = answererOf(partners);
  let [from, to] = [0, 0];
  return {
    begin: (firm) => {
      from = seeks.ofFirm.starts[firm]!;
      to = seeks.ofFirm.starts[firm + 1]!;
    },
    with: (partner) => {
      become(answerer, partners, partner);
      let meaning = 0;
      for (let at = from; at < to; at += 1) meaning |= meaningOf(seeks.packed, seeks.ofFirm.values[at]!, answerer);
      return meaning;
    },
  };
}

const unknown = 255;

/** What partners seek, and the firm at work that may be meant: a phrase means it or not, whoever typed it. */
export function namesBack(own: FirmColumns, { seeks }: FirmColumns): NamesOfFirm {
  const meanings = new Uint8Array(seeks.phrases.length).fill(unknown);
  const answerer = answererOf(own);
  let known: number[] = [];
  return {
    begin: (firm) => {
      for (const place of known) meanings[place] = unknown;
      known = [];
      become(answerer, own, firm);
    },
    with: (partner) => {
      let meaning = 0;
      const end = seeks.ofFirm.starts[partner + 1]!;
      for (let at = seeks.ofFirm.starts[partner]!; at < end; at += 1) {
        const place = seeks.ofFirm.values[at]!;
        if (meanings[place] === unknown) {
          meanings[place] = meaningOf(seeks.packed, place, answerer);
          known.push(place);
        }
        meaning |= meanings[place]!;
      }
      return meaning;
    },
  };
}

function answererOf({ goods }: FirmColumns): PackedAnswerer {
  return { kinds: 0, sectors: 0, channels: 0, goods: goods.values, from: 0, to: 0 };
}

function become(answerer: PackedAnswerer, { records, goods }: FirmColumns, firm: number): void {
  const at = firm * recordLength;
  answerer.kinds = records[at + recordFields.kinds]!;
  answerer.sectors = records[at + recordFields.sectors]!;
  answerer.channels = records[at + recordFields.channels]! | records[at + recordFields.channelsOffered]!;
  answerer.from = goods.starts[firm]!;
  answerer.to = goods.starts[firm + 1]!;
}
