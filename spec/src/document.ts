/** A part of an OpenAPI document, as parsed from JSON or YAML. */
export type Node = { [key: string]: unknown };

/** A bundled specification as plain data: every reference leads to a place within it. */
export type Document = Node & {
  paths: Record<string, Node>;
  components: Record<string, Record<string, Node>>;
};

/** A part of the document together with where it stands. */
export interface Placed {
  node: Node;
  /** A JSON pointer as a URI fragment, such as `#/components/schemas/Invoice`. */
  pointer: string;
}

const escapeSegment = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');
const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pointer of a part below `pointer`. */
export function below(pointer: string, ...segments: (string | number)[]): string {
  return [pointer, ...segments.map((segment) => escapeSegment(String(segment)))].join('/');
}

/** The segments of a pointer, unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer.replace(/^#\/?/, '').split('/').filter(Boolean).map(unescapeSegment);
}

/** The part that a pointer names. @throws Error when there is none */
export function at(document: Document, pointer: string): Node {
  let node: unknown = document;
  for (const segment of segmentsOf(pointer)) {
    node = typeof node === 'object' && node !== null ? (node as Node)[segment] : undefined;
  }
  if (!isNode(node)) throw new Error(`There is nothing at ${pointer}`);
  return node;
}

/** Follows a reference; keywords beside it win over those of its target, and the pointer is that of the target. */
export function follow(document: Document, { node, pointer }: Placed): Placed {
  const { $ref, ...beside } = node;
  if (typeof $ref !== 'string') return { node, pointer };
  const target = follow(document, { node: at(document, $ref), pointer: $ref });
  return { node: { ...target.node, ...beside }, pointer: target.pointer };
}

/** The part under a key, with references followed; undefined where there is none. */
export function child(document: Document, parent: Placed, ...keys: (string | number)[]): Placed | undefined {
  let placed: Placed | undefined = parent;
  for (const key of keys) {
    const node: unknown = placed.node[key];
    if (!isNode(node)) return undefined;
    placed = follow(document, { node, pointer: below(placed.pointer, key) });
  }
  return placed;
}

/** The parts of a map, with references followed. */
export function children(document: Document, parent: Placed | undefined): [key: string, placed: Placed][] {
  if (!parent) return [];
  return Object.entries(parent.node)
    .filter((entry): entry is [string, Node] => isNode(entry[1]))
    .map(([key, node]) => [key, follow(document, { node, pointer: below(parent.pointer, key) })]);
}
