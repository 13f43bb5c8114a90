import { type Document, follow, isNode } from '@b2b-invoices/spec';

const partsOfOperation = ['parameters', 'requestBody', 'responses'];
const partsOfAnswer = ['headers'];

/** A part with its reference followed, and those below the given keys too. */
function followed(document: Document, value: unknown, keys: readonly string[]): unknown {
  if (!isNode(value)) return value;
  const { node } = follow(document, { node: value, pointer: '#' });
  const below = keys
    .filter((key) => key in node)
    .map((key) => [key, each(document, node[key], key === 'responses' ? partsOfAnswer : [])]);
  return { ...node, ...Object.fromEntries(below) };
}

/** Each part of a map or a list; what is neither is itself a part. */
function each(document: Document, value: unknown, keys: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((item) => followed(document, item, keys));
  if (!isNode(value) || '$ref' in value || 'content' in value) return followed(document, value, keys);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, followed(document, item, keys)]),
  );
}

/** A schema in an `allOf` of one member is that member. */
function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (!isNode(value)) return value;
  const { allOf, ...beside } = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, unwrapped(item)]),
  );
  if (allOf === undefined) return beside;
  const [member] = Array.isArray(allOf) ? allOf : [];
  const alone = Array.isArray(allOf) && allOf.length === 1 && isNode(member);
  return alone && Object.keys(beside).length === 0 ? member : { ...beside, allOf };
}

/**
 * A document for api-smart-diff: parameters, bodies, answers and headers stand in the place of their references, since it forgets
 * behind one whether it is in a request or in an answer; and an `allOf` of one is its member, since it does not see through it.
 */
export function inPlace(document: Document): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item).map(([key, part]): [string, unknown] => [
      key,
      key === 'parameters' ? each(document, part) : followed(document, part, partsOfOperation),
    ]);
    return [path, Object.fromEntries(operations)] as const;
  });
  return unwrapped(structuredClone({ ...document, paths: Object.fromEntries(paths) })) as Document;
}
