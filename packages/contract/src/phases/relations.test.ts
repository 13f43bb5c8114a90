import { describe, expect, test } from 'vitest';
import { correctRules, type InvoiceRules, smallWorld } from '../../test-targets/invoice-rules.ts';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { createPlainContext } from '../../test-targets/plain-context.ts';
import { relationsPhase } from './relations.ts';

/** The rules that a server with this fault is found to break. */
async function brokenBy(faulty: Partial<InvoiceRules>): Promise<Set<string>> {
  const context = createPlainContext(createInvoiceServer(faulty), { world: smallWorld, effort: 0.3 });
  await relationsPhase.run(context);
  return new Set(context.verdicts.map(({ verdict }) => verdict.rule.id));
}

test('a correct server breaks no relation', async () => {
  for (const seed of [1, 2, 3]) {
    const context = createPlainContext(createInvoiceServer(), { world: smallWorld, seed });
    await relationsPhase.run(context);
    expect(context.verdicts.map(({ verdict }) => verdict)).toEqual([]);
    expect(context.steps.length).toBeGreaterThan(150);
  }
});

let updates = 0;

describe('a relation is broken by a server that', () => {
  test.each<[string, Partial<InvoiceRules>, rule: string]>([
    [
      'begins a page an item late',
      { page: (kept, offset, limit) => kept.slice(offset && offset + 1, offset + limit) },
      'pages-partition-the-list',
    ],
    [
      'shows the last page beyond the end',
      { page: (kept, offset, limit) => kept.slice(Math.min(offset, kept.length - 1)).slice(0, limit) },
      'page-beyond-the-end-is-empty',
    ],
    ['counts the page as the total', { total: (_, page) => page.length }, 'total-equals-the-items'],
    [
      'ignores the second filter',
      {
        keeps: (invoice, query) => {
          const [first] = [...query.keys()].filter((name) =>
            ['customerId', 'status', 'externalId[]', 'q', 'beginDateAt'].includes(name),
          );
          return (
            !first || first !== 'customerId' || String(invoice['customerId']) === query.get('customerId')
          );
        },
      },
      'statuses-partition-the-list',
    ],
    [
      'sorts descending by id alone',
      {
        sort: (kept, sortBy, direction) =>
          direction === 'ASC' ? correctRules.sort(kept, sortBy, direction) : kept.toReversed(),
      },
      'sorting-reversed-mirrors',
    ],
    [
      'lists another type than it reads',
      { listed: (invoice) => ({ ...invoice, type: 'Listed' }) },
      'get-equals-the-listed',
    ],
    [
      'always lists extra fields',
      { listed: (invoice) => ({ ...invoice, extraFields: [{ fieldName: 'x', fieldValue: 'y' }] }) },
      'including-extra-fields-only-adds-them',
    ],
    [
      'keeps amounts as floats',
      { amount: (text) => String(Math.round(Number(text) * 100) / 100) },
      'money-keeps-its-digits',
    ],
    [
      'cuts amounts after four decimals',
      { amount: (text) => text.replace(/(\.\d{4})\d+/, '$1') },
      'money-keeps-more-digits',
    ],
    [
      'keeps the hosted PDF when it is to be removed',
      {
        merge: (invoice, body) => ({
          ...invoice,
          ...body,
          ...(body['externalPdfUrl'] === '' ? { externalPdfUrl: 'https://example.com/two.pdf' } : {}),
        }),
      },
      'hosted-pdf-is-kept',
    ],
    [
      'prints the newest invoice whichever is asked for',
      { documentOf: (_, all) => all.at(-1) },
      'pdf-is-of-its-invoice',
    ],
    [
      'counts updates in every invoice',
      {
        merge(invoice, body) {
          updates += 1;
          return { ...invoice, ...body };
        },
        listed: (invoice) => ({ ...invoice, source: updates }),
      },
      'update-leaves-the-others',
    ],
    [
      'changes what it refuses to change',
      {
        merge: (invoice, body) => ({ ...invoice, ...body }),
        isTaken: (kept, number) => {
          const taken = kept.find((each) => each.invoiceNumber === number);
          if (taken) taken['type'] = 'Refused';
          return taken !== undefined;
        },
      },
      'refused-write-changes-nothing',
    ],
    ['has one store for all credentials', { storeOf: () => 'one' }, 'stores-are-apart'],
  ])('%s', async (_, faulty, rule) => {
    expect(await brokenBy(faulty)).toContain(rule);
  });
});

test('relations between reads need no writing', async () => {
  const { control: _, ...server } = createInvoiceServer();
  const context = createPlainContext({ ...server, capabilities: ['stateful'] });
  await relationsPhase.run(context);
  expect(new Set(context.steps.map(({ call }) => call.method))).toEqual(new Set(['GET']));
  expect(context.steps.length).toBeLessThan(40);
  expect(context.skipped).not.toEqual([]);
});
