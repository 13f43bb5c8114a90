import type { Node } from '@b2b-invoices/spec';
import { isNode } from '../is-node.ts';
import type { Change, Direction } from './change.ts';

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function propertyChanges(node: Node): Change[] {
  const required = textsOf(node['required']);
  const properties = isNode(node['properties']) ? Object.keys(node['properties']) : [];
  const optional = properties.filter((name) => !required.includes(name));
  return [
    ...required.map(
      (name): Change => ({
        operator: `drop required ${name}`,
        direction: 'looser',
        apply(schema) {
          schema['required'] = required.filter((each) => each !== name);
        },
      }),
    ),
    ...optional.map(
      (name): Change => ({
        operator: `require ${name}`,
        direction: 'tighter',
        apply(schema) {
          schema['required'] = [...required, name];
        },
      }),
    ),
    ...properties.map(
      (name): Change => ({
        operator: `rename property ${name}`,
        direction: required.includes(name) || node['additionalProperties'] === false ? 'other' : 'looser',
        apply(schema) {
          const all = schema['properties'] as Node;
          all[`${name}2`] = all[name];
          delete all[name];
          if (required.includes(name))
            schema['required'] = required.map((each) => (each === name ? `${name}2` : each));
        },
      }),
    ),
  ];
}

const others: Record<string, string> = {
  string: 'integer',
  integer: 'string',
  number: 'string',
  boolean: 'string',
  object: 'array',
  array: 'object',
};

const setting = (operator: string, direction: Direction, keyword: string, value: unknown): Change => ({
  operator,
  direction,
  apply(schema) {
    if (value === undefined) delete schema[keyword];
    else schema[keyword] = value;
  },
});

function typeChanges({ type, enum: values }: Node): Change[] {
  const types = [type ?? []].flat().map(String);
  const other = others[types[0] ?? ''];
  if (!other) return [];
  const changes = [
    setting('widen type by null', 'looser', 'type', [...types, 'null']),
    ...types
      .filter(() => types.length > 1)
      .map((each) =>
        setting(
          `narrow type by ${each}`,
          'tighter',
          'type',
          types.filter((one) => one !== each),
        ),
      ),
  ];
  if (types.length === 1) {
    changes.push(setting(`change type to ${other}`, 'other', 'type', other));
    changes.push(setting(`widen type by ${other}`, 'looser', 'type', [...types, other]));
  }
  if (type === 'number') changes.push(setting('narrow type to integer', 'tighter', 'type', 'integer'));
  if (type === 'integer') changes.push(setting('widen type to number', 'looser', 'type', 'number'));
  // Where there is an enum, a wider type lets nothing more in.
  return changes.filter(({ direction }) => values === undefined || direction !== 'looser');
}

function enumChanges({ enum: values }: Node): Change[] {
  if (!Array.isArray(values)) return [];
  const more = typeof values[0] === 'number' ? Math.max(...values.map(Number)) + 1 : `${String(values[0])}2`;
  return [
    ...values.map((value) =>
      setting(
        `drop from enum ${String(value)}`,
        'tighter',
        'enum',
        values.filter((each) => each !== value),
      ),
    ),
    setting('add to enum', 'looser', 'enum', [...values, more]),
    setting('drop enum', 'looser', 'enum', undefined),
  ];
}

const lower = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const upper = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];

function boundChanges(node: Node): Change[] {
  return [...lower, ...upper].flatMap((keyword) => {
    const limit = node[keyword];
    if (typeof limit !== 'number') return [];
    const [more, less]: Direction[] = lower.includes(keyword) ? ['tighter', 'looser'] : ['looser', 'tighter'];
    const moved = [
      setting(`${keyword} + 1`, more ?? 'other', keyword, limit + 1),
      setting(`drop ${keyword}`, 'looser', keyword, undefined),
    ];
    // A length below 0 would be no schema.
    if (limit > 0 || keyword.endsWith('imum'))
      moved.push(setting(`${keyword} - 1`, less ?? 'other', keyword, limit - 1));
    return moved;
  });
}

const patternEdits: [name: string, direction: Direction, find: RegExp, replace: string][] = [
  ['without its begin', 'looser', /^\^/, ''],
  ['without its end', 'looser', /\$$/, ''],
  ['with one repetition', 'tighter', /\+/, ''],
  ['with a count less one', 'other', /\{3\}/, '{2}'],
  ['with what is optional required', 'tighter', /\)\?/, ')'],
  ['without a sign', 'tighter', /-\?/, ''],
  ['with small letters', 'other', /A-Z/, 'a-z'],
];

function patternChanges({ pattern }: Node): Change[] {
  if (typeof pattern !== 'string') return [];
  const edits = patternEdits.flatMap(([name, direction, find, replace]) => {
    const changed = pattern.replace(find, replace);
    return changed === pattern ? [] : [setting(`pattern ${name}`, direction, 'pattern', changed)];
  });
  return [...edits, setting('drop pattern', 'looser', 'pattern', undefined)];
}

function remainingChanges(node: Node): Change[] {
  const changes: Change[] = [];
  const isObject = isNode(node['properties']);
  if (node['additionalProperties'] === false)
    changes.push(setting('allow additional properties', 'looser', 'additionalProperties', undefined));
  else if (isObject && !isNode(node['additionalProperties']))
    changes.push(setting('forbid additional properties', 'tighter', 'additionalProperties', false));
  if (node['uniqueItems'] === true)
    changes.push(setting('drop uniqueItems', 'looser', 'uniqueItems', undefined));
  else if (node['type'] === 'array') changes.push(setting('add uniqueItems', 'tighter', 'uniqueItems', true));
  if (typeof node['format'] === 'string') changes.push(setting('drop format', 'looser', 'format', undefined));
  if (typeof node['default'] === 'number')
    changes.push(setting('default + 1', 'other', 'default', node['default'] + 1));
  if (typeof node['default'] === 'string' && Array.isArray(node['enum'])) {
    const another = node['enum'].find((value) => value !== node['default']) as unknown;
    changes.push(setting('other default', 'other', 'default', another));
  }
  return changes;
}

/** Every change of a schema, its parts left as they are. */
export const schemaChanges = (node: Node): Change[] => [
  ...propertyChanges(node),
  ...typeChanges(node),
  ...enumChanges(node),
  ...boundChanges(node),
  ...patternChanges(node),
  ...remainingChanges(node),
];
