import { at, type Document, specification } from '@b2b-invoices/spec';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { compareTypes, type TypesVerdict } from './compare-types.ts';
import { typesOfDocument } from './types-of-document.ts';
import type { TypesVersion } from './types-version.ts';

// A second alone; many where everything is tested at once.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Schema {
  type?: unknown;
  enum?: unknown[];
  required?: string[];
  properties: Record<string, Schema>;
  [keyword: string]: unknown;
}

const schema = (keywords: object): Schema => keywords as Schema;
type Change = (document: Document) => void;
const schemaOf = (document: Document, name: string): Schema =>
  at(document, `#/components/schemas/${name}`) as unknown as Schema;
const propertyOf = (document: Document, schema: string, name: string): Schema =>
  schemaOf(document, schema).properties[name] ?? expect.fail(`${schema} has no ${name}`);
const operationAt = (document: Document, path: string, method: string) =>
  document.paths[path]?.[method] as { parameters: object[]; responses: Record<string, unknown> };

function moveKey(owner: Record<string, unknown>, from: string, to: string): void {
  owner[to] = owner[from];
  delete owner[from];
}

const changed = async (...changes: readonly Change[]): Promise<TypesVersion> => {
  const document = structuredClone(specification);
  for (const change of changes) change(document);
  return typesOfDocument(document, 'the changed specification');
};

let current: TypesVersion;
beforeAll(async () => {
  current = await typesOfDocument(specification, 'the specification');
});

/** A change, and where it must be met: in a program written by hand, or in one that the specification makes. */
interface Breaking {
  title: string;
  change: Change;
  meets: readonly [program: string, message: RegExp][];
}

