import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedText {
  text: string;
  x: number;
  /** From the bottom of the page. */
  y: number;
  width: number;
  size: number;
}

export interface PrintedPage {
  /** All texts of the page, in the order in which they were drawn, with a blank between them. */
  text: string;
  items: PrintedText[];
  /** How often the glyph stands there that means that the font has none. */
  missingGlyphs: number;
  /** How many glyphs were drawn. */
  glyphs: number;
  /** How many rectangles were drawn. */
  boxes: number;
}

export interface PrintedDocument {
  pages: PrintedPage[];
  info: Record<string, unknown>;
}

// The dots of Arabic letters are glyphs that stand for no character.
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Reads a PDF back as another program sees it. */
export async function readPdf(bytes: Uint8Array): Promise<PrintedDocument> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && VISIBLE.test(item.str)
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              size: item.height,
            },
          ]
        : [],
    );
    const operators = await page.getOperatorList();
    const codes = operators.fnArray.flatMap((operator, index) =>
      operator === OPS.showText ? glyphCodes(operators.argsArray[index]) : [],
    );
    pages.push({
      text: texts.map(({ text }) => text).join(' '),
      items: texts,
      missingGlyphs: codes.filter((code) => code === 0).length,
      glyphs: codes.length,
      boxes: operators.argsArray.filter(
        (args, index) =>
          operators.fnArray[index] === OPS.constructPath &&
          args?.[0] === OPS.stroke &&
          args[1]?.[0]?.length > 6,
      ).length,
    });
  }
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return { pages, info: info as Record<string, unknown> };
}

function glyphCodes([glyphs]: [(number | { originalCharCode: number })[]]): number[] {
  return glyphs.flatMap((glyph) => (typeof glyph === 'number' ? [] : [glyph.originalCharCode]));
}
