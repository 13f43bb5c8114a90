import { type Document, type Operation, segmentsOf } from '@b2b-invoices/spec';
import { readSchemaTree, type SchemaTree, schemasIn, walkSchema } from './schema-tree.ts';

/** The properties of the schemas of an operation's successes. */
export interface ResponseProperties {
  readonly names: string[];
  /** Whether a body's text may hold a property that was not seen yet, so that it is worth parsing. */
  mayBeNew(status: number, text: string): boolean;
  /** Names the properties that a success has. */
  seen(status: number, value: unknown, mark: (name: string) => void): void;
}

/** So often a name may stand in a body and be no property that is looked for; then only every so many bodies are parsed for it. */
const falseAlarms = 50;
const everyFew = 16;
/** A text beyond this length is long to search, so after some of them only every so many are. */
const longText = 8000;

/** What a schema is called: its component and the way below it. */
const titleOf = (pointer: string): string =>
  segmentsOf(pointer)
    .filter((segment) => !['components', 'schemas', 'properties'].includes(segment))
    .join('.');

/** Prepares to follow the properties of an operation's successes. */
export function createResponseProperties(document: Document, operation: Operation): ResponseProperties {
  const successes = operation.responses.filter(({ status }) => status >= 200 && status < 300);
  const trees = successes.flatMap(({ status, bodies }) =>
    bodies.map(({ schema }) => ({ status, tree: readSchemaTree(document, schema) })),
  );
  const nameOf = (tree: SchemaTree, property: string): string =>
    `${operation.operationId} ${titleOf(tree.pointer)}.${property}`;
  const schemas = new Set(trees.flatMap(({ tree }) => schemasIn(tree)));
  const left = new Map(
    [...schemas].map((tree) => [tree, new Set(tree.properties.map(([property]) => property))]),
  );
  const alarms = new Map<string, number>();
  let longTexts = 0;
  const isLeft = (property: string): boolean => {
    for (const waiting of left.values()) if (waiting.has(property)) return true;
    return false;
  };
  for (const waiting of left.values()) for (const property of waiting) alarms.set(property, 0);
  return {
    mayBeNew(status, text) {
      if (alarms.size === 0 || !successes.some((each) => each.status === status)) return false;
      if (text.length > longText) {
        longTexts += 1;
        if (longTexts > falseAlarms && longTexts % everyFew !== 0) return false;
      }
      let isWorth = false;
      for (const [property, times] of alarms) {
        if (!text.includes(`"${property}"`)) continue;
        alarms.set(property, times + 1);
        if (times < falseAlarms || times % everyFew === 0) isWorth = true;
      }
      return isWorth;
    },
    names: [...schemas].flatMap((tree) => tree.properties.map(([property]) => nameOf(tree, property))),
    seen(status, value, mark) {
      const meet = (tree: SchemaTree, part: unknown): boolean => {
        const waiting = left.get(tree);
        if (!waiting || waiting.size === 0) return true;
        if (typeof part !== 'object' || part === null) return false;
        for (const property of waiting) {
          if (!Object.hasOwn(part, property)) continue;
          waiting.delete(property);
          if (!isLeft(property)) alarms.delete(property);
          mark(nameOf(tree, property));
        }
        return waiting.size === 0;
      };
      for (const each of trees) if (each.status === status) walkSchema(each.tree, value, meet);
    },
  };
}
