import { describe, expect, test } from 'vitest';
import { create, noon, type OpenSandbox, read, usd } from './test-sandbox.ts';

export function changeRules(open: OpenSandbox): void {
  describe('update', () => {
    const details = { details: { lineItems: [{ sku: 'A', quantity: '1', unitPrice: usd('1.00') }] } };

    test('changes what was sent and nothing else', async () => {
      await using sandbox = await open();
      const id = await create(sandbox, { externalId: 'ERP-1', details });
      const before = await read(sandbox, id);
      sandbox.clock.advance(60);
      const { body } = await sandbox.call('PUT', `/invoices/${id}`, {
        body: { purchaseOrderNumber: 'PO-9' },
      });
      expect(body).toEqual({ code: 200, data: { id }, meta: { message: 'SUCCESS' } });
      expect(await read(sandbox, id)).toEqual({
        ...before,
        purchaseOrderNumber: 'PO-9',
        updatedAt: noon + 60,
      });
    });

    test('replaces details whole', async () => {
      await using sandbox = await open();
      const header = { costLines: [{ description: 'Subtotal', amount: usd('1.00') }] };
      const id = await create(sandbox, { details: { ...details, header } });
      await sandbox.call('PUT', `/invoices/${id}`, { body: { details } });
      expect(await read(sandbox, id)).toMatchObject({ details });
      expect((await read(sandbox, id))['details']).not.toHaveProperty('header');
    });

    test('touches no other invoice', async () => {
      await using sandbox = await open();
      const other = await read(sandbox, 2041);
      const id = await create(sandbox);
      await sandbox.call('PUT', `/invoices/${id}`, { body: { openBalance: usd('1.00') } });
      expect(await read(sandbox, 2041)).toEqual(other);
    });

    test('completes the invoice when the open balance becomes zero, also against a status that was sent', async () => {
      await using sandbox = await open();
      const id = await create(sandbox);
      await sandbox.call('PUT', `/invoices/${id}`, { body: { openBalance: usd('0.0000'), status: 1 } });
      expect(await read(sandbox, id)).toMatchObject({ status: 2, openBalance: usd('0.0000') });
    });

    test('does not set partially paid by itself, and leaves a completed invoice completed when the balance rises', async () => {
      await using sandbox = await open();
      const id = await create(sandbox);
      await sandbox.call('PUT', `/invoices/${id}`, { body: { openBalance: usd('40.00') } });
      expect(await read(sandbox, id)).toMatchObject({ status: 0 });
      await sandbox.call('PUT', `/invoices/${id}`, { body: { openBalance: usd('0') } });
      await sandbox.call('PUT', `/invoices/${id}`, { body: { openBalance: usd('5') } });
      expect(await read(sandbox, id)).toMatchObject({ status: 2, openBalance: usd('5.0000') });
    });

    test('refuses the number of another invoice and leaves everything as it was', async () => {
      await using sandbox = await open();
      const id = await create(sandbox);
      const before = await read(sandbox, id);
      sandbox.clock.advance(60);
      const { status, body } = await sandbox.call('PUT', `/invoices/${id}`, {
        body: { invoiceNumber: 'INV-2026-0117', dueDate: 5 },
      });
      expect([status, body.data]).toEqual([400, { errMsg: 'The invoice number already exists.' }]);
      expect(await read(sandbox, id)).toEqual(before);
    });

    test('refuses a balance that is no number in the words of the service', async () => {
      await using sandbox = await open();
      const { status, body } = await sandbox.call('PUT', '/invoices/2041', {
        body: { openBalance: usd('12,50') },
      });
      expect(status).toBe(400);
      expect(body).toEqual({
        code: 400,
        meta: { message: 'Bad Requests Error', errors: 'Please enter a valid number; ' },
      });
    });

    test('replaces extra fields, or merges them when the sandbox is told so', async () => {
      const extraFields = [{ fieldName: 'Pallets', fieldValue: '3' }];
      await using replacing = await open();
      await replacing.call('PUT', '/invoices/1987', { body: { extraFields } });
      expect((await read(replacing, 1987))['extraFields']).toEqual([
        { fieldName: 'Sales region', fieldValue: 'North' },
        ...extraFields,
      ]);
      await replacing.sandbox.reset();
      await using merging = await open({ settings: { extraFields: 'merge' } });
      await merging.call('PUT', '/invoices/1987', { body: { extraFields } });
      expect((await read(merging, 1987))['extraFields']).toEqual([
        { fieldName: 'Sales region', fieldValue: 'South' },
        ...extraFields,
      ]);
    });

    test('of two at once leaves one of the two, whole', async () => {
      await using sandbox = await open();
      const id = await create(sandbox);
      const change = (text: string) =>
        sandbox.call('PUT', `/invoices/${id}`, { body: { externalId: text, purchaseOrderNumber: text } });
      await Promise.all([change('one'), change('two')]);
      const after = await read(sandbox, id);
      expect(['one', 'two']).toContain(after['externalId']);
      expect(after['purchaseOrderNumber']).toBe(after['externalId']);
    });
  });

  describe('delete', () => {
    test('is final, and the id is never given again', async () => {
      await using sandbox = await open();
      const id = await create(sandbox);
      const { body } = await sandbox.call('DELETE', `/invoices/${id}`);
      expect(body).toEqual({ code: 200, data: { id }, meta: { message: 'Success' } });
      expect(await create(sandbox)).toBe(id + 1);
    });

    test.each([
      ['GET', '/invoices/9'],
      ['PUT', '/invoices/9'],
      ['DELETE', '/invoices/9'],
      ['GET', '/invoices/9/download-pdf'],
    ])('%s %s of an unknown id says that the invoice does not exist', async (method, path) => {
      await using sandbox = await open();
      const { status, body } = await sandbox.call(method, path, method === 'PUT' ? { body: {} } : {});
      expect(status).toBe(404);
      expect(body).toEqual({
        code: 404,
        data: { errMsg: 'Invoice does not exist' },
        meta: { message: 'Not Found Error' },
      });
    });
  });

  describe('the PDF', () => {
    test('is served at a signed link that expires, to anybody who has it', async () => {
      await using sandbox = await open();
      const { body } = await sandbox.call('GET', '/invoices/2041/download-pdf');
      const { url, externalPdfUrl } = body.data as { url: string; externalPdfUrl: string };
      expect(externalPdfUrl).toBe('');
      const document = await sandbox.sandbox.fetch(new Request(url));
      expect(document.headers.get('content-type')).toBe('application/pdf');
      expect(document.headers.get('access-control-allow-origin')).toBe('*');
      expect(new TextDecoder().decode((await document.bytes()).slice(0, 5))).toBe('%PDF-');
      sandbox.clock.advance(901);
      expect((await sandbox.sandbox.fetch(new Request(url))).status).toBe(403);
    });

    test('of another invoice cannot be had by changing the link', async () => {
      await using sandbox = await open();
      const { body } = await sandbox.call('GET', '/invoices/2041/download-pdf');
      const { url } = body.data as { url: string };
      expect((await sandbox.sandbox.fetch(new Request(url.replace('2041', '1987')))).status).toBe(403);
    });

    test('that is hosted elsewhere is named, and taken away by an empty string', async () => {
      await using sandbox = await open();
      const hosted = async () =>
        ((await sandbox.call('GET', '/invoices/2041/download-pdf')).body.data as { externalPdfUrl: string })
          .externalPdfUrl;
      await sandbox.call('PUT', '/invoices/2041', { body: { externalPdfUrl: 'https://example.com/a.pdf' } });
      expect(await hosted()).toBe('https://example.com/a.pdf');
      await sandbox.call('PUT', '/invoices/2041', { body: { externalPdfUrl: '' } });
      expect(await hosted()).toBe('');
    });
  });
}
