import { parse } from 'yaml';
import { breaksMark, type MigrationNote } from './migration-note.ts';
import { blocksOf, type NotePart } from './note-blocks.ts';

const languages: Readonly<Record<NotePart, readonly string[]>> = {
  'Request, Before': ['http', 'json'],
  'Request, After': ['http', 'json'],
  'TypeScript, Before': ['ts'],
  'TypeScript, After': ['ts'],
};

/** The front matter of a note. @throws Error that says what is wrong with it and what to write */
function readFrontMatter(text: string): Pick<MigrationNote, 'title' | 'fingerprints' | 'isSeenByTypes'> {
  let matter: unknown;
  try {
    matter = parse(text);
  } catch (error) {
    const [first = ''] = String((error as Error).message).split('\n');
    throw new Error(`its front matter is not YAML: ${first.replace(/[:.]$/, '')}. Mend it.`);
  }
  const { title, fingerprints, types, ...others } = Object(matter) as Record<string, unknown>;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Error(
      `its front matter has no use for ${unknown}. Write title, fingerprints and, if need be, types.`,
    );
  if (typeof title !== 'string' || title.trim() === '')
    throw new Error('its front matter has no title. Write what has changed, in a sentence.');
  const isFingerprint = (each: unknown): each is string =>
    typeof each === 'string' && /^[0-9a-f]{12}$/.test(each);
  if (!Array.isArray(fingerprints) || fingerprints.length === 0 || !fingerprints.every(isFingerprint))
    throw new Error(
      'its front matter has no list of fingerprints. Write those of the changes that it is about, twelve hexadecimal digits each, in quotes.',
    );
  if (types !== undefined && types !== 'unaffected')
    throw new Error(`its front matter says types: ${String(types)}. Write unaffected, or leave it out.`);
  return { title, fingerprints, isSeenByTypes: types === undefined };
}

/** Whether a text is what its language says; of HTTP the first line is looked at, of TypeScript nothing. */
function isWellFormed(language: string, text: string): boolean {
  if (language === 'http')
    return /^([A-Z]+ \/\S*( HTTP\/[\d.]+)?|HTTP\/[\d.]+ \d{3}.*)$/.test(text.split('\n')[0] ?? '');
  if (language !== 'json') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The blocks of code of a note. @throws Error that names the part which is missing, or is not what it should be */
function readParts(markdown: string): (part: NotePart) => string {
  const blocks = blocksOf(markdown);
  return (part) => {
    const [block, ...more] = blocks.get(part) ?? [];
    const wanted = languages[part].map((language) => `\`${language}\``).join(' or ');
    const where = part.replace(/(\w+), (\w+)/, '"## $1", "### $2"');
    if (!block) throw new Error(`it has no block of code under ${where}. Write one, fenced as ${wanted}.`);
    if (more.length > 0)
      throw new Error(`it has ${more.length + 1} blocks of code under ${where}. Write one.`);
    if (!languages[part].includes(block.language))
      throw new Error(
        `its block of code under ${where} is not fenced as ${wanted}. Say so behind the fence.`,
      );
    if (block.text.trim() === '') throw new Error(`its block of code under ${where} is empty. Fill it.`);
    if (!isWellFormed(block.language, block.text))
      throw new Error(
        `its block of code under ${where} is no ${block.language}. Begin HTTP with a request or status line, and quote JSON.`,
      );
    return block.text;
  };
}

/**
 * Reads a migration note: YAML front matter, then the sections Request and TypeScript, each with a block of code for Before and
 * for After.
 *
 * @param file the path that messages show
 * @throws Error with a sentence that names the file and the part of it that is missing or wrong
 */
export function readNote(file: string, text: string): MigrationNote {
  try {
    const [, matter, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
    if (matter === undefined || body === undefined)
      throw new Error(
        'it has no front matter. Begin it with a line of ---, title, fingerprints, and another line of ---.',
      );
    const front = readFrontMatter(matter);
    const part = readParts(body);
    const request = { before: part('Request, Before'), after: part('Request, After') };
    const typescript = { before: part('TypeScript, Before'), after: part('TypeScript, After') };
    const isMarked = breaksMark.test(typescript.before);
    if (front.isSeenByTypes && !isMarked)
      throw new Error(
        'its block of code under "## TypeScript", "### Before" marks no line by `// breaks`. Mark each that no longer compiles, or say `types: unaffected` in the front matter.',
      );
    if (!front.isSeenByTypes && isMarked)
      throw new Error(
        'it says `types: unaffected` and marks a line by `// breaks`. Take back one of the two.',
      );
    if (breaksMark.test(typescript.after))
      throw new Error(
        'its block of code under "## TypeScript", "### After" marks a line by `// breaks`. Mark those of Before.',
      );
    return { file, ...front, request, typescript };
  } catch (error) {
    throw new Error(`${file} cannot be taken as a migration note: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
