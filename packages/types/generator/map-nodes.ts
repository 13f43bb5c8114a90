/** A part of a document with keys. */
export type Keyed = { [key: string]: unknown };

/** A copy of a document in which `change` has had each part with keys, the inner ones before those that hold them. */
export function mapNodes<Node>(node: Node, change: (part: Keyed) => Keyed): Node {
  if (Array.isArray(node)) return node.map((each) => mapNodes(each, change)) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, mapNodes(value, change)] as const);
  return change(Object.fromEntries(entries)) as Node;
}
