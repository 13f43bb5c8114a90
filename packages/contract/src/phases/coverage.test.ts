import { at, specification } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { createExampleServer } from '../../test-targets/example-server.ts';
import type { Verdict } from '../judge/verdict.ts';
import { coveragePhase } from './coverage.ts';
import { type PhaseRun, runPhase } from './testing/run-phase.ts';
import { createSmallServer } from './testing/small-server.ts';

const nameOf = ({ rule, subject }: Verdict): string => (subject ? `${rule.id}: ${subject}` : rule.id);
const rulesOf = ({ verdicts }: PhaseRun): string[] => [...new Set(verdicts.map(nameOf))];

describe('a server that is right passes:', () => {
  test('one that keeps what it is given, whose every accepted body is read back', async () => {
    const run = await runPhase(coveragePhase, createSmallServer());
    expect(rulesOf(run)).toEqual([]);
    const of = (operationId: string) =>
      run.steps.filter(({ exchange }) => exchange.operation?.operationId === operationId);
    const accepted = of('updateInvoice').filter(({ exchange }) => exchange.response.status === 200);
    expect(of('getInvoice').length).toBeGreaterThan(accepted.length);
  });

  test('a mock, which is sent nothing but ASCII', async () => {
    const run = await runPhase(coveragePhase, createExampleServer());
    expect(rulesOf(run)).toEqual([]);
    expect(run.steps.every(({ call }) => /^[\n -~]*$/.test(call.text ?? ''))).toBe(true);
  });

  test('one that may not be written to, which is only read', async () => {
    const run = await runPhase(coveragePhase, {
      ...createSmallServer(),
      capabilities: ['refuse', 'stateful'],
    });
    expect(rulesOf(run)).toEqual([]);
    expect(run.steps.every(({ call }) => call.method === 'GET')).toBe(true);
  });
});

test('less effort sends less, and still sees every status of every operation', async () => {
  const all = await runPhase(coveragePhase, createSmallServer());
  const some = await runPhase(coveragePhase, createSmallServer(), { effort: 0.2 });
  const statuses = ({ steps }: typeof all) =>
    new Set(steps.map(({ exchange }) => `${exchange.operation?.operationId} ${exchange.response.status}`));
  expect(some.steps.length).toBeLessThan(all.steps.length * 0.6);
  expect(statuses(some)).toEqual(statuses(all));
});

test('the same is sent each time', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => runPhase(coveragePhase, createSmallServer(), { effort: 0.2 })),
  );
  expect(first?.steps.map(({ call }) => call)).toEqual(second?.steps.map(({ call }) => call));
});

describe('the coverage finds a server that refuses', () => {
  const refusing = (matches: (url: URL, body: string) => boolean) =>
    createSmallServer((next) => async (request) => {
      const body = await request.clone().text();
      if (!matches(new URL(request.url), body)) return next(request);
      return Response.json({ code: 422, data: { errMsg: 'no' }, meta: { message: 'x' } }, { status: 422 });
    });

  test.each<[string, (url: URL, body: string) => boolean, string]>([
    [
      'the largest limit',
      (url) => url.searchParams.get('limit') === '250',
      'valid-request-is-accepted: limit',
    ],
    ['Cyrillic text', (_, body) => body.includes('Счёт'), 'valid-request-is-accepted: type'],
    ['a status of 2', (_, body) => body.includes('"status":2}'), 'valid-request-is-accepted: status'],
    [
      'a long amount',
      (_, body) => body.includes('12345678901234.5678'),
      'valid-request-is-accepted: originalBalance.value',
    ],
    [
      'an empty list of cost lines',
      (_, body) => body.includes('"costLines":[]'),
      'valid-request-is-accepted: details.header.costLines',
    ],
    [
      'sorting upwards',
      (url) => url.searchParams.get('orderBy') === 'ASC',
      'valid-request-is-accepted: orderBy',
    ],
  ])('%s', async (_, matches, rule) => {
    const until = (verdict: Verdict) => nameOf(verdict) === rule;
    expect(rulesOf(await runPhase(coveragePhase, refusing(matches), { until }))).toContain(rule);
  });
});

describe('the coverage finds a server that takes', () => {
  /** A server that mends what is wrong before it looks. */
  const mending = (mend: (text: string) => string) =>
    createSmallServer((next) => async (request) => {
      if (request.body === null) return next(new Request(mend(request.url), request));
      const { method, headers, url } = request;
      return next(new Request(url, { method, headers, body: mend(await request.text()) }));
    });

  test.each<[string, (text: string) => string, string]>([
    ['a currency in small letters', (text) => text.replaceAll('usd', 'USD'), 'pattern'],
    ['a misspelt property', (text) => text.replace(/,"unknownField":"text"/, ''), 'additionalProperties'],
    [
      'a property of the read model',
      (text) => text.replace(/,"customerName":"\w*"/, ''),
      'additionalProperties',
    ],
    ['an id as a number', (text) => text.replace(/"customerId":(\d{4})/, '"customerId":"$1"'), 'type'],
    ['yes for 1', (text) => text.replace('isIncludeExtraFields=yes', 'isIncludeExtraFields=1'), 'enum'],
    ['a negative offset', (text) => text.replace('offset=-1', 'offset=0'), 'minimum'],
    ['a limit of 251', (text) => text.replace('limit=251', 'limit=250'), 'maximum'],
    ['a fraction as due date', (text) => text.replace('"dueDate":1.5', '"dueDate":1'), 'type'],
    ['a status of 3', (text) => text.replace('"status":3', '"status":2'), 'enum'],
  ])('%s', async (_, mend, keyword) => {
    const keywordOf = ({ pointer }: Verdict) => pointer?.split('/').at(-1);
    const until = (verdict: Verdict) => keywordOf(verdict) === keyword;
    const { verdicts } = await runPhase(coveragePhase, mending(mend), { until });
    expect(verdicts.map(keywordOf)).toContain(keyword);
  });
});

describe('the coverage finds a specification that allows', () => {
  test.each<[string, schema: string, property: string, type: string]>([
    ['the id of a company as a number', 'InvoiceUpdate', 'customerId', 'integer'],
    ['no company', 'InvoiceUpdate', 'customerId', 'null'],
    ['a channel as text', 'InvoiceCreate', 'channelId', 'string'],
  ])('%s', async (_, schema, property, type) => {
    const document = structuredClone(specification);
    const node = at(document, `#/components/schemas/${schema}/properties/${property}`);
    node['type'] = [node['type'], type].flat();
    const until = (verdict: Verdict) => nameOf(verdict) === `valid-request-is-accepted: ${property}`;
    const { verdicts } = await runPhase(coveragePhase, createSmallServer(), { document, until });
    expect(verdicts.some(until)).toBe(true);
  });
});
