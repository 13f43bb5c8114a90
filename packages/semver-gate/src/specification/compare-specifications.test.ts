import { at, type Document, type Node, specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { compareAll, compareSpecifications } from './compare-specifications.ts';

const document = (schemas: Node, more: Node = {}): Document => ({
  openapi: '3.1.0',
  info: { title: 'Notes', version: '1.0.0' },
  paths: {
    '/notes': {
      post: {
        operationId: 'addNote',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } },
        responses: {
          200: {
            description: 'Added.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } },
          },
        },
        ...more,
      },
    },
  },
  components: { schemas: schemas as Record<string, Node> },
});

const note = (properties: Node, more: Node = {}) => ({ Note: { type: 'object', properties, ...more } });
const text = { type: 'string' };

const kindsOf = async (before: Document, after: Document, today?: string) =>
  (await compareSpecifications(before, after, { ...(today && { today }) })).map(
    ({ kind, bump }) => `${bump} ${kind}`,
  );

describe('a change', () => {
  test('says where it stands, whom it meets, and what has happened', async () => {
    const after = structuredClone(specification);
    at(after, '#/components/schemas/InvoiceCreate/properties/dueDate')['maximum'] = 9;
    expect(await compareSpecifications(specification, after)).toEqual([
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{12}$/),
        kind: 'request-maximum-narrowed',
        pointer: '#/components/schemas/InvoiceCreate/properties/dueDate/maximum',
        operationIds: ['createInvoice'],
        direction: 'request',
        bump: 'major',
        says: 'In requests of createInvoice, dueDate in the body takes less: its maximum is 9, and there was none.',
        after: 9,
      },
    ]);
  });

  test('keeps its fingerprint beside other changes, and another value has another one', async () => {
    const fingerprints = async (sub: Node) =>
      (
        await compareSpecifications(
          document(note({ sub: text, who: text })),
          document(note({ sub, who: text })),
        )
      ).map(({ fingerprint }) => fingerprint);
    const [alone] = await fingerprints({ type: 'string', maxLength: 4 });
    expect(await fingerprints({ type: 'string', maxLength: 4, minLength: 2 })).toContain(alone);
    expect(await fingerprints({ type: 'string', maxLength: 5 })).not.toContain(alone);
  });

  test('of a schema that several operations share is one for those who send and one for those who read', async () => {
    const after = structuredClone(specification);
    (at(after, '#/components/schemas/InvoiceStatus')['enum'] as number[]).push(3);
    const changes = await compareSpecifications(specification, after);
    expect(changes.map(({ kind, bump, operationIds }) => [kind, bump, operationIds])).toEqual([
      ['response-enum-widened', 'major', ['getInvoice', 'listInvoices']],
      ['request-enum-widened', 'minor', ['createInvoice', 'listInvoices', 'updateInvoice']],
    ]);
  });
});

test('the same document has no changes, nor has one of another version', async () => {
  const after = structuredClone(specification);
  at(after, '#/info')['version'] = '9.0.0';
  expect(await compareSpecifications(specification, specification)).toEqual([]);
  expect(await compareSpecifications(specification, after)).toEqual([]);
});

test('several pairs at once come to what each comes to by itself', async () => {
  const shorter = document(note({ sub: { type: 'string', maxLength: 4 } }));
  const pairs = [
    { before: document(note({ sub: text })), after: shorter },
    { before: shorter, after: document(note({ sub: text, who: text })) },
  ];
  const alone = await Promise.all(pairs.map(({ before, after }) => compareSpecifications(before, after)));
  expect(await compareAll(pairs)).toEqual(alone);
});

test('what Redocly alone sees is a change too', async () => {
  const either = (keyword: string) =>
    document(note({ sub: { [keyword]: [text, { type: 'integer' }] } }, { 'x-note': true }));
  expect(await kindsOf(either('oneOf'), either('anyOf'))).toContain(
    'major redocly-schema-combinator-changed',
  );
});

