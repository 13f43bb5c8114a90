import { describe, expect, test } from 'vitest';
import { listModelRules } from './list-model-rules.ts';
import { create, noon, type OpenSandbox, type TestSandbox, usd } from './test-sandbox.ts';

interface Listed {
  id: number;
  invoiceNumber: string;
  extraFields?: unknown;
}

async function list(
  sandbox: TestSandbox,
  query: string,
): Promise<{ numbers: string[]; items: Listed[]; total: number }> {
  const { status, body } = await sandbox.call('GET', `/invoices?${query}`);
  if (status !== 200) throw new Error(`${query} answered ${status} ${JSON.stringify(body)}`);
  const items = body.data as Listed[];
  return {
    items,
    numbers: items.map(({ invoiceNumber }) => invoiceNumber),
    total: body.meta.pagination?.['totalCount'] ?? -1,
  };
}

/** Six invoices, a minute apart: numbers L-1 to L-6. */
async function withSix(open: OpenSandbox): Promise<TestSandbox> {
  const sandbox = await open();
  const made = [
    { openBalance: usd(9), externalId: 'E-1', purchaseOrderNumber: 'PO-ABC', channelId: 1 },
    { openBalance: usd(10), externalId: 'E-2', purchaseOrderNumber: 'PO-ABD', channelId: 664179 },
    { openBalance: usd(100), externalId: 'E-3', type: 'Credit' },
    { openBalance: usd(0), externalId: '44', dueDate: noon },
    { customerId: '5120', openBalance: usd(10), externalCustomerId: 'C-9' },
    { customerId: '5120', openBalance: usd(10), orderNumber: '77001' },
  ];
  for (const [index, changes] of made.entries()) {
    await create(sandbox, { invoiceNumber: `L-${index + 1}`, ...changes });
    sandbox.clock.advance(60);
  }
  return sandbox;
}

const since = `beginDateAt=${noon}`;

