import { at, type Document, follow, isNode, type Placed, segmentsOf } from '@b2b-invoices/spec';

/** The part under a key, also where one of the members of an `allOf` has it; undefined where there is none. */
function step(document: Document, { node, pointer }: Placed, key: string): Placed | undefined {
  const value: unknown = node[key];
  const own = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (isNode(value)) return follow(document, { node: value, pointer: own });
  // A list is walked as if it were a map of its indices.
  if (Array.isArray(value)) return { node: { ...value }, pointer: own };
  if (value !== undefined) return { node: {}, pointer: own };
  const members = Array.isArray(node['allOf']) ? node['allOf'].filter(isNode) : [];
  for (const [index, member] of members.entries()) {
    const found = step(
      document,
      follow(document, { node: member, pointer: `${pointer}/allOf/${index}` }),
      key,
    );
    if (found) return found;
  }
  return undefined;
}

/** Where a path leads with every reference followed, as a pointer; undefined where it leads nowhere. */
export function resolvePath(document: Document, path: readonly (string | number)[]): string | undefined {
  let placed: Placed | undefined = { node: document, pointer: '#' };
  for (const key of path) {
    placed = step(document, placed, String(key));
    if (!placed) return undefined;
  }
  return placed.pointer;
}

/** Maps whose keys are names of the author's, so that a part begins below them. */
const maps = new Set([
  'properties',
  'patternProperties',
  'parameters',
  'headers',
  'responses',
  'content',
  'oneOf',
  'anyOf',
  'allOf',
]);
/** Keys below which a part begins. */
const parts = new Set(['items', 'additionalProperties', 'requestBody', 'schema']);

/**
 * The part that a pointer is about: an operation, a parameter, a body, an answer, a header, a schema, a property. The keywords
 * below it are left out, since two tools seldom name the same one.
 */
export function partOf(pointer: string): string {
  const segments = segmentsOf(pointer);
  let end = Math.min(segments.length, 3);
  for (let index = end; index < segments.length; index += 1) {
    const segment = segments[index] as string;
    if (maps.has(segment) && index + 1 < segments.length) {
      index += 1;
      end = index + 1;
    } else if (parts.has(segment)) end = index + 1;
    else break;
  }
  return pointer
    .split('/')
    .slice(0, end + 1)
    .join('/');
}

/** Whether two parts are the same, or one is within the other. */
export const isWithin = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

/** Whether a document has something at a pointer. */
export function has(document: Document, pointer: string): boolean {
  try {
    return at(document, pointer) !== undefined;
  } catch {
    return false;
  }
}
