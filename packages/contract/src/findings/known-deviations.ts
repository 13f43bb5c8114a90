import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { KnownDeviationsError } from './known-deviations-error.ts';

/** A finding that is expected for a while. */
export interface KnownDeviation {
  /** The fingerprint of the finding. */
  fingerprint: string;
  /** Why it is expected. */
  reason: string;
  /** The last day on which it is, such as `2027-01-31`. */
  expires: string;
}

const keys = ['fingerprint', 'reason', 'expires'] as const;

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
};

/** What is wrong with an entry and what to do, or undefined. */
function entryProblem(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return 'is not an object: give it fingerprint, reason and expires';
  const unknown = Object.keys(entry).find((key) => !(keys as readonly string[]).includes(key));
  if (unknown !== undefined)
    return `has the key ${JSON.stringify(unknown)}: it may have only fingerprint, reason and expires`;
  for (const key of keys) {
    const value: unknown = Reflect.get(entry, key);
    if (typeof value !== 'string' || value.trim() === '') return `has no ${key}: add it as text`;
  }
  const { expires } = entry as KnownDeviation;
  return isDay(expires)
    ? undefined
    : `expires ${JSON.stringify(expires)}, which is no day: write it as in 2027-01-31`;
}

/**
 * Reads known deviations from YAML or JSON: a list of entries with fingerprint, reason and expiry.
 * @param file what the text is called in an error
 * @throws KnownDeviationsError that names the file, the entry and what to do
 */
export function parseKnownDeviations(text: string, file: string): KnownDeviation[] {
  // Every scalar is text: a fingerprint such as 12e45678 is no number.
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
  const [broken] = document.errors;
  if (broken) {
    const [line] = broken.message.split('\n');
    throw new KnownDeviationsError(
      `${file} is neither YAML nor JSON: ${line?.replace(/:$/, '')}. Correct that place.`,
    );
  }
  const entries: unknown = document.toJS() ?? [];
  // An empty file, or one of comments alone.
  if (entries === '') return [];
  if (!Array.isArray(entries))
    throw new KnownDeviationsError(
      `${file} holds no list: write each known deviation as an item with fingerprint, reason and expires.`,
    );
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const { fingerprint } = Object(entry) as { fingerprint?: string };
    const twice = fingerprint !== undefined && seen.has(fingerprint);
    const problem =
      entryProblem(entry) ??
      (twice ? 'has the fingerprint of an entry above: remove one of them' : undefined);
    const named = typeof fingerprint === 'string' && fingerprint ? ` (${fingerprint})` : '';
    if (problem) throw new KnownDeviationsError(`${file}: entry ${index + 1}${named} ${problem}.`);
    seen.add(String(fingerprint));
  }
  return entries as KnownDeviation[];
}

/** Reads a file of known deviations. @throws KnownDeviationsError in one sentence */
export async function readKnownDeviations(file: string): Promise<KnownDeviation[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KnownDeviationsError(
      code === 'ENOENT'
        ? `${file}, the file of known deviations, does not exist: make it, or leave the option out.`
        : `${file}, the file of known deviations, cannot be read (${code}): give a file that can.`,
    );
  }
  return parseKnownDeviations(text, file);
}
