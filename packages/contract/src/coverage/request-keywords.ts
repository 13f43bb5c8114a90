import type { Document, Operation, Parameter } from '@b2b-invoices/spec';
import type { Problem } from '../specification/problem.ts';
import { readSchemaTree, type SchemaTree, schemasIn, walkSchema } from './schema-tree.ts';

/** The keywords that a value can break. */
const assertions = [
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

function keywordsOf({ node, pointer }: SchemaTree): string[] {
  const required = Array.isArray(node['required']) ? node['required'].map(String) : [];
  return [
    ...assertions.filter((keyword) => node[keyword] !== undefined).map((keyword) => `${pointer}/${keyword}`),
    ...required.map((name) => `${pointer}/required ${name}`),
    ...(node['additionalProperties'] === false ? [`${pointer}/additionalProperties`] : []),
  ];
}

/** An address holds text, so a parameter that may be text cannot have a wrong type; nor can a list be none. */
const isOfText = (tree: SchemaTree): boolean =>
  [tree.node['type']].flat().some((type) => type === 'string' || type === 'array');

const keywordsOfParameter = (tree: SchemaTree): string[] =>
  schemasIn(tree).flatMap((schema) =>
    keywordsOf(schema).filter((keyword) => !(isOfText(schema) && keyword === `${schema.pointer}/type`)),
  );

interface Part {
  parameter?: Parameter;
  tree: SchemaTree;
}

/** What of a request's schemas an operation's requests kept to and broke. */
export interface RequestKeywords {
  /** Each keyword twice: `… kept` and `… broken`. */
  readonly names: string[];
  /** Names the keywords that an accepted request kept to, those that it has a part for. */
  kept(url: URL, body: () => unknown, mark: (name: string) => void): void;
  /** Names the keywords that a refused request broke. */
  broken(problems: readonly Problem[], mark: (name: string) => void): void;
}

/** The name of a keyword that is broken, as `names` has it. */
function brokenName({ pointer, message }: Problem): string {
  if (!pointer.endsWith('/required')) return pointer;
  return `${pointer} ${/'([^']*)'/.exec(message)?.[1] ?? ''}`;
}

/** Prepares to follow the keywords of an operation's parameters and of its body. */
export function createRequestKeywords(document: Document, operation: Operation): RequestKeywords {
  const { operationId, parameters, requestBodies, bodyRequired, pointer } = operation;
  const bodies: Part[] = requestBodies.map(({ schema }) => ({ tree: readSchemaTree(document, schema) }));
  const ofParameters: (Part & { parameter: Parameter })[] = parameters.map((parameter) => ({
    parameter,
    tree: readSchemaTree(document, parameter.schema),
  }));
  const bodyMissing = bodyRequired ? [`${pointer}/requestBody`] : [];
  const keywords = [
    ...bodyMissing,
    ...ofParameters.flatMap(({ tree }) => keywordsOfParameter(tree)),
    ...bodies.flatMap(({ tree }) => schemasIn(tree).flatMap(keywordsOf)),
  ];
  const named = (keyword: string, way: 'kept' | 'broken'): string => `${operationId} ${keyword} ${way}`;
  const byTree = new Map(
    [...bodies, ...ofParameters].flatMap(({ tree }) =>
      schemasIn(tree).map((each) => [each, keywordsOf(each).map((keyword) => named(keyword, 'kept'))]),
    ),
  );
  const waiting = new Set(ofParameters);

  return {
    names: [...new Set(keywords)].flatMap((keyword) => [named(keyword, 'kept'), named(keyword, 'broken')]),
    kept(url, body, mark) {
      const meet = (tree: SchemaTree): boolean => {
        for (const name of byTree.get(tree) ?? []) mark(name);
        return true;
      };
      for (const part of waiting) {
        const { parameter, tree } = part;
        if (parameter.in === 'query' && !url.searchParams.has(parameter.name)) continue;
        for (const each of schemasIn(tree)) meet(each);
        waiting.delete(part);
      }
      if (bodies.every(({ tree }) => tree.isDone)) return;
      const value = body();
      if (value === undefined) return;
      for (const keyword of bodyMissing) mark(named(keyword, 'kept'));
      for (const { tree } of bodies) walkSchema(tree, value, meet);
    },
    broken(problems, mark) {
      for (const problem of problems)
        if (problem.side === 'request') mark(named(brokenName(problem), 'broken'));
    },
  };
}
