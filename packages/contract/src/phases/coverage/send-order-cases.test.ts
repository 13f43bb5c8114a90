import { at, type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { runPhase } from '../testing/run-phase.ts';
import { createSmallServer } from '../testing/small-server.ts';
import { sendOrderCases } from './send-order-cases.ts';

/** The bodies that are sent for invoices from orders, as text. */
async function sentFor(document: Document): Promise<(string | undefined)[]> {
  const phase = {
    name: 'coverage' as const,
    says: 'what a test does',
    run: (context: Parameters<typeof sendOrderCases>[0]) =>
      sendOrderCases(context, () => context.openSession()),
  };
  const { steps } = await runPhase(phase, createSmallServer(), { document });
  return steps.filter(({ call }) => call.method === 'POST').map(({ call }) => call.text);
}

test('a body is sent that the specification takes for an invoice from an order, after those that it forbids', async () => {
  const document = structuredClone(specification);
  at(document, '#/components/schemas/EmptyObject')['type'] = ['object', 'null'];
  const sent = await sentFor(document);
  expect(sent.slice(0, -2)).not.toContain('null');
  expect(sent.slice(-2)).toEqual(['null', '{}']);
});

test('nothing but an empty object is taken, so that the order can have its invoice at the end', async () => {
  const sent = await sentFor(specification);
  expect(sent).toContain('null');
  expect(sent.filter((text) => text === '{}')).toEqual(sent.slice(-1));
});
