import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { below, type Document, isNode, type Node } from '../src/document.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Problem } from './problem.ts';

type Facts = Record<string, unknown>;

interface Deviation {
  /** Names of schemas. */
  schemas: string[];
  /** Paths of fields; left out, the deviation holds for every field that has it. */
  fields?: string[];
  keyword: string;
  /** What we specify; `none` where we leave the keyword out. */
  ours: unknown;
  because: string;
}

const readEvidence = (file: string): unknown =>
  parse(readFileSync(new URL(`../evidence/${file}`, import.meta.url), 'utf8'));

const vendorFields = readEvidence('vendor-fields.yaml') as Record<string, Record<string, Facts>>;
const deviations = readEvidence('deviations.yaml') as Deviation[];

const keywords = [
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'enum',
  'default',
  'readOnly',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'format',
  'const',
  'multipleOf',
];

const typeOf = (node: Node): unknown =>
  Array.isArray(node['type']) ? node['type'].join(' or ') : node['type'];

/** What we say of a field, in the vendor's terms. */
function factsOf(field: Field, document: Document): Facts {
  const { node } = field;
  const facts: Facts = { type: typeOf(node) };
  if (field.required) facts['required'] = true;
  if (isNode(node['items'])) {
    const { items } = node;
    const target =
      typeof items['$ref'] === 'string'
        ? (document.components['schemas']?.[items['$ref'].split('/').pop() ?? ''] ?? {})
        : items;
    facts['items'] = typeOf(target as Node);
  }
  for (const keyword of keywords) if (node[keyword] !== undefined) facts[keyword] = node[keyword];
  return facts;
}

const show = (value: unknown): string => (value === undefined ? 'none' : JSON.stringify(value));

interface Difference {
  schema: string;
  path: string;
  keyword: string;
  vendor: unknown;
  ours: unknown;
  pointer: string;
}

function differencesOf(document: Document, schema: string): Difference[] {
  const table = vendorFields[schema] as Record<string, Facts>;
  const stopAt = new Set(Object.keys(table).filter((path) => table[path]?.['fields'] !== undefined));
  const ours = new Map(fieldsOf(document, schema, stopAt).map((field) => [field.path, field]));
  const pointer = below('#/components/schemas', schema);
  return [...new Set([...Object.keys(table), ...ours.keys()])].flatMap((path) => {
    const field = ours.get(path);
    const facts = table[path];
    if (!field) return [{ schema, path, keyword: 'field', vendor: 'a field', ours: undefined, pointer }];
    if (!facts)
      return [{ schema, path, keyword: 'field', vendor: undefined, ours: 'a field', pointer: field.pointer }];
    const { fields, ...vendor } = facts;
    const mine = factsOf(field, document);
    const differing = [...new Set([...Object.keys(vendor), ...Object.keys(mine)])]
      .filter((keyword) => show(vendor[keyword]) !== show(mine[keyword]))
      .map((keyword) => ({
        schema,
        path,
        keyword,
        vendor: vendor[keyword],
        ours: mine[keyword],
        pointer: field.pointer,
      }));
    const wrongReference = fields !== undefined && field.refersTo !== fields;
    return wrongReference
      ? [
          ...differing,
          { schema, path, keyword: '$ref', vendor: fields, ours: field.refersTo, pointer: field.pointer },
        ]
      : differing;
  });
}

function excuses(deviation: Deviation, difference: Difference): boolean {
  return (
    deviation.schemas.includes(difference.schema) &&
    (deviation.fields === undefined || deviation.fields.includes(difference.path)) &&
    deviation.keyword === difference.keyword &&
    (deviation.ours === 'none'
      ? difference.ours === undefined
      : show(deviation.ours) === show(difference.ours))
  );
}

/**
 * Compares every field of every body with the vendor's own OpenAPI file. A difference is a problem unless
 * evidence/deviations.yaml gives the reason; a deviation that is no longer there is a problem too.
 */
export function checkVendorFields(document: Document): Problem[] {
  const differences = Object.keys(vendorFields).flatMap((schema) => differencesOf(document, schema));
  const unexplained = differences.filter(
    (difference) => !deviations.some((deviation) => excuses(deviation, difference)),
  );
  const unused = deviations.filter(
    (deviation) => !differences.some((difference) => excuses(deviation, difference)),
  );
  return [
    ...unexplained.map(({ schema, path, keyword, vendor, ours, pointer }) => ({
      pointer,
      message: `${schema}.${path}: ${keyword} is ${show(ours)} here and ${show(vendor)} with the vendor, and evidence/deviations.yaml does not say why`,
    })),
    ...unused.map(({ schemas, fields, keyword, ours }) => ({
      pointer: below('#/components/schemas', schemas[0] ?? ''),
      message: `evidence/deviations.yaml has ${keyword} ${show(ours)} of ${fields?.join(', ') ?? 'any field'} in ${schemas.join(', ')}, which is not there`,
    })),
  ];
}