describe('a new value in answers', () => {
  const with4 = (open: boolean, values: number[]) =>
    document(
      note({
        level: { type: 'integer', enum: values, readOnly: true, ...(open && { 'x-extensible-enum': true }) },
      }),
    );

  test('breaks readers of a closed list', async () => {
    expect(await kindsOf(with4(false, [1, 2]), with4(false, [1, 2, 3]))).toEqual([
      'major response-enum-widened',
    ]);
  });

  test('is what readers of an open list were told to expect', async () => {
    expect(await kindsOf(with4(true, [1, 2]), with4(true, [1, 2, 3]))).toEqual([
      'minor response-open-enum-widened',
    ]);
  });

  test('is no longer excluded once the list is opened', async () => {
    expect(await kindsOf(with4(false, [1]), with4(true, [1]))).toEqual([
      'major response-extensible-enum-widened',
    ]);
  });
});

describe('what is gone', () => {
  const deprecated = { deprecated: true, 'x-sunset': '2027-06-30' };
  const before = document(note({ sub: text, old: { ...text, ...deprecated } }));
  const gone = document(note({ sub: text }));
  const promised = async (today: string) =>
    (await compareSpecifications(before, gone, { today })).map(({ bump, promisedUntil }) => [
      bump,
      promisedUntil,
    ]);

  test('before its sunset is told with the day up to which it was promised', async () => {
    expect(await promised('2027-06-29')).toEqual([
      ['major', '2027-06-30'],
      ['major', '2027-06-30'],
    ]);
  });

  test('on its sunset and later is a breaking change and nothing else', async () => {
    expect(await promised('2027-06-30')).toEqual([
      ['major', undefined],
      ['major', undefined],
    ]);
  });

  test('keeps its fingerprint when the day comes', async () => {
    const [early, late] = await Promise.all(
      ['2027-01-01', '2028-01-01'].map((today) => compareSpecifications(before, gone, { today })),
    );
    expect(early?.map(({ fingerprint }) => fingerprint)).toEqual(late?.map(({ fingerprint }) => fingerprint));
  });

  test('is held against the sunset of operations too', async () => {
    const other = { ...document(note({ sub: text })), paths: {} };
    const changes = await compareSpecifications(document(note({ sub: text }), deprecated), other, {
      today: '2027-01-01',
    });
    expect(changes).toMatchObject([
      { kind: 'operation-removed', operationIds: ['addNote'], promisedUntil: '2027-06-30' },
    ]);
  });

  test('earlier than was said asks for a minor version, later for a patch', async () => {
    const until = (day: string) => document(note({ sub: text }), { deprecated: true, 'x-sunset': day });
    expect(await kindsOf(until('2027-06-30'), until('2027-03-31'))).toEqual(['minor sunset-brought-forward']);
    expect(await kindsOf(until('2027-06-30'), until('2027-09-30'))).toEqual(['patch sunset-put-off']);
  });
});

describe('a schema that contains itself', () => {
  const tree = (sub: Node, name = 'Note') => ({
    ...note({ sub, replies: { type: 'array', items: { $ref: `#/components/schemas/${name}` } } }),
    ...(name !== 'Note' && { [name]: { $ref: '#/components/schemas/Note' } }),
  });

  test('is compared once', async () => {
    expect(await kindsOf(document(tree(text)), document(tree({ type: 'string', maxLength: 4 })))).toEqual([
      'major request-max-length-narrowed',
      'minor response-max-length-narrowed',
    ]);
  });

  test('says the same under another name', async () => {
    expect(await kindsOf(document(tree(text)), document(tree(text, 'Reply')))).toEqual([]);
  });
});

describe('a document that is no specification is refused in a sentence:', () => {
  const good = document(note({ sub: text }));
  test.each([
    ['text', 'openapi: 3.1.0', 'it is no object'],
    ['a list', [], 'it is no object'],
    ['null', null, 'it is no object'],
    ['Swagger', { swagger: '2.0', paths: {} }, 'its field openapi does not name version 3.1 or a later one'],
    ['no paths', { openapi: '3.1.0' }, 'it has no paths'],
    [
      'components that are a list',
      { openapi: '3.1.0', paths: {}, components: [] },
      'its components are no object',
    ],
    ['a reference into nowhere', document({}), 'There is nothing at #/components/schemas/Note'],
  ])('%s', async (_, bad, why) => {
    await expect(compareSpecifications(bad as Document, good)).rejects.toThrow(
      `The older specification cannot be compared: ${why}`,
    );
    await expect(compareSpecifications(good, bad as Document)).rejects.toThrow(
      `The newer specification cannot be compared: ${why}`,
    );
  });
});
