import type { OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Keyed } from './map-nodes.ts';
import { readDocument, renderSchema } from './render-schema.ts';

const deprecation = (replacement: string) => ({
  deprecated: true,
  'x-deprecated-reason': 'It is slow',
  'x-replacement': replacement,
  'x-sunset': '2027-06-30',
});

/** The specification with words beside some of its parts. */
async function documentWith(parts: [path: string[], words: Keyed][]): Promise<OpenAPI3> {
  const document = structuredClone(await readDocument());
  for (const [path, words] of parts) {
    const part = path.reduce((node: Keyed, key) => node[key] as Keyed, document as unknown as Keyed);
    Object.assign(part, words);
  }
  return document;
}

/** What an editor says after `@deprecated` of each name in a text of types; undefined where it is not crossed out. */
function deprecationsIn(text: string): (name: string) => (string | undefined)[] {
  const source = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, (string | undefined)[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) {
      const name = node.name.getText().replaceAll('"', '');
      const tag = ts.getJSDocDeprecatedTag(node);
      found.set(name, [...(found.get(name) ?? []), tag && (ts.getTextOfJSDocComment(tag.comment) ?? '')]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return (name) => found.get(name) ?? [];
}

describe('an editor says why, until when and what to use instead of', () => {
  let text: string;
  let deprecated: ReturnType<typeof deprecationsIn>;
  beforeAll(async () => {
    const document = await documentWith([
      [['paths', '/invoices/extra-fields', 'get'], deprecation('none: ask the store')],
      [['components', 'parameters', 'Q'], { ...deprecation('searchBy'), 'x-deprecated-since': '2026-12-01' }],
      [['components', 'headers', 'Trace-Id'], deprecation('X-Request-Id')],
      [['components', 'schemas', 'Invoice', 'properties', 'orderNumber'], deprecation('externalId')],
      [['components', 'schemas', 'Invoice', 'properties', 'source'], deprecation('type')],
      [['components', 'schemas', 'InvoicePdf'], deprecation('Invoice')],
      [['components', 'schemas', 'Pagination', 'properties', 'totalCount'], { deprecated: true }],
    ]);
    text = await renderSchema(document);
    deprecated = deprecationsIn(text);
  });

  test('an operation', () => {
    expect(deprecated('get')).toContain(
      'There is no replacement: ask the store. It is slow. It stays until 2027-06-30.',
    );
  });

  test('a parameter, also since when', () => {
    expect(deprecated('q')).toEqual([
      'Use `searchBy` instead. It is slow. Deprecated since 2026-12-01. It stays until 2027-06-30.',
    ]);
  });

  test('a header', () => {
    expect(deprecated('Trace-Id')).toContain(
      'Use `X-Request-Id` instead. It is slow. It stays until 2027-06-30.',
    );
  });

  test('a field, below its evidence', () => {
    expect(text).toMatch(/ a string from others\.\n +\* +@deprecated Use `externalId`/);
    expect(deprecated('orderNumber')).toContain(
      'Use `externalId` instead. It is slow. It stays until 2027-06-30.',
    );
  });

  test('a field that has no words but those of the schema that it refers to', () => {
    expect(text).toContain('/** @deprecated Use `type` instead.');
    expect(deprecated('source')).toContain('Use `type` instead. It is slow. It stays until 2027-06-30.');
  });

  test('a schema', () => {
    expect(deprecated('InvoicePdf')).toEqual([
      'Use `Invoice` instead. It is slow. It stays until 2027-06-30.',
    ]);
  });

  test('and crosses out what says nothing more', () => {
    expect(deprecated('totalCount')).toEqual(['']);
  });

  test('and nothing else', () => {
    expect(deprecated('invoiceNumber').filter((words) => words !== undefined)).toEqual([]);
    expect(deprecated('put').filter((words) => words !== undefined)).toEqual([]);
  });
});

test('an operation that has a summary alone keeps it', async () => {
  const path = ['paths', '/invoices/extra-fields', 'get'];
  const document = await documentWith([[path, { ...deprecation('none: ask'), description: undefined }]]);
  expect(await renderSchema(document)).toMatch(
    /\* List the .*\n +\* +@deprecated There is no replacement: ask\./,
  );
});
