import { type FontFile, fontBytes, type Weight } from './font-files.ts';
import { type FamilyOrder, fontFor } from './font-for.ts';

/** The fonts of one document. */
export interface Fonts {
  /** The first font in the order that has a glyph for a character, or undefined. Loads fonts until it has found one. */
  find(character: string, order: FamilyOrder, weight: Weight): FontFile | undefined;
  /** Whether a font has a glyph for a character. Loads the font. */
  has(file: FontFile, character: string, weight: Weight): boolean;
  /** The document, with the font as its current one. */
  use(file: FontFile, weight: Weight, size: number): PDFKit.PDFDocument;
}

// What pdfkit keeps of the current font and its types do not tell.
interface WithFont {
  _font: {
    font: {
      hasGlyphForCodePoint(codePoint: number): boolean;
      layout(text: string, features?: unknown): unknown;
    };
  };
}

/** A font may have no anchor for a mark on a letter, such as U+0761; fontkit throws then. The marks stay unplaced instead. */
function layOutWithoutAnchors({ _font: { font } }: WithFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text, features) => {
    try {
      return layout(text, features);
    } catch {
      return layout(text, { mark: false, mkmk: false });
    }
  };
}

/**
 * Fonts for a document, each registered when it is first asked for. All documents share the bytes. They do not share
 * the parsed fonts: a parsed font remembers for which text it first drew a glyph, and with that memory the same invoice
 * would not always give the same bytes.
 */
export function createFonts(document: PDFKit.PDFDocument): Fonts {
  const registered = new Set<string>();
  const found = new Map<string, FontFile | undefined>();

  const use: Fonts['use'] = (file, weight, size) => {
    const key = `${file.name}-${weight}`;
    if (!registered.has(key)) {
      document.registerFont(key, fontBytes(file, weight));
      registered.add(key);
      layOutWithoutAnchors(document.font(key, size) as unknown as WithFont);
    }
    return document.font(key, size);
  };
  const has = (file: FontFile, codePoint: number, weight: Weight): boolean =>
    (use(file, weight, 10) as unknown as WithFont)._font.font.hasGlyphForCodePoint(codePoint);

  return {
    use,
    has: (file, character, weight) => has(file, codePointOf(character), weight),
    find(character, order, weight) {
      const key = `${character}${order.join()}${weight}`;
      if (!found.has(key))
        found.set(
          key,
          fontFor(codePointOf(character), order, (file, codePoint) => has(file, codePoint, weight)),
        );
      return found.get(key);
    },
  };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
