import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { create, newInvoice, opener, usd } from '../rules/test-sandbox.ts';

test('each write raises the revision of its store, and a refused one does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-revision-'));
  const file = join(folder, 'sandbox.sqlite');
  const sandbox = await opener(async () => file)();
  const database = await openDatabase(file);
  try {
    const revision = async (): Promise<number> =>
      Number((await database.get('SELECT revision FROM stores'))?.['revision']);
    const raisedBy = async (write: () => Promise<unknown>): Promise<number> => {
      const before = await revision();
      await write();
      return (await revision()) - before;
    };
    let id = 0;
    expect(
      await raisedBy(async () => {
        id = await create(sandbox);
      }),
    ).toBe(1);
    const change = { body: { openBalance: usd('7') } };
    expect(await raisedBy(() => sandbox.call('PUT', `/invoices/${id}`, change))).toBe(1);
    expect(await raisedBy(() => sandbox.call('POST', '/orders/90417/invoices'))).toBe(1);
    expect(await raisedBy(() => sandbox.call('DELETE', `/invoices/${id}`))).toBe(1);
    expect(await raisedBy(() => sandbox.call('DELETE', `/invoices/${id}`))).toBe(0);
    const taken = { body: newInvoice({ invoiceNumber: 'INV-2026-0117' }) };
    expect(await raisedBy(() => sandbox.call('POST', '/invoices', taken))).toBe(0);
  } finally {
    await database.close();
    await sandbox.sandbox.close();
    rmSync(folder, { recursive: true });
  }
});
