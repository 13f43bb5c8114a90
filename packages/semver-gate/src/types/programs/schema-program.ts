import { type Document, isNode, type Node } from '@b2b-invoices/spec';
import type { Program } from '../program.ts';
import type { Directions } from './directions.ts';
import type { TypeWriter } from './type-text.ts';

const heading = `import type { components } from '@b2b-invoices/types';
declare function given<Type>(): Type;
`;

interface Property {
  /** Its name as a literal. */
  key: string;
  schema: unknown;
  isRequired: boolean;
}

const others = ['allOf', 'anyOf', 'oneOf'];

/** The properties of what is an object and nothing else; empty for all other schemas. */
function propertiesOf(schema: unknown): Property[] {
  if (!isNode(schema) || !isNode(schema['properties'])) return [];
  if ([schema['type']].flat().length > 1 || others.some((keyword) => keyword in schema)) return [];
  const required = [schema['required'] ?? []].flat();
  return Object.entries(schema['properties']).map(([name, property]) => ({
    key: JSON.stringify(name),
    schema: property,
    isRequired: required.includes(name),
  }));
}

const membersOf = (schema: unknown): string[] =>
  isNode(schema) && Array.isArray(schema['enum']) ? schema['enum'].map((each) => JSON.stringify(each)) : [];

function reads(schema: unknown, writer: TypeWriter): string[] {
  const properties = propertiesOf(schema);
  if (properties.length === 0) return [`export const read: ${writer.write(schema)} = given<Own>();`];
  return properties.flatMap(({ key, schema, isRequired }, index) => {
    const type = `${writer.write(schema)}${isRequired ? '' : ' | undefined'}`;
    return [
      `export const read${index}: ${type} = given<Own>()[${key}];`,
      ...membersOf(schema).map(
        (member, at) => `export const is${index}_${at} = given<Own>()[${key}] === ${member};`,
      ),
    ];
  });
}

function writes(schema: unknown, writer: TypeWriter): string[] {
  const properties = propertiesOf(schema);
  if (properties.length === 0) return [`export const written: Own = given<${writer.write(schema)}>();`];
  const member = ({ key, schema }: Property): string => `${key}: given<${writer.write(schema)}>()`;
  const least = properties.filter(({ isRequired }) => isRequired).map(member);
  return [
    `export const least: Own = { ${least.join(', ')} };`,
    ...properties.map(
      (property, index) => `export const written${index}: Partial<Own> = { ${member(property)} };`,
    ),
  ];
}

function exhaustive(schema: Node): string[] {
  const members = membersOf(schema);
  if (members.length === 0) return [];
  return [
    'declare function never(value: never): string;',
    'export function exhaustive(value: Own): string {',
    '  switch (value) {',
    ...members.map((member) => `    case ${member}: return 'known';`),
    '    default: return never(value);',
    '  }',
    '}',
  ];
}

/**
 * What a consumer does with one schema of a document: names it; reads each property into a variable of its type where answers
 * have it, with a switch over a closed enum; and writes each property, and the required ones alone, where bodies have it.
 */
export function schemaProgram(
  document: Document,
  name: string,
  { read, written }: Directions,
  writer: TypeWriter,
): Program {
  const schema = document.components['schemas']?.[name] ?? {};
  const lines = [
    `export type Own = components['schemas'][${JSON.stringify(name)}];`,
    ...(read.has(name) ? [...reads(schema, writer), ...exhaustive(schema)] : []),
    ...(written.has(name) ? writes(schema, writer) : []),
  ];
  return { name: `schemas/${name}.ts`, text: `${heading}${lines.join('\n')}\n` };
}
