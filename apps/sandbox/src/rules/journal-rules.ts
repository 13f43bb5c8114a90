import { expect, test } from 'vitest';
import { create, newInvoice, type OpenSandbox } from './test-sandbox.ts';

/** What the journal shows. */
export function journalRules(open: OpenSandbox): void {
  test('the journal shows requests and answers, with the tokens masked wherever they stand', async () => {
    await using sandbox = await open();
    await create(sandbox, { termsConditions: 'sent by mistake: token-of-a' });
    await sandbox.call('GET', '/invoices?token=token-of-a');
    const entries = sandbox.sandbox.journal.entries();
    expect(entries).toMatchObject([
      {
        operationId: 'createInvoice',
        status: 200,
        request: {
          headers: { 'x-auth-token': '***', 'x-store-hash': 'store-a' },
          body: expect.stringContaining('sent by mistake: ***'),
        },
        response: { body: '{"code":200,"data":{"id":2042},"meta":{"message":"Success"}}' },
      },
      { operationId: 'listInvoices', query: 'token=***', ignored: ['token'] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('token-of-a');
  });

  test('the journal names where a request broke the specification', async () => {
    await using sandbox = await open();
    await sandbox.call('POST', '/invoices', { body: { invoiceNumber: 7 } });
    await sandbox.call('GET', '/invoices?status=9');
    expect(sandbox.sandbox.journal.entries()).toMatchObject([
      {
        status: 422,
        problems: expect.arrayContaining([
          {
            side: 'request',
            pointer: expect.stringMatching(/^#\/components\/schemas\/InvoiceCreate/),
            message: 'the body at /invoiceNumber must be string',
          },
        ]),
      },
      {
        status: 422,
        problems: [{ side: 'request', message: expect.stringMatching(/^the query parameter status must/) }],
      },
    ]);
  });

  test('the journal keeps the first 4,096 bytes of a long body, and no part of a token at its end', async () => {
    await using sandbox = await open();
    await create(sandbox, { termsConditions: 'x'.repeat(9000) });
    // The token stands across the end of what is kept: five characters before it and five behind.
    const before = JSON.stringify(newInvoice({ invoiceNumber: 'A-2', termsConditions: '' })).length - 2;
    await create(sandbox, {
      invoiceNumber: 'A-2',
      termsConditions: `${'x'.repeat(4096 - before - 5)}token-of-a${'x'.repeat(99)}`,
    });
    const [first, second] = sandbox.sandbox.journal.entries();
    expect([first?.request.body?.length, first?.request.truncated]).toEqual([4096, true]);
    expect(second?.request.body?.slice(-5)).toBe('***xx');
    expect(second?.request.body).not.toContain('token');
  });

  test('the journal shows the latest thousand requests, the oldest first', async () => {
    await using sandbox = await open();
    for (let id = 1; id <= 1002; id += 1) await sandbox.call('GET', `/invoices/${id}`);
    const entries = sandbox.sandbox.journal.entries();
    expect([entries.length, entries[0]?.path, entries.at(-1)?.path]).toEqual([
      1000,
      '/api/v3/io/ip/invoices/3',
      '/api/v3/io/ip/invoices/1002',
    ]);
  });
}
