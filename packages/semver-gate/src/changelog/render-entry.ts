import { type Document, operationsOf } from '@b2b-invoices/spec';
import type { Change } from '../change.ts';
import { breakingFirst } from '../report/wording.ts';
import { sentenceBelow } from '../specification/change-of.ts';

/** Where the generated part of an entry begins. */
const start = '<!-- difference: written by `b2b-invoices-semver changelog` -->';
/** Where it ends. */
const end = '<!-- /difference -->';

/** What an entry is made of. */
export interface Difference {
  from: string;
  before: Document;
  after: Document;
  changes: readonly Change[];
  /** A link to the migration notes of the version, if it has some. */
  notes: string | undefined;
}

/** The ids of all operations, in the order of the newer document, then those that it does not have any more. */
function operationIds({ before, after }: Difference): string[] {
  return [...new Set([after, before].flatMap(operationsOf).map(({ operationId }) => operationId))];
}

function titleOf(ids: readonly string[], all: readonly string[]): string {
  if (ids.length === 0) return 'The document as a whole';
  return ids.length === all.length && ids.length > 1 ? 'Every operation' : ids.join(', ');
}

/** The changes by the operations that feel them, in the order of the document, and those of the document as a whole at the end. */
function grouped(difference: Difference): [title: string, changes: Change[]][] {
  const all = operationIds(difference);
  const rank = ({ operationIds: ids }: Change): number => {
    const first = all.findIndex((id) => ids.includes(id));
    return first < 0 ? all.length : first;
  };
  const groups = new Map<string, Change[]>();
  for (const change of difference.changes.toSorted((one, other) => rank(one) - rank(other))) {
    const title = titleOf(
      all.filter((id) => change.operationIds.includes(id)),
      all,
    );
    groups.set(title, [...(groups.get(title) ?? []), change]);
  }
  return [...groups];
}

/** Text that Markdown shows as it is. */
const plain = (text: string): string => text.replace(/[\\*<]|\](?=\()/g, '\\$&').replace(/\s*\n\s*/g, ' ');

function line(change: Change): string {
  const { bump, fingerprint } = change;
  return `- ${bump === 'major' ? '**Breaking:** ' : ''}${plain(sentenceBelow(change))} (\`${fingerprint}\`)`;
}

/** What has changed, as Markdown between two marks, by operation and breaking changes first. */
function renderDifference(difference: Difference): string {
  const { from, notes } = difference;
  const groups = grouped(difference).map(([title, those]) =>
    [`#### ${title}`, breakingFirst(those).map(line).join('\n')].join('\n\n'),
  );
  const migration = notes ? [`What to change in your code: [migration notes](${notes}).`] : [];
  return [start, `### What has changed since ${from}`, ...migration, ...groups, end].join('\n\n');
}

/** What `changeset version` writes where no changeset has a word for the package. */
const noWords = 'No changes in this release.';

/** The words of an entry: what `changeset version` wrote, without what an earlier run made of the difference. */
export function wordsOf(entry: string): string {
  const from = entry.indexOf(start);
  const to = entry.indexOf(end, from);
  const words = from < 0 || to < 0 ? entry : `${entry.slice(0, from)}${entry.slice(to + end.length)}`;
  return words.trim() === noWords ? '' : words.trim();
}

/**
 * The entry of a version: the words of its changesets, then the difference. Undefined where there is no difference, which makes
 * no entry.
 */
export function renderEntry(words: string, difference: Difference): string | undefined {
  if (difference.changes.length === 0) return undefined;
  return [words, renderDifference(difference)].filter((part) => part !== '').join('\n\n');
}
