import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive made by hand, with the lies a hostile one tells. */
export type Part = {
  readonly name: string;
  readonly data: Buffer | string;
  /** Said in the directory in place of the truth. */
  readonly declaredSize?: number;
  /** Points at the bytes of an earlier part instead of its own. */
  readonly sameBytesAs?: string;
  readonly stored?: boolean;
  readonly flags?: number;
};

/** A zip archive, byte by byte, since no library writes the broken ones. */
export function buildZip(parts: readonly Part[], comment = ''): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const places = new Map<
    string,
    { readonly at: number; readonly packed: Buffer; readonly size: number; readonly crc: number }
  >();
  let at = 0;
  for (const part of parts) {
    const data = Buffer.from(part.data);
    const shared = part.sameBytesAs ? places.get(part.sameBytesAs) : undefined;
    const packed = shared?.packed ?? (part.stored ? data : deflateRawSync(data, { level: 9 }));
    const place = shared ?? { at, packed, size: data.length, crc: crc32(data) };
    const size = part.declaredSize ?? place.size;
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x0800, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(place.crc, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    if (!shared) {
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
      places.set(part.name, place);
      bodies.push(local);
      at += local.length;
    }
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt16LE(20, 4);
    common.copy(entry, 6);
    entry.writeUInt32LE(place.at, 42);
    directory.push(Buffer.concat([entry, name]));
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, entries, end, Buffer.from(comment)]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

export type SheetXml = {
  readonly name: string;
  /** What stands between <sheetData> and </sheetData>. */
  readonly rows: string;
  /** What follows the rows: merged cells and the like. */
  readonly after?: string;
  readonly before?: string;
  readonly hidden?: boolean;
};

/** The parts of a workbook whose sheets are written as XML by hand: for what our own writer never writes. */
export function workbookParts(
  sheets: readonly SheetXml[],
  extra: { readonly sharedStrings?: string; readonly styles?: string; readonly date1904?: boolean } = {},
): Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const sheetEntries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const parts: Part[] = [
    {
      name: '[Content_Types].xml',
      data: `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packaged}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${relationships}">${extra.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheetEntries.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packaged}/relationships">${sheets
        .map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation('rId900', 'sharedStrings', 'sharedStrings.xml')}${relation('rId901', 'styles', 'styles.xml')}</Relationships>`,
    },
    ...sheets.map(({ rows, after = '', before = '' }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    { name: 'xl/sharedStrings.xml', data: `<sst xmlns="${main}">${extra.sharedStrings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}">${extra.styles ?? ''}</styleSheet>`,
    },
  ];
  return parts;
}

/** A cell of text kept in the cell itself. */
export function textCell(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