export function listRules(open: OpenSandbox): void {
  describe('list', () => {
    test('shows the newest first, ten to a page, without extra fields', async () => {
      await using sandbox = await withSix(open);
      const { numbers, items, total } = await list(sandbox, '');
      expect(numbers.slice(0, 6)).toEqual(['L-6', 'L-5', 'L-4', 'L-3', 'L-2', 'L-1']);
      expect(total).toBe(9);
      expect(items.some((item) => 'extraFields' in item)).toBe(false);
      const { body } = await sandbox.call('GET', '/invoices');
      expect(body.meta).toEqual({ message: 'SUCCESS', pagination: { totalCount: 9, limit: 10, offset: 0 } });
    });

    test('shows extra fields when it is asked for them', async () => {
      await using sandbox = await withSix(open);
      const { items } = await list(sandbox, 'isIncludeExtraFields=1');
      expect(items.every((item) => Array.isArray(item.extraFields))).toBe(true);
    });

    test.each([
      ['one company', 'customerId=5120', ['L-6', 'L-5']],
      ["a company's name", 'customerName=Maes%20Bouw', ['L-6', 'L-5']],
      ['a status', 'status=2', ['L-4']],
      ['the time of creation, both ends included', `endDateAt=${noon + 60}`, ['L-2', 'L-1']],
      ['external ids', 'externalId[]=E-1&externalId[]=44', ['L-4', 'L-1']],
      ['channels', 'channelIds=1&channelIds=664179', ['L-2', 'L-1']],
      ['several filters at once', 'customerId=4711&status=0&channelIds=1', ['L-1']],
      ['the beginning of a value', 'q=PO-AB', ['L-2', 'L-1']],
      ['the end of a value', 'q=BD', ['L-2']],
      ['a whole value', 'q=C-9', ['L-5']],
      ['nothing in the middle of a value', 'q=O-A', []],
      ['a keyword in one field', 'searchBy=orderNumber&q=77', ['L-6']],
      ['a keyword in another field than it stands in', 'searchBy=type&q=77', []],
      ['a keyword with characters that patterns know', 'q=%25', []],
      ['a company that there is not', 'customerId=1', []],
    ])('is filtered by %s', async (_, query, numbers) => {
      await using sandbox = await withSix(open);
      const listed = await list(sandbox, `${since}&${query}`);
      expect(listed.numbers).toEqual(numbers);
      expect(listed.total).toBe(numbers.length);
    });

    test.each([
      ['openBalance', 'ASC', ['L-4', 'L-1', 'L-2', 'L-5', 'L-6', 'L-3']],
      ['openBalance', 'DESC', ['L-3', 'L-6', 'L-5', 'L-2', 'L-1', 'L-4']],
      ['invoiceNumber', 'ASC', ['L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6']],
      ['dueDate', 'ASC', ['L-4', 'L-1', 'L-2', 'L-3', 'L-5', 'L-6']],
      ['status', 'DESC', ['L-4', 'L-6', 'L-5', 'L-3', 'L-2', 'L-1']],
      ['customerId', 'ASC', ['L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6']],
      ['externalCustomerId', 'DESC', ['L-5', 'L-6', 'L-4', 'L-3', 'L-2', 'L-1']],
    ])('is sorted by %s %s, ties by creation in the same direction', async (field, direction, numbers) => {
      await using sandbox = await withSix(open);
      expect((await list(sandbox, `${since}&sortBy=${field}&orderBy=${direction}`)).numbers).toEqual(numbers);
    });

    test('sorts amounts that are larger than a number of JavaScript', async () => {
      await using sandbox = await open();
      const amount = (value: string) => `{"code":"USD","value":${value}}`;
      for (const [number, value] of [
        ['L-1', '9007199254740993.5'],
        ['L-2', '99999999999999999'],
      ] as const) {
        const text = `{"invoiceNumber":"${number}","customerId":"4711","originalBalance":${amount(value)},"openBalance":${amount(value)}}`;
        expect((await sandbox.call('POST', '/invoices', { text })).status).toBe(200);
      }
      for (const query of [
        'sortBy=openBalance',
        'sortBy=originalBalance&channelIds=1&channelIds=664179',
        'sortBy=openBalance&q=L-',
      ]) {
        expect((await sandbox.call('GET', `/invoices?${query}`)).status, query).toBe(200);
      }
      const { body } = await sandbox.call('GET', '/invoices?sortBy=openBalance&limit=2');
      expect(
        (body.data as { openBalance: { value: string } }[]).map(({ openBalance }) => openBalance.value),
      ).toEqual(['99999999999999999.0000', '9007199254740993.5000']);
    });

    test('is partitioned by its pages, and a page beyond the end is empty', async () => {
      await using sandbox = await withSix(open);
      const pages = await Promise.all(
        [0, 2, 4, 6].map((offset) => list(sandbox, `${since}&limit=2&offset=${offset}`)),
      );
      expect(pages.map(({ numbers }) => numbers)).toEqual([
        ['L-6', 'L-5'],
        ['L-4', 'L-3'],
        ['L-2', 'L-1'],
        [],
      ]);
      expect(pages.map(({ total }) => total)).toEqual([6, 6, 6, 6]);
    });

    test('ignores a key that it does not know, as the service does, and notes it in the journal', async () => {
      await using sandbox = await withSix(open);
      expect((await list(sandbox, 'companyId=5120')).total).toBe(9);
      expect(sandbox.sandbox.journal.entries().at(-1)).toMatchObject({
        operationId: 'listInvoices',
        ignored: ['companyId'],
      });
    });
  });

  listModelRules(open);

  test('the extra-field configurations are listed a page at a time', async () => {
    await using sandbox = await open();
    const { body } = await sandbox.call('GET', '/invoices/extra-fields?limit=2&offset=1');
    expect((body.data as { fieldName: string }[]).map(({ fieldName }) => fieldName)).toEqual([
      'Pallets',
      'Delivery note',
    ]);
    expect(body.meta.pagination).toEqual({ totalCount: 4, limit: 2, offset: 1 });
  });
}
