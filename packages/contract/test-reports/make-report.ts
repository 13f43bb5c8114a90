import type { Finding } from '../src/findings/finding.ts';
import type { Rule } from '../src/judge/verdict.ts';
import type { RunReport } from '../src/run/run-report.ts';
import type { Step } from '../src/session/step.ts';
import { makeStep, storeHash, token } from './make-step.ts';

export const baseUrl = 'http://127.0.0.1:4020/api/v3/io/ip';

/** Text that would be run, or would break the form, wherever a report does not escape it. */
export const hostileText: string = [
  '<script>globalThis.hacked = 1</script><img src=x onerror="globalThis.hacked = 1">',
  '</pre></details>]]>&lt;&amp;',
  '\u001b[31mred\u0007',
  '| pipe | `tick` ```fence``` [link](javascript:hacked) %0A::error::hacked',
  '```\n<b>outside</b>\n```',
  '日本 \u202eevil\u202c 🧾 \ud800',
].join('\n');

const rules: Record<'written' | 'status' | 'filter', Rule> = {
  written: {
    id: 'written-equals-read',
    says: 'What was written is read.',
    weight: 'documented',
    pointer: '#/paths/~1invoices~1{invoiceId}/get',
  },
  status: {
    id: 'status-is-documented',
    says: 'An answer has a documented status.',
    weight: 'documented',
    pointer: '#/paths/~1invoices/post/responses',
  },
  filter: {
    id: 'filter-keeps-what-matches',
    says: 'A filtered list holds what matches the filter, and nothing else.',
    weight: 'observed',
    pointer: '#/components/parameters/CustomerName',
  },
};

const body = {
  invoiceNumber: 'INV-1 "日本" it\'s',
  customerId: '9',
  originalBalance: { code: 'EUR', value: 349.5 },
  openBalance: { code: 'EUR', value: 349.5 },
};

const created = { code: 200, data: { id: 2041 }, meta: { message: 'SUCCESS' } };
const read = (value: string) => ({
  code: 200,
  data: {
    ...body,
    id: 2041,
    status: 0,
    customerName: 'Acme Ltd',
    originalBalance: { code: 'EUR', value },
    openBalance: { code: 'EUR', value: '349.5000' },
  },
  meta: { message: 'SUCCESS' },
});

function writtenSteps(): Step[] {
  return [
    makeStep(
      baseUrl,
      { method: 'POST', path: '/invoices', text: JSON.stringify(body) },
      { status: 200, body: created },
    ),
    makeStep(baseUrl, { method: 'GET', path: '/invoices/2041' }, { status: 200, body: read('349.0000') }),
  ];
}

function hostileSteps(): Step[] {
  return [
    makeStep(
      baseUrl,
      {
        method: 'POST',
        path: '/invoices',
        text: JSON.stringify({ ...body, invoiceNumber: hostileText, status: 9 }),
      },
      {
        status: 418,
        body: `<html>${hostileText} ${token} ${storeHash} ${encodeURIComponent(token)}</html>`,
        headers: { 'Content-Type': 'text/html', 'X-Echo': token },
      },
    ),
  ];
}

function filterSteps(): Step[] {
  return [
    makeStep(
      baseUrl,
      { method: 'GET', path: `/invoices?customerName=Acme+Ltd&q=${token}` },
      {
        status: 200,
        body: {
          code: 200,
          data: [{ ...read('349.5000').data, customerName: 'Müller & Söhne 42' }],
          meta: { message: 'SUCCESS', pagination: { totalCount: 1, offset: 0, limit: 10 } },
        },
      },
    ),
  ];
}

const finding = (
  given: Pick<Finding, 'fingerprint' | 'phase' | 'operationIds' | 'verdict' | 'steps'>,
): Finding => ({
  also: [],
  shrunk: true,
  count: 3,
  seed: 42,
  replay: `${given.phase}:42:${given.fingerprint}`,
  ...given,
});

/** A run of two phases with three findings, one of which holds hostile text. */
export function makeReport(): RunReport {
  const findings = [
    finding({
      fingerprint: 'a1b2c3d4',
      phase: 'coverage',
      operationIds: ['createInvoice'],
      verdict: {
        rule: rules.status,
        subject: '418',
        expected: 'one of 200, 400, 401, 403, 404, 422, 429, 500',
        actual: `418 with ${hostileText} and ${token}`,
      },
      steps: hostileSteps(),
    }),
    finding({
      fingerprint: '0f1e2d3c',
      phase: 'model',
      operationIds: ['getInvoice', 'createInvoice'],
      verdict: {
        rule: rules.written,
        pointer: '#/components/schemas/Invoice/properties/originalBalance',
        subject: 'originalBalance',
        expected: '{"code":"EUR","value":"349.5000"}',
        actual: '{"code":"EUR","value":"349.0000"}',
      },
      steps: writtenSteps(),
    }),
    finding({
      fingerprint: '99887766',
      phase: 'model',
      operationIds: ['listInvoices'],
      verdict: {
        rule: rules.filter,
        subject: 'customerName',
        expected: 'only invoices of Acme Ltd',
        actual: 'an invoice of Müller & Söhne 42',
      },
      steps: filterSteps(),
    }),
  ];
  return {
    target: { name: 'sandbox', baseUrl },
    specVersion: '0.1.0',
    seed: 42,
    startedAt: '2026-11-23T02:00:00.000Z',
    milliseconds: 4321,
    requests: 1234,
    phases: [
      {
        name: 'coverage',
        says: 'values at and beside every bound',
        requests: 1000,
        milliseconds: 3000,
        findings: 1,
        skipped: [
          { check: 'named examples are answered', reason: 'The target does not prefer examples.' },
          { check: 'named errors are answered', reason: 'The target does not prefer examples.' },
        ],
      },
      {
        name: 'model',
        says: 'sequences against the rules of the service',
        requests: 234,
        milliseconds: 1321,
        findings: 2,
        skipped: [
          { check: 'due dates follow the clock', reason: 'The target has no control of its stores.' },
        ],
      },
    ],
    findings,
    coverage: [
      { kind: 'operations', covered: 8, total: 8, missing: [] },
      {
        kind: 'statuses',
        covered: 62,
        total: 64,
        missing: [
          { name: 'listInvoices 429', reason: 'The target limits no requests.' },
          { name: 'getInvoice 500', reason: 'A server fails only by fault.' },
        ],
      },
      {
        kind: 'rules',
        covered: 38,
        total: 41,
        missing: ['a', 'b', 'c'].map((name) => ({ name: `rule-${name}` })),
      },
    ],
    exchanges: findings.flatMap(({ steps }) => steps.map(({ exchange }) => exchange)),
  };
}
