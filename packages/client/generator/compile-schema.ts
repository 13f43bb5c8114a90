import { at, below, type Document, type Node } from '@b2b-invoices/spec';
import { annotations, bounds, kindOfType } from './keywords.ts';
import { listText, objectText } from './literal.ts';

/** The table while it is made: constants by their names, each after those that its own text names. */
export interface Table {
  document: Document;
  constants: Map<string, string>;
  /** The components that are being compiled, to find one that holds itself. */
  open: Set<string>;
}

type Entry = [key: string, text: string];

function refuse(pointer: string, why: string): never {
  throw new Error(`The drift check cannot be generated: ${pointer} ${why}. Teach it to the generator.`);
}

/**
 * Turns a schema of the specification into an expression of TypeScript, which may name constants of the table.
 * @throws Error for whatever the check would not look at, so that nothing goes unchecked
 */
export function compileSchema(table: Table, schema: unknown, pointer: string): string {
  if (schema === false) return 'false';
  if (typeof schema !== 'object' || schema === null) refuse(pointer, 'is no schema that says something');
  const node = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !annotations.test(keyword)));
  const { $ref, anyOf } = node;
  if ($ref === undefined && anyOf === undefined) return compileValue(table, node, pointer);
  if (Object.keys(node).length > 1) refuse(pointer, `has keywords beside ${$ref ? '$ref' : 'anyOf'}`);
  if ($ref !== undefined) return compileComponent(table, String($ref));
  const branches = (anyOf as unknown[]).map((branch, index) =>
    compileSchema(table, branch, below(pointer, 'anyOf', index)),
  );
  return objectText([['anyOf', `[${branches.join(', ')}]`]]);
}

function compileComponent(table: Table, pointer: string): string {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(pointer)?.[1] ?? refuse(pointer, 'is no named schema');
  if (table.constants.has(name)) return name;
  if (table.open.has(name)) refuse(pointer, 'holds itself');
  table.open.add(name);
  table.constants.set(name, compileSchema(table, at(table.document, pointer), pointer));
  table.open.delete(name);
  return name;
}

function compileValue(table: Table, node: Node, pointer: string): string {
  const {
    type = refuse(pointer, 'has no type'),
    enum: values,
    items,
    properties,
    required,
    additionalProperties,
    ...sizes
  } = node;
  const types = [type].flat().map(String);
  const entries: Entry[] = [['kinds', listText(types.map((name) => kindOfType[name]))]];
  if (Array.isArray(values)) entries.push(['enum', listText(values)]);
  for (const [keyword, bound] of Object.entries(sizes)) {
    const { of, as } = bounds[keyword] ?? refuse(pointer, `has ${keyword}, which the check does not know`);
    if (types.some((name) => !of.includes(name))) refuse(pointer, `has ${keyword}, but is not only ${of[0]}`);
    entries.push([as, JSON.stringify(bound)]);
  }
  if (types.includes('object')) entries.push(...compileFields(table, node, pointer));
  else if (properties ?? required ?? additionalProperties) refuse(pointer, 'has fields, but is no object');
  if (items !== undefined) entries.push(['items', compileSchema(table, items, below(pointer, 'items'))]);
  return entries.length > 1 ? objectText(entries) : compileType(table, types, objectText(entries));
}

function compileFields(table: Table, node: Node, pointer: string): Entry[] {
  const { properties, required = [] } = node as { properties?: Node; required?: string[] };
  // An object that lists nothing may hold anything.
  const { additionalProperties: additional = !properties } = node;
  const fields = Object.entries(properties ?? {}).map(
    ([name, schema]): Entry => [name, compileSchema(table, schema, below(pointer, 'properties', name))],
  );
  const stray = required.find((name) => !fields.some(([field]) => field === name));
  if (stray !== undefined) refuse(below(pointer, 'required'), `names ${stray}, which is not listed`);
  const entries: Entry[] = [
    ['required', objectText(fields.filter(([name]) => required.includes(name)))],
    ['optional', objectText(fields.filter(([name]) => !required.includes(name)))],
  ];
  if (additional === true) entries.push(['additional', 'true']);
  else if (additional)
    entries.push(['additional', compileSchema(table, additional, below(pointer, 'additionalProperties'))]);
  return entries.filter(([, text]) => text !== '{  }');
}

/** The constant of a schema that names types only, such as `stringOrNumber`. */
function compileType(table: Table, types: readonly string[], text: string): string {
  const [first, ...others] = types;
  const name = [first, ...others.map((type) => type.replace(/^./, (letter) => letter.toUpperCase()))].join(
    'Or',
  );
  table.constants.set(`${name}Type`, text);
  return `${name}Type`;
}
