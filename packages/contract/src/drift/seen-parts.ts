import type { Document, Node, Placed } from '@b2b-invoices/spec';
import { at, below, child, children } from '@b2b-invoices/spec';
import type { Sight } from './drift-notes.ts';
import type { SchemaType } from './infer-schema.ts';

/** What answers have shown of one schema. */
interface Part {
  /** How often it was met, by operation. */
  times: Map<string, number>;
  properties: Set<string>;
  values: Set<unknown>;
  types: Set<SchemaType>;
}

/** What answers have shown of the schemas, so that what they never showed can be told. */
export interface SeenParts {
  see(pointer: string, operationId: string, type: SchemaType): void;
  seeProperty(pointer: string, name: string): void;
  seeValue(pointer: string, value: unknown): void;
  /** What the schemas that were met allow and never came. */
  never(document: Document): Sight[];
}

/** A type of the specification that is among those seen: a whole number is a number too. */
const wasSeen = (type: unknown, types: ReadonlySet<SchemaType>): boolean =>
  types.has(type as SchemaType) || (type === 'number' && types.has('integer'));

function neverOf(document: Document, pointer: string, part: Part): Omit<Sight, 'operationId'>[] {
  const schema: Placed = { node: at(document, pointer), pointer };
  const properties = children(document, child(document, schema, 'properties'))
    .filter(([name]) => part.types.has('object') && !part.properties.has(name))
    .map(([name]) => ({
      kind: 'property never seen' as const,
      pointer: below(pointer, 'properties', name),
      subject: name,
      specified: `the property ${name}`,
    }));
  const values = listIn(schema.node, 'enum')
    .filter((value) => !part.values.has(value))
    .map((value) => ({
      kind: 'value never seen' as const,
      pointer: below(pointer, 'enum'),
      subject: JSON.stringify(value),
      specified: `the value ${JSON.stringify(value)}`,
    }));
  const types = listIn(schema.node, 'type')
    .filter((type) => !wasSeen(type, part.types))
    .map((type) => ({
      kind: 'type never seen' as const,
      pointer: below(pointer, 'type'),
      subject: String(type),
      specified: `the type ${String(type)}`,
    }));
  return [...properties, ...values, ...types];
}

const listIn = (node: Node, key: string): unknown[] => (Array.isArray(node[key]) ? node[key] : []);

export function createSeenParts(): SeenParts {
  const parts = new Map<string, Part>();
  return {
    see(pointer, operationId, type) {
      const fresh = { times: new Map<string, number>(), properties: new Set<string>() };
      const part = parts.get(pointer) ?? { ...fresh, values: new Set(), types: new Set<SchemaType>() };
      part.times.set(operationId, (part.times.get(operationId) ?? 0) + 1);
      part.types.add(type);
      parts.set(pointer, part);
    },
    seeProperty: (pointer, name) => parts.get(pointer)?.properties.add(name),
    seeValue: (pointer, value) => parts.get(pointer)?.values.add(value),
    never: (document) =>
      [...parts].flatMap(([pointer, part]) =>
        neverOf(document, pointer, part).flatMap((sight) =>
          [...part.times].map(([operationId, times]) => ({ ...sight, operationId, times })),
        ),
      ),
  };
}
