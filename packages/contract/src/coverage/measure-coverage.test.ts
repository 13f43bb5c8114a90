import { operationsOf, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { makeStep } from '../../test-reports/make-step.ts';
import type { Target } from '../target/target.ts';
import type { Call } from '../wire/call.ts';
import { callOf } from '../wire/call-of.ts';
import type { CoverageKind, CoverageReport } from './coverage-report.ts';
import { createCoverageMeter } from './measure-coverage.ts';

const baseUrl = 'http://127.0.0.1/api/v3/io/ip';
const operations = operationsOf(specification);

const operationNamed = (operationId: string) => {
  const found = operations.find((operation) => operation.operationId === operationId);
  if (!found) throw new Error(`There is no operation ${operationId}.`);
  return found;
};

const exampleOf = (operationId: string, status: number, name?: string): unknown => {
  const examples = operationNamed(operationId).responses.find((each) => each.status === status)?.bodies[0]
    ?.examples;
  return (name === undefined ? examples?.[0] : examples?.find((each) => each.name === name))?.value;
};

const all: Pick<Target, 'capabilities'> = { capabilities: ['prefer', 'refuse', 'stateful', 'write'] };
const meter = (target = all) =>
  createCoverageMeter({ document: specification, target, rules: ['rule-a', 'rule-b'] });

const send = (to: ReturnType<typeof meter>, call: Call, status: number, body: unknown): void =>
  to.add(makeStep(baseUrl, call, { status, body }).exchange);

function kindOf(report: CoverageReport, kind: CoverageKind) {
  const found = report.find((each) => each.kind === kind);
  if (!found) throw new Error(`The report has no ${kind}.`);
  return found;
}
const missingOf = (report: CoverageReport, kind: CoverageKind): string[] =>
  kindOf(report, kind).missing.map(({ name }) => name);

test('without any traffic everything is missing', () => {
  for (const { covered, total, missing } of meter().report()) {
    expect(covered).toBe(0);
    expect(total).toBeGreaterThan(1);
    expect(missing).toHaveLength(total);
  }
});

test('operations, parameters, statuses, error shapes and rules are counted as they come', () => {
  const given = meter();
  send(given, { method: 'GET', path: '/invoices?limit=5' }, 200, exampleOf('listInvoices', 200));
  send(given, { method: 'GET', path: '/invoices/5' }, 404, exampleOf('getInvoice', 404));
  given.addRules(['rule-a', 'no-such-rule']);
  const report = given.report();
  expect(missingOf(report, 'operations')).not.toContain('listInvoices');
  expect(kindOf(report, 'operations').covered).toBe(2);
  expect(missingOf(report, 'parameters')).toContain('listInvoices offset');
  expect(kindOf(report, 'parameters').covered).toBe(2);
  expect(kindOf(report, 'statuses').covered).toBe(2);
  expect(missingOf(report, 'error shapes')).toEqual([
    'ErrorWithMetaErrors',
    'ErrorWithFieldMessages',
    'ErrorWithEmptyData',
  ]);
  expect(missingOf(report, 'rules')).toEqual(['rule-b']);
});

test('a keyword is exercised once a refused request broke it and an accepted one kept to it', () => {
  const given = meter();
  const keyword = 'updateInvoice #/components/schemas/MoneyString/properties/value/pattern';
  const balance = (value: string): Call =>
    callOf(operationNamed('updateInvoice'), {
      path: { invoiceId: 5 },
      body: { openBalance: { code: 'EUR', value } },
    });
  const missing = () =>
    missingOf(given.report(), 'request keywords').filter((name) => name.startsWith(keyword));
  expect(missing()).toEqual([`${keyword} kept`, `${keyword} broken`]);
  send(given, balance('ten'), 200, exampleOf('updateInvoice', 200));
  send(given, balance('1.00'), 400, exampleOf('updateInvoice', 400));
  send(given, balance('ten'), 401, exampleOf('updateInvoice', 401));
  expect(missing()).toEqual([`${keyword} kept`, `${keyword} broken`]);
  send(given, balance('1.00'), 200, exampleOf('updateInvoice', 200));
  expect(missing()).toEqual([`${keyword} broken`]);
  send(given, balance('ten'), 422, exampleOf('updateInvoice', 422));
  expect(missing()).toEqual([]);
});

test('each required property is a keyword of its own', () => {
  const given = meter();
  const name = (property: string) =>
    `createInvoice #/components/schemas/InvoiceCreate/required ${property} broken`;
  send(
    given,
    { method: 'POST', path: '/invoices', text: '{"invoiceNumber":"A"}' },
    422,
    exampleOf('createInvoice', 422),
  );
  const missing = missingOf(given.report(), 'request keywords');
  expect(missing).not.toContain(name('customerId'));
  expect(missing).toContain(name('invoiceNumber'));
});

test('a keyword of a parameter counts too, but not one that no address can break', () => {
  const given = meter();
  const missing = () => missingOf(given.report(), 'request keywords');
  const maximum = 'listInvoices #/components/parameters/InvoiceLimit/schema/maximum';
  expect(missing()).toContain(`${maximum} broken`);
  expect(missing().filter((name) => name.includes('/Q/schema/type'))).toEqual([]);
  send(given, { method: 'GET', path: '/invoices?limit=251' }, 422, exampleOf('listInvoices', 422));
  send(given, { method: 'GET', path: '/invoices?limit=250' }, 200, exampleOf('listInvoices', 200));
  expect(missing().filter((name) => name.startsWith(maximum))).toEqual([]);
});

test('every example that is sent or answered is met, and so is every property that an example has', () => {
  const given = meter();
  for (const operation of operations) {
    const [answer] = operation.responses.filter(({ status }) => status === 200);
    const path = Object.fromEntries(
      operation.parameters
        .filter((each) => each.in === 'path')
        .map(({ name, example }) => [name, String(example)]),
    );
    for (const example of operation.requestBodies.flatMap(({ examples }) => examples))
      send(
        given,
        callOf(operation, { path, body: example.value }),
        200,
        answer?.bodies[0]?.examples[0]?.value,
      );
    for (const { status, bodies } of operation.responses)
      for (const { value } of bodies.flatMap(({ examples }) => examples))
        send(given, callOf(operation, { path }), status, value);
  }
  const report = given.report();
  expect(missingOf(report, 'examples')).toEqual([]);
  expect(missingOf(report, 'statuses')).toEqual([]);
  expect(missingOf(report, 'response properties')).not.toContain('getInvoice Invoice.openBalance');
  expect(kindOf(report, 'response properties').covered).toBeGreaterThan(100);
});

test('an invoice made from an order has flows of its own', () => {
  const given = meter();
  const made = {
    code: 200,
    data: { invoiceId: 41, invoiceNumber: '00000041' },
    meta: { message: 'SUCCESS' },
  };
  send(given, { method: 'POST', path: '/orders/7/invoices' }, 200, made);
  send(given, { method: 'GET', path: '/invoices/41' }, 200, exampleOf('getInvoice', 200));
  expect(missingOf(given.report(), 'flows')).not.toContain('createInvoiceFromOrder → getInvoice');
});

test('a flow is two operations on one invoice of one store', () => {
  const given = meter();
  const flows = () => missingOf(given.report(), 'flows');
  const created = { code: 200, data: { id: 41 }, meta: { message: 'SUCCESS' } };
  const get = (id: number): Call => ({ method: 'GET', path: `/invoices/${id}` });
  send(given, { method: 'POST', path: '/invoices', text: '{}' }, 200, created);
  send(given, get(410), 404, exampleOf('getInvoice', 404));
  send(given, { ...get(41), credentials: 'legacy' }, 404, exampleOf('getInvoice', 404));
  expect(flows()).toContain('createInvoice → getInvoice');
  send(given, get(41), 200, exampleOf('getInvoice', 200));
  send(given, { method: 'DELETE', path: '/invoices/41' }, 200, created);
  send(given, get(41), 404, exampleOf('getInvoice', 404));
  send(given, { method: 'GET', path: '/invoices' }, 200, exampleOf('listInvoices', 200, 'emptyInvoicePage'));
  for (const flow of [
    'createInvoice → getInvoice',
    'createInvoice → deleteInvoice',
    'deleteInvoice → getInvoice',
    'deleteInvoice → listInvoices',
  ])
    expect(flows()).not.toContain(flow);
  expect(flows()).toContain('deleteInvoice → deleteInvoice');
});

test('what cannot be exercised on a target has a reason', () => {
  const reasons = (capabilities: Target['capabilities'], kind: CoverageKind) =>
    new Map(kindOf(meter({ capabilities }).report(), kind).missing.map(({ name, reason }) => [name, reason]));
  expect(reasons(['stateful'], 'operations').get('deleteInvoice')).toBe('The target may not be written to.');
  expect(reasons(['stateful'], 'operations').get('getInvoice')).toBeUndefined();
  expect(reasons(['refuse', 'stateful', 'write'], 'statuses').get('getInvoice 500')).toMatch(
    /prefers examples/,
  );
  expect(reasons(['prefer'], 'statuses').get('getInvoice 500')).toBeUndefined();
  expect([...reasons(['prefer'], 'flows').values()]).not.toContain(undefined);
  expect(
    reasons(['refuse', 'stateful', 'write'], 'examples').get('getInvoice 404 invoiceNotFound'),
  ).toBeUndefined();
});

test('a status, or the form of an answer, is out of reach only once its place was taken', () => {
  const given = meter({ capabilities: ['refuse', 'stateful', 'write'] });
  const reason = (kind: CoverageKind, of: string) =>
    kindOf(given.report(), kind).missing.find(({ name }) => name === of)?.reason;
  expect(reason('statuses', 'getInvoice 400')).toBeUndefined();
  send(given, { method: 'GET', path: '/invoices/first' }, 422, exampleOf('getInvoice', 422));
  expect(reason('statuses', 'getInvoice 400')).toMatch(/the target gives the other/);
  send(given, { method: 'GET', path: '/invoices/5' }, 404, exampleOf('getInvoice', 404, 'invoiceNotFound'));
  expect(reason('examples', 'getInvoice 404 invoiceNotFoundEmptyData')).toMatch(/four shapes/);
});

/** The least that a hundred turns took, so that what else the machine does counts little. */
function fastest(turn: () => void): number {
  const batches = Array.from({ length: 15 }, () => {
    const began = performance.now();
    for (let index = 0; index < 100; index += 1) turn();
    return performance.now() - began;
  });
  return Math.min(...batches);
}

test('an answer of fifty invoices costs less than to parse it once more', () => {
  const given = meter();
  const page = exampleOf('listInvoices', 200) as { data: unknown[] };
  const body = { ...page, data: Array.from({ length: 50 }, () => page.data[0]) };
  const { exchange } = makeStep(
    baseUrl,
    { method: 'GET', path: '/invoices?limit=50' },
    { status: 200, body },
  );
  const unparsed = { ...exchange, response: { ...exchange.response } };
  delete unparsed.response.json;
  for (let index = 0; index < 500; index += 1) given.add(unparsed);
  const adding = fastest(() => given.add(unparsed));
  expect(adding).toBeLessThan(fastest(() => JSON.parse(exchange.response.body)));
});
