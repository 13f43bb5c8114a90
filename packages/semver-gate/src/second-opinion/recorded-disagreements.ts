import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { CannotJudge } from '../cannot-judge.ts';

/** Where disagreements are recorded, from the root of the repository. */
export const disagreementsFile = 'spec/releases/disagreements.yaml';

/** A disagreement that people have looked at. */
export interface RecordedDisagreement {
  fingerprint: string;
  /** Why the gate is right, or why it does not matter. */
  reason: string;
  /** The last day on which the entry holds, such as `2027-01-31`. */
  expires: string;
  /** Where the entry stands, counted from 1. */
  line: number;
}

const keys = ['fingerprint', 'reason', 'expires'] as const;

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** What is wrong with an entry and what to do; undefined where nothing is. */
function faultOf(entry: Record<string, unknown>): string | undefined {
  for (const key of keys)
    if (typeof entry[key] !== 'string' || entry[key] === '') return `has no ${key}; add it as text`;
  const unknown = Object.keys(entry).find((key) => !(keys as readonly string[]).includes(key));
  if (unknown !== undefined) return `has ${unknown}, which is none of ${keys.join(', ')}; remove it`;
  return isDay(String(entry['expires'])) ? undefined : 'expires on no day; write it as in 2027-01-31';
}

/**
 * Reads the recorded disagreements; none where the file is not there.
 * @throws CannotJudge that names the line, for what is no list of entries with fingerprint, reason and expires
 */
export function parseDisagreements(text: string): RecordedDisagreement[] {
  const lineCounter = new LineCounter();
  // Every scalar is text: a fingerprint such as 12e456789012 is no number.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter });
  const [broken] = document.errors;
  if (broken)
    throw new CannotJudge(
      `${disagreementsFile}:${broken.linePos?.[0].line ?? 1} is not YAML; correct that line.`,
    );
  const list = document.contents;
  if (!isSeq(list)) {
    if (String(document.toJS() ?? '') === '') return [];
    throw new CannotJudge(`${disagreementsFile} is no list; write each disagreement as an item of one.`);
  }
  return list.items.map((item) => {
    const line = lineCounter.linePos((item as Node).range?.[0] ?? 0).line;
    const entry = isMap(item) ? (item.toJS(document) as Record<string, unknown>) : {};
    const fault = faultOf(entry);
    if (fault !== undefined) throw new CannotJudge(`${disagreementsFile}:${line} ${fault}.`);
    return { ...(entry as unknown as RecordedDisagreement), line };
  });
}

/** @throws CannotJudge for what {@link parseDisagreements} does not take */
export async function readDisagreements(root: string): Promise<RecordedDisagreement[]> {
  return parseDisagreements(await readFile(join(root, disagreementsFile), 'utf8').catch(() => ''));
}
