import PDFParser from 'pdf2json';

/** The text of every page of a PDF, without any white space (a reader can't tell where a line was only broken). */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const parser = new PDFParser();
  return new Promise((resolve, reject) => {
    parser.on('pdfParser_dataError', ({ parserError }) => reject(parserError));
    parser.on('pdfParser_dataReady', ({ Pages }) => {
      resolve(
        Pages.map((page) =>
          withoutSpace(page.Texts.map((text) => text.R.map((run) => decoded(run.T)).join('')).join('')),
        ),
      );
    });
    parser.parseBuffer(Buffer.from(bytes), 0);
  });
}

/** A text as `readPdfPages` hands it out: this reader keeps only the lower 16 bits of a character beyond U+FFFF (poppler reads it whole). */
export function asRead(text: string): string {
  return withoutSpace(text).replace(/[\u{10000}-\u{10ffff}]/gu, (character) =>
    String.fromCharCode(character.codePointAt(0)! & 0xffff),
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The reader hands text out in percent encoding, except where a lone % makes that impossible. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
