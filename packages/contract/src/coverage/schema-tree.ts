import { at, below, child, children, type Document, follow, type Placed } from '@b2b-invoices/spec';

/** A schema with those below it, references followed, so that values can be walked along it. */
export interface SchemaTree extends Placed {
  properties: [name: string, tree: SchemaTree][];
  /** What lies below whatever its name: the items, further properties and alternatives. */
  items?: SchemaTree;
  additional?: SchemaTree;
  alternatives: SchemaTree[];
  /** Set once there is nothing below that was not met; such a part is not walked again. */
  isDone?: boolean;
}

/** Reads the schema at a pointer. One that is referred to twice is there once, so cycles do no harm. */
export function readSchemaTree(document: Document, pointer: string): SchemaTree {
  const known = new Map<string, SchemaTree>();
  const read = (placed: Placed): SchemaTree => {
    const found = known.get(placed.pointer);
    if (found) return found;
    const tree: SchemaTree = { ...placed, properties: [], alternatives: [] };
    known.set(placed.pointer, tree);
    tree.properties = children(document, child(document, placed, 'properties')).map(([name, each]) => [
      name,
      read(each),
    ]);
    const items = child(document, placed, 'items');
    if (items) tree.items = read(items);
    const additional = child(document, placed, 'additionalProperties');
    if (additional) tree.additional = read(additional);
    tree.alternatives = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => {
      const list = placed.node[key];
      if (!Array.isArray(list)) return [];
      return list.map((node, index) =>
        read(follow(document, { node, pointer: below(placed.pointer, key, index) })),
      );
    });
    return tree;
  };
  return read(follow(document, { node: at(document, pointer), pointer }));
}

/** All schemas of a tree, each once. */
export function schemasIn(root: SchemaTree): SchemaTree[] {
  const found = new Set<SchemaTree>();
  const visit = (tree: SchemaTree): void => {
    if (found.has(tree)) return;
    found.add(tree);
    for (const [, each] of tree.properties) visit(each);
    for (const each of [tree.items, tree.additional, ...tree.alternatives]) if (each) visit(each);
  };
  visit(root);
  return [...found];
}

/**
 * Walks a value along a tree.
 * @param meet is told of each part; true says that nothing more is to be learnt from parts of this schema by themselves
 * @returns whether nothing is left to be met in the tree
 */
export function walkSchema(
  tree: SchemaTree,
  value: unknown,
  meet: (tree: SchemaTree, value: unknown) => boolean,
): boolean {
  if (tree.isDone) return true;
  let isDone = meet(tree, value);
  if (Array.isArray(value)) {
    let itemsDone = false;
    for (const item of value) {
      if (itemsDone || !tree.items) break;
      itemsDone = walkSchema(tree.items, item, meet);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of tree.properties)
      if (!each.isDone && Object.hasOwn(value, name)) walkSchema(each, Reflect.get(value, name), meet);
    const { additional } = tree;
    if (additional && !additional.isDone)
      for (const [name, item] of Object.entries(value))
        if (!tree.properties.some(([known]) => known === name)) walkSchema(additional, item, meet);
  }
  for (const each of tree.alternatives) walkSchema(each, value, meet);
  isDone &&= tree.properties.every(([, each]) => each.isDone);
  isDone &&= [tree.items, tree.additional, ...tree.alternatives].every((each) => !each || each.isDone);
  if (isDone) tree.isDone = true;
  return isDone;
}