const breaking: readonly Breaking[] = [
  {
    title: 'a schema is renamed that the types export by name',
    change(document) {
      moveKey(document.components['schemas'] ?? {}, 'Shipment', 'Consignment');
      const lines = propertyOf(document, 'InvoiceLines', 'shipments');
      lines['items'] = { $ref: '#/components/schemas/Consignment' };
    },
    meets: [
      ['exports/b2b-invoices.types.ts', /no exported member 'Shipment'/],
      ['corpus/1.0.0/read-invoice.ts', /no exported member 'Shipment'/],
      ['schemas/Shipment.ts', /'Shipment' does not exist/],
    ],
  },
  {
    title: 'a parameter of a path is renamed',
    change(document) {
      moveKey(document.paths, '/orders/{orderId}/invoices', '/orders/{order}/invoices');
      at(document, '#/components/parameters/OrderId')['name'] = 'order';
    },
    meets: [
      ['corpus/1.0.0/own-transport.ts', /'orderId' does not exist/],
      ['operations/createInvoiceFromOrder.ts', /'"orderId"' does not exist/],
      ['operations/createInvoiceFromOrder.ts', /'\/orders\/\{orderId\}\/invoices' does not exist/],
    ],
  },
  {
    title: 'a value of an answer can no longer come',
    change: (document) => propertyOf(document, 'ExtraFieldConfig', 'fieldType').enum?.pop(),
    meets: [
      ['corpus/1.0.0/exhaustive-switches.ts', /'3' is not comparable/],
      ['schemas/ExtraFieldConfig.ts', /no overlap/],
      ['examples/listInvoiceExtraFields.answers.ts', /'3' is not assignable/],
    ],
  },
  {
    title: 'a value comes that a switch over all of them does not know',
    change: (document) => schemaOf(document, 'InvoiceSource').enum?.push(2),
    meets: [
      ['corpus/1.0.0/exhaustive-switches.ts', /'2' is not assignable to parameter of type 'never'/],
      ['schemas/InvoiceSource.ts', /not assignable to parameter of type 'never'/],
    ],
  },
  {
    title: 'an optional property of an answer is gone',
    change: (document) => delete schemaOf(document, 'Invoice').properties['channelName'],
    meets: [
      ['corpus/1.0.0/read-invoice.ts', /'channelName' does not exist/],
      ['schemas/Invoice.ts', /'"channelName"' can't be used/],
      ['examples/getInvoice.answers.ts', /'"channelName"' does not exist/],
    ],
  },
  {
    title: 'a property of an answer may be missing',
    change(document) {
      const { required = [] } = schemaOf(document, 'Pagination');
      required.splice(required.indexOf('totalCount'), 1);
    },
    meets: [
      ['corpus/1.0.0/call-by-method.ts', /'number \| undefined' is not assignable to type 'number'/],
      ['schemas/Pagination.ts', /'number \| undefined' is not assignable to type 'number'/],
    ],
  },
  {
    title: 'a property of an answer may be null',
    change(document) {
      propertyOf(document, 'InvoiceFromOrder', 'invoiceNumber').type = ['string', 'null'];
    },
    meets: [
      ['corpus/1.0.0/call-by-method.ts', /'string \| null' is not assignable to type 'string'/],
      ['schemas/InvoiceFromOrder.ts', /'string \| null' is not assignable to type 'string'/],
    ],
  },
  {
    title: 'a property of a body is required that was not',
    change: (document) => schemaOf(document, 'InvoiceCreate').required?.push('dueDate'),
    meets: [
      ['corpus/1.0.0/write-bodies.ts', /'dueDate' is missing/],
      ['schemas/InvoiceCreate.ts', /'dueDate' is missing/],
      ['examples/createInvoice.request.ts', /'dueDate' is missing/],
    ],
  },
  {
    title: 'a property of a body is gone',
    change: (document) => delete schemaOf(document, 'InvoiceUpdate').properties['externalPdfUrl'],
    meets: [
      ['corpus/1.0.0/write-bodies.ts', /'externalPdfUrl' does not exist/],
      ['schemas/InvoiceUpdate.ts', /'"externalPdfUrl"' does not exist/],
      ['examples/updateInvoice.request.ts', /'"externalPdfUrl"' does not exist/],
    ],
  },
  {
    title: 'a value of a body is no longer taken',
    change(document) {
      schemaOf(document, 'InvoiceCreate').properties['status'] = schema({ type: 'integer', enum: [1, 2] });
    },
    meets: [
      ['corpus/1.0.0/write-bodies.ts', /'0' is not assignable to type '1 \| 2'/],
      ['schemas/InvoiceCreate.ts', /not assignable to type '1 \| 2'/],
    ],
  },
  {
    title: 'a value of a parameter is no longer taken',
    change: (document) => (at(document, '#/components/parameters/OrderBy/schema')['enum'] = ['ASC']),
    meets: [
      ['corpus/1.0.0/list-queries.ts', /'"DESC"' is not assignable to type '"ASC"'/],
      ['operations/listInvoices.ts', /not assignable to type '"ASC"'/],
    ],
  },
  {
    title: 'a parameter is required that was not',
    change: (document) => (at(document, '#/components/parameters/ExtraFieldLimit')['required'] = true),
    meets: [['operations/listInvoiceExtraFields.ts', /'query' is missing/]],
  },
  {
    title: 'an operation is gone',
    change: (document) => delete document.paths['/invoices/{invoiceId}/download-pdf'],
    meets: [
      ['corpus/1.0.0/own-transport.ts', /'getInvoicePdf' does not exist/],
      ['operations/getInvoicePdf.ts', /'getInvoicePdf' does not exist/],
    ],
  },
  {
    title: 'a success comes with another status',
    change: (document) => moveKey(operationAt(document, '/invoices', 'post').responses, '200', '201'),
    meets: [
      ['corpus/1.0.0/own-transport.ts', /'data' does not exist on type 'never'/],
      ['operations/createInvoice.ts', /'200' does not exist/],
    ],
  },
];

describe('the types ask for a major where', () => {
  let verdict: TypesVerdict;
  beforeAll(async () => {
    verdict = await compareTypes(current, await changed(...breaking.map(({ change }) => change)));
  });

  test('anything breaks, and say how much', () => {
    expect(verdict.bump).toBe('major');
    expect(verdict.says).toMatch(/^Of the uses that compiled against the specification, \d+ no longer do\.$/);
  });

  test.each(breaking)('$title', ({ meets }) => {
    for (const [program, message] of meets) {
      const met = verdict.breaks.filter((each) => each.program === program);
      expect(met.map((each) => each.message).join('\n')).toMatch(message);
    }
  });

  test('a schema that is called otherwise is felt where it is named, and not where it is read as a part', () => {
    expect(verdict.breaks.map(({ program }) => program)).not.toContain('schemas/InvoiceLines.ts');
  });

  test('a break names its program, line, code and message, and has a fingerprint of its own', () => {
    const [met] = verdict.breaks.filter(({ message }) => message.includes("'dueDate' is missing"));
    expect(met).toMatchObject({ code: 'TS2741', source: expect.stringContaining('{') });
    expect(met?.line).toBeGreaterThan(0);
    const fingerprints = verdict.breaks.map(({ fingerprint }) => fingerprint);
    expect(fingerprints.every((each) => /^[0-9a-f]{12}$/.test(each))).toBe(true);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
    expect(JSON.stringify(verdict)).not.toMatch(/semver-\w{6}|node_modules/);
  });
});

test('fingerprints do not depend on what else has changed', async () => {
  const [status] = breaking.filter(({ title }) => title.includes('a switch over all'));
  const alone = await compareTypes(current, await changed(status?.change ?? expect.fail()));
  const beside = await compareTypes(
    current,
    await changed(status?.change ?? expect.fail(), (document) => {
      schemaOf(document, 'InvoiceSource')['description'] = 'Where from.';
      schemaOf(document, 'Invoice').properties['note'] = schema({ type: 'string' });
    }),
  );
  const fingerprints = ({ breaks }: TypesVerdict) => breaks.map(({ fingerprint }) => fingerprint);
  expect(fingerprints(alone).length).toBeGreaterThan(0);
  expect(fingerprints(beside)).toEqual(fingerprints(alone));
});

const additions: readonly [title: string, change: Change, program: string][] = [
  [
    'a body may have one more property',
    (document) => (schemaOf(document, 'InvoiceCreate').properties['note'] = schema({ type: 'string' })),
    'schemas/InvoiceCreate.ts',
  ],
  [
    'an answer has one more property, also where it always comes',
    (document) => {
      schemaOf(document, 'Invoice').properties['note'] = schema({ type: 'string' });
      schemaOf(document, 'Invoice').required?.push('note');
    },
    'schemas/Invoice.ts',
  ],
  [
    'a body takes one more type',
    (document) => (propertyOf(document, 'InvoiceCreate', 'orderNumber').type = ['string', 'integer']),
    'schemas/InvoiceCreate.ts',
  ],
  [
    'a list has one more filter',
    (document) =>
      operationAt(document, '/invoices', 'get').parameters.push({
        name: 'since',
        in: 'query',
        schema: { type: 'string' },
      }),
    'operations/listInvoices.ts',
  ],
  [
    'a body is taken in one more media type',
    (document) => {
      const { schemas = {} } = document.components;
      schemas['Form'] = { type: 'object', properties: { file: { type: 'string' } } };
      const body = document.paths['/invoices']?.['post'] as {
        requestBody: { content: Record<string, object> };
      };
      body.requestBody.content['multipart/form-data'] = { schema: { $ref: '#/components/schemas/Form' } };
    },
    'operations/createInvoice.ts',
  ],
  [
    'there is one more operation',
    (document) =>
      (document.paths['/invoices/{invoiceId}/notes'] = {
        get: { ...(document.paths['/invoices/{invoiceId}']?.['get'] as object), operationId: 'listNotes' },
      }),
    'operations/listNotes.ts',
  ],
];

describe('the types ask for a minor where', () => {
  let verdict: TypesVerdict;
  beforeAll(async () => {
    verdict = await compareTypes(current, await changed(...additions.map(([, change]) => change)));
  });

  test('something comes in addition and nothing breaks', () => {
    expect(verdict.breaks).toEqual([]);
    expect(verdict.bump).toBe('minor');
  });

  test.each(additions)('%s', (_title, _change, program) => {
    expect(verdict.additions.map((each) => each.program)).toContain(program);
  });
});

test('an example that the older types do not take is an addition', async () => {
  const verdict = await compareTypes(
    current,
    await changed((document) => {
      schemaOf(document, 'MoneyNumber').properties['rounding'] = schema({ type: 'string' });
      const example = at(document, '#/components/examples/minimalInvoice/value') as { openBalance: object };
      example.openBalance = { ...example.openBalance, rounding: 'half-even' };
    }),
  );
  expect(verdict.bump).toBe('minor');
  expect(verdict.additions.map(({ program }) => program)).toContain('examples/createInvoice.request.ts');
});

test('what is merely written otherwise is a patch', async () => {
  const verdict = await compareTypes(
    current,
    await changed((document) => {
      const { schemas = {} } = document.components;
      schemas['ExtraFieldValues'] = propertyOf(document, 'Invoice', 'extraFields');
      schemaOf(document, 'Invoice').properties['extraFields'] = schema({
        $ref: '#/components/schemas/ExtraFieldValues',
      });
    }),
  );
  expect(verdict).toMatchObject({ bump: 'patch', breaks: [], additions: [] });
});

test('a change of a description alone is a patch', async () => {
  const after = await changed(
    (document) => (schemaOf(document, 'Invoice')['description'] = "An invoice's // text."),
  );
  expect(await compareTypes(current, after)).toMatchObject({
    bump: 'patch',
    says: 'The types differ in their comments alone.',
  });
});

test('a change that no type shows asks for nothing', async () => {
  const after = await changed(
    (document) => (at(document, '#/components/parameters/InvoiceLimit/schema')['maximum'] = 100),
    (document) => (propertyOf(document, 'Invoice', 'status')['allOf'] = []),
  );
  expect(await compareTypes(current, after)).toMatchObject({ bump: 'none', breaks: [] });
});

test('a specification of which no types can be made is named', async () => {
  const document = structuredClone(specification);
  propertyOf(document, 'Invoice', 'status')['$ref'] = '#/components/schemas/Nothing';
  await expect(typesOfDocument(document, 'the changed specification')).rejects.toThrow(
    /^No types can be generated for the changed specification: [^\n]+\. Mend its specification\.$/,
  );
});
