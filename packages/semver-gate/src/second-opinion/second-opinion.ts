import { type Document, isNode } from '@b2b-invoices/spec';
import { apiCompare } from 'api-smart-diff';
import { inPlace } from './in-place.ts';
import { partOf, resolvePath } from './place.ts';

/** What the other differ says of one difference. */
export interface SecondOpinion {
  /** What it is: `remove properties/status`. */
  says: string;
  /** `open` where it sees a difference and does not rate it. */
  rating: 'breaking' | 'harmless' | 'open';
  /** The operations that it names; empty where it is the document as a whole. */
  operationIds: readonly string[];
  /** The part that it is about, with references followed, in the older and in the newer document where it is there. */
  parts: readonly string[];
  before?: unknown;
  after?: unknown;
}

type Diff = ReturnType<typeof apiCompare>['diffs'][number];

const ratings: Partial<Record<Diff['type'], SecondOpinion['rating']>> = {
  breaking: 'breaking',
  unclassified: 'open',
};

/** Keywords of which it calls any other value breaking, both ways. */
const breakingBothWays = new Set(['type', 'const', 'format', 'pattern']);

/** In answers it turns its ratings around, and so calls harmless what is breaking both ways. */
const isInverted = (path: readonly string[], { action }: Diff): boolean =>
  path[3] === 'responses' && action === 'replace' && breakingBothWays.has(path.at(-1) ?? '');

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** The operations of a path of the document, or the one of a method on it. */
function operationsAt(document: Document, path: string, method: string | undefined): string[] {
  const item = document.paths[path];
  return Object.entries(isNode(item) ? item : {})
    .filter(
      ([key, value]) => methods.includes(key) && isNode(value) && (method === undefined || key === method),
    )
    .map(([, value]) => String((value as { operationId?: unknown }).operationId));
}

function operationsOf(path: readonly string[], documents: readonly Document[]): string[] {
  const [top, item, method] = path;
  if (top !== 'paths' || item === undefined) return [];
  const only = methods.includes(method ?? '') ? method : undefined;
  return [...new Set(documents.flatMap((document) => operationsAt(document, item, only)))];
}

/** What a list of required names tells is about the property of that name. */
function subject(path: readonly string[], { before, after }: Diff): readonly string[] {
  const name: unknown = after ?? before;
  return path.at(-2) === 'required' && typeof name === 'string'
    ? [...path.slice(0, -2), 'properties', name]
    : path;
}

/** The longest beginning of a path that leads somewhere. */
function partAt(document: Document, path: readonly string[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const pointer = resolvePath(document, path.slice(0, length));
    if (pointer !== undefined) return partOf(pointer);
  }
  return '#';
}

/**
 * What api-smart-diff says of the differences between two versions. It follows references, so that its own remarks on
 * components, which it cannot rate without knowing who uses them, are left out.
 */
export function askSecondOpinion(before: Document, after: Document): SecondOpinion[] {
  const { diffs } = apiCompare(inPlace(before), inPlace(after));
  return diffs
    .filter(({ path }) => path[0] !== 'components')
    .map((diff) => {
      const path = diff.path.map(String);
      const about = subject(path, diff);
      return {
        says: `${diff.action} ${path.slice(-2).join('/')}`,
        rating: isInverted(path, diff) ? 'open' : (ratings[diff.type] ?? 'harmless'),
        operationIds: operationsOf(path, [before, after]),
        parts: [...new Set([before, after].map((document) => partAt(document, about)))],
        before: diff.before as unknown,
        after: diff.after as unknown,
      };
    });
}
