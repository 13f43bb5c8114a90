import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { woffToSfnt } from './woff-to-sfnt.ts';

/** A family of fonts, one npm package. */
export type Family = 'latin' | 'arabic' | 'hebrew' | 'thai' | 'devanagari' | 'sc' | 'jp' | 'kr';

export type Weight = 400 | 700;

/** One file of a family: the characters of a script, or some hundreds of the ideographs. */
export interface FontFile {
  /** Names the file within all families, such as `noto-sans-greek`. */
  name: string;
  family: Family;
}

interface CharacterRange {
  from: number;
  to: number;
  file: FontFile;
}

const require = createRequire(import.meta.url);
const packages: Record<Family, string> = {
  latin: 'noto-sans',
  arabic: 'noto-sans-arabic',
  hebrew: 'noto-sans-hebrew',
  thai: 'noto-sans-thai',
  devanagari: 'noto-sans-devanagari',
  sc: 'noto-sans-sc',
  jp: 'noto-sans-jp',
  kr: 'noto-sans-kr',
};

const rangesOf = new Map<Family, CharacterRange[]>();
const bytesOf = new Map<string, Buffer>();

/**
 * The files of a family that may have a character; whether one has it, only its contents say. The first call for a
 * family reads its list of files, and no font.
 */
export function filesFor(family: Family, codePoint: number): FontFile[] {
  let ranges = rangesOf.get(family);
  if (!ranges) {
    ranges = readRanges(family);
    rangesOf.set(family, ranges);
  }
  return ranges.filter(({ from, to }) => codePoint >= from && codePoint <= to).map(({ file }) => file);
}

/** The font as TrueType. Read from disk once per process and weight, then kept. Throws when its package is not installed. */
export function fontBytes({ name, family }: FontFile, weight: Weight): Buffer {
  const key = `${name}-${weight}`;
  let bytes = bytesOf.get(key);
  if (!bytes) {
    bytes = woffToSfnt(readFileSync(join(folderOf(family), 'files', `${key}-normal.woff`)));
    bytesOf.set(key, bytes);
  }
  return bytes;
}

/** The fonts that this process has read, such as `noto-sans-latin-400`. */
export function loadedFonts(): string[] {
  return [...bytesOf.keys()];
}

function readRanges(family: Family): CharacterRange[] {
  const lists = JSON.parse(readFileSync(join(folderOf(family), 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(lists)
    .filter(([subset]) => belongs(family, subset))
    .flatMap(([subset, list]) => {
      const file = { name: `${packages[family]}-${subset.replace(/[[\]]/g, '')}`, family };
      return list.split(',').map((range) => {
        const [from = '', to = from] = range.replace('U+', '').split('-');
        return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), file };
      });
    });
}

// Each package repeats the Latin, Greek and Cyrillic letters; those come from one family only.
function belongs(family: Family, subset: string): boolean {
  if (family === 'latin') return subset !== 'devanagari';
  return subset === family || subset.startsWith('[');
}

function folderOf(family: Family): string {
  return dirname(require.resolve(`@fontsource/${packages[family]}/unicode.json`));
}
