import { type Operation, operationsOf, type Parameter, specification } from '@b2b-invoices/spec';
import fc from 'fast-check';
import { arbitraryOf } from './arbitrary-of-schema.ts';
import { bodyOf } from './body-texts.ts';
import { hostileTexts } from './hostile-texts.ts';
import { live, type Step, type StoreName } from './step.ts';

/** Credentials of the stores that a run has; `storefront-of-a` is a buyer's token. */
const good: [StoreName, Record<string, string>][] = [
  ['a', { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'a' }],
  ['a', { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'a' }],
  ['a', { authToken: 'token-of-a' }],
  ['b', { 'X-Auth-Token': 'token-of-b', 'X-Store-Hash': 'b' }],
];
const bad: Record<string, string>[] = [
  {},
  { 'X-Auth-Token': 'token-of-a' },
  { 'X-Store-Hash': 'a' },
  { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'b' },
  { 'X-Auth-Token': 'token-of-b', 'X-Store-Hash': 'a' },
  { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'a', authToken: 'token-of-a' },
  { 'X-Auth-Token': 'storefront-of-a', 'X-Store-Hash': 'a' },
  { authToken: 'storefront-of-a' },
  { authToken: '' },
  { 'X-Auth-Token': "' OR 1=1 --", 'X-Store-Hash': '__proto__' },
  { 'X-Auth-Token': 'x'.repeat(8000), 'X-Store-Hash': 'a' },
  { authToken: '\u00ff\u0080' },
];
const credentials = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom(...good).map(([store, headers]) => ({ store, headers })) },
  { weight: 1, arbitrary: fc.constantFrom(...bad).map((headers) => ({ store: undefined, headers })) },
);

const contentType = fc.oneof(
  { weight: 20, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'application/json; charset=utf-8',
      'application/json;charset="UTF-8"',
      'application/json; charset=latin1',
      'APPLICATION/JSON',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '/',
      '',
    ),
  },
);

const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
const hostileText = fc.constantFrom(...hostileTexts);

const idText = fc.oneof(
  { weight: 12, arbitrary: fc.constant(live) },
  { weight: 2, arbitrary: fc.constantFrom('90417', '2040', '2041', '1', '999999') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '0',
      '01',
      '-1',
      '1.0',
      '1e3',
      '9007199254740991',
      '9007199254740993',
      '9'.repeat(300),
    ),
  },
  { weight: 1, arbitrary: hostileText.map(encode) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('%', '%zz', '%ff', '%2f', '..%2f..', '%2e%2e', '%00', ';a=b', 'LIVE%20'),
  },
);

function valuesOf(parameter: Parameter): fc.Arbitrary<string[]> {
  const schema = (parameter.node['schema'] ?? {}) as Record<string, unknown>;
  const allowed = arbitraryOf(schema, parameter.name).map((value) => [value].flat().map(String));
  return fc.oneof(
    { weight: 8, arbitrary: allowed },
    { weight: 1, arbitrary: hostileText.map((text) => [text]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.oneof(hostileText, fc.constantFrom('1', '10', '0')), { maxLength: 4 }),
    },
  );
}

const strangeQuery = fc.constantFrom(
  'companyId=4711',
  '__proto__=1',
  'constructor=1&toString=2',
  '=&&==',
  'limit',
  '%=%zz&%ff=%ff',
  'q=%00',
  `externalId[]=${Array.from({ length: 300 }, (_, index) => index).join('&externalId[]=')}`,
  `q=${'z'.repeat(4000)}`,
);

function queryOf(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const model = Object.fromEntries(parameters.map((parameter) => [parameter.name, valuesOf(parameter)]));
  const described = fc.record(model, { requiredKeys: [] }).map((values) =>
    Object.entries(values)
      // Most parameters are left out, or hardly anything would be found.
      .slice(0, 4)
      .flatMap(([name, texts = []]) => texts.map((text) => `${encode(name)}=${encode(text)}`)),
  );
  const more = fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: strangeQuery.map((each) => [each]) },
  );
  const parts = fc.tuple(fc.oneof(fc.constant([] as string[]), described), more);
  return parts
    .map(([known, strange]) => [...known, ...strange].join('&'))
    .map((text) => (text ? `?${text}` : ''));
}

const otherMethod = fc.constantFrom(
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'get',
  'FOO',
);

function stepOf(operation: Operation): fc.Arbitrary<Step> {
  const { method, path, parameters, requestBodies } = operation;
  const schema = requestBodies[0]?.schema;
  const body =
    schema === undefined
      ? fc.constant(undefined)
      : fc.option(bodyOf(arbitraryOf({ $ref: schema })), { freq: 20, nil: undefined });
  return fc
    .record({
      method: fc.oneof({ weight: 30, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: otherMethod }),
      id: idText,
      pick: fc.nat({ max: 1000 }),
      query: queryOf(parameters.filter((parameter) => parameter.in === 'query')),
      access: credentials,
      type: contentType,
      body,
    })
    .map(({ method: chosen, id, pick, query, access, type, body: given }) => {
      const may = chosen !== 'GET' && chosen !== 'HEAD' && chosen !== 'get';
      const bytes = may ? given : undefined;
      const headers = bytes === undefined ? access.headers : { ...access.headers, 'Content-Type': type };
      return {
        method: chosen,
        path: path.replace(/\{\w+\}/, id),
        pick,
        query,
        headers,
        store: access.store,
        body: bytes,
      };
    });
}

/** Requests that have nothing to do with the operations. */
const strayStep: fc.Arbitrary<Step> = fc
  .record({
    method: otherMethod,
    path: fc.oneof(
      fc.constantFrom(
        '',
        '/',
        '//',
        '/invoices/',
        '/invoices//',
        '/..',
        '/../..',
        '/../../../../_files/a/invoices/2041.pdf',
      ),
      fc.constantFrom(
        '/_sandbox/reset',
        '/../../../../_sandbox/reset',
        '/Invoices',
        '/invoices/LIVE/',
        '/invoices/LIVE/LIVE',
      ),
      fc.array(hostileText, { maxLength: 4 }).map((parts) => `/${parts.map(encode).join('/')}`),
      fc.webPath(),
    ),
    pick: fc.nat({ max: 1000 }),
    access: credentials,
  })
  .map(({ method, path, pick, access }) => ({
    method,
    path,
    pick,
    query: '',
    headers: access.headers,
    store: access.store,
    body: undefined,
  }));

const weights: Record<string, number> = {
  createInvoice: 30,
  updateInvoice: 25,
  listInvoices: 12,
  getInvoice: 10,
  getInvoicePdf: 2,
};

/** Requests for every operation of the specification, and beyond it. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...operationsOf(specification).map((operation) => ({
    weight: weights[operation.operationId] ?? 6,
    arbitrary: stepOf(operation),
  })),
  { weight: 5, arbitrary: strayStep },
);
