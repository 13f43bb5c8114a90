import { expect, test } from 'vitest';
import { answerWith } from '../../test-targets/answer-with.ts';
import { findingOf } from '../../test-targets/plain-run.ts';
import type { Call } from '../wire/call.ts';
import type { Finding } from './finding.ts';
import { mergeCauses } from './merge-causes.ts';

function finding(fingerprint: string, calls: readonly Partial<Call>[], more: Partial<Finding> = {}): Finding {
  const verdict = {
    rule: { id: fingerprint, says: '', weight: 'documented' as const, pointer: '#' },
    expected: '1',
    actual: '2',
  };
  const steps = calls.map((call) => ({
    call: { method: 'PUT', path: '/invoices/1', ...call },
    exchange: answerWith('updateInvoice', {}),
    verdicts: [],
  }));
  return { ...findingOf(verdict, steps), fingerprint, shrunk: true, ...more };
}

const idsOf = (findings: Finding[]): string[] => mergeCauses(findings).map(({ fingerprint }) => fingerprint);

test('findings that the same calls show become the first, which names the others', () => {
  const [merged, ...others] = mergeCauses([
    finding('one', [{ text: '{}' }], { count: 2 }),
    finding('two', [{ text: '{}' }], { count: 3, operationIds: ['updateInvoice'] }),
    finding('three', [{ text: '{}' }]),
  ]);
  expect(others).toEqual([]);
  expect(merged).toMatchObject({
    fingerprint: 'one',
    count: 6,
    operationIds: ['getInvoice', 'updateInvoice'],
  });
  expect(merged?.also.map(({ rule }) => rule.id)).toEqual(['two', 'three']);
});

test.each<[string, Partial<Call>[]]>([
  ['body', [{ text: '{"a":1}' }]],
  ['method', [{ text: '{}', method: 'POST' }]],
  ['path', [{ text: '{}', path: '/invoices/2' }]],
  ['credentials', [{ text: '{}', credentials: 'none' }]],
  ['headers', [{ text: '{}', headers: { 'Content-Type': 'text/plain' } }]],
  ['encoding', [{ text: '{}', encoding: 'latin1' }]],
  ['calls before', [{ text: '{}' }, { text: '{}' }]],
])('calls that differ in their %s have causes of their own', (_, calls) => {
  expect(idsOf([finding('one', [{ text: '{}' }]), finding('two', calls)])).toEqual(['one', 'two']);
});

test('findings for which nothing smaller was found stay apart', () => {
  const calls = [{ text: '{}' }];
  expect(idsOf([finding('one', calls, { shrunk: false }), finding('two', calls, { shrunk: false })])).toEqual(
    ['one', 'two'],
  );
});
