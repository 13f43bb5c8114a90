import { expectEqual, expectFailure, expectTrue } from '../expect.ts';
import type { SmokeChecks } from '../smoke-check.ts';
import { invoiceNumbered } from './invoice-numbered.ts';

/** Each of the eight operations does what it is for. */
export const operationChecks: SmokeChecks = {
  'an invoice that was created is read back, in any script': async ({ invoices }) => {
    const purchaseOrderNumber = 'Ωμέγα 注文 № 7 🧾';
    const { data: created } = await invoices.createInvoice(
      invoiceNumbered('SMOKE-1', { purchaseOrderNumber, externalId: 'ERP/1' }),
    );
    const { data, status } = await invoices.getInvoice(Number(created?.id));
    expectEqual('the status', status, 200);
    expectEqual('the number', data?.invoiceNumber, 'SMOKE-1');
    expectEqual('the purchase order', data?.purchaseOrderNumber, purchaseOrderNumber);
    expectEqual('the external id', data?.externalId, 'ERP/1');
  },
  'a list holds the invoices of one company': async ({ invoices }) => {
    const { data } = await invoices.listInvoices({ customerId: '5120' });
    expectTrue('the company has invoices', data.length > 0);
    expectTrue(
      'each is of the company',
      data.every(({ customerId }) => customerId === '5120'),
    );
  },
  'a filter with several values is sent as the service wants it': async ({ invoices }) => {
    for (const externalId of ['71', '72', '73']) {
      await invoices.createInvoice(invoiceNumbered(`SMOKE-${externalId}`, { externalId }));
    }
    const { data } = await invoices.listInvoices({ customerId: '4711', 'externalId[]': [71, 73] });
    expectEqual('what was found', data.map(({ externalId }) => externalId).toSorted(), ['71', '73']);
  },
  'all invoices are read page by page': async ({ invoices }) => {
    const ids: unknown[] = [];
    let total = 1;
    while (ids.length < total) {
      const { data, meta } = await invoices.listInvoices({
        customerId: '4711',
        limit: 2,
        offset: ids.length,
      });
      total = meta?.pagination?.totalCount ?? 0;
      ids.push(...data.map(({ id }) => id));
      if (data.length === 0) break;
    }
    expectTrue('there are several pages', total > 2);
    expectEqual('the invoices that were read', new Set(ids).size, total);
  },
  'an update changes what it names and nothing else': async ({ invoices }) => {
    const { data: created } = await invoices.createInvoice(
      invoiceNumbered('SMOKE-2', { purchaseOrderNumber: 'PO-2' }),
    );
    const id = Number(created?.id);
    await invoices.updateInvoice(id, { openBalance: { code: 'EUR', value: '100.2500' } });
    const { data } = await invoices.getInvoice(id);
    expectEqual('the open balance', data?.openBalance, { code: 'EUR', value: '100.2500' });
    expectEqual('the original balance', data?.originalBalance, { code: 'EUR', value: '349.5000' });
    expectEqual('the purchase order', data?.purchaseOrderNumber, 'PO-2');
  },
  'an invoice that was deleted is gone': async ({ invoices }) => {
    const { data: created } = await invoices.createInvoice(invoiceNumbered('SMOKE-3'));
    await invoices.deleteInvoice(Number(created?.id));
    await expectFailure('not-found', invoices.getInvoice(Number(created?.id)));
  },
  'an invoice has the address of its PDF': async ({ invoices }) => {
    const { data } = await invoices.getInvoicePdf(2041);
    expectTrue('it is an address', /^https?:/.test(data?.url ?? ''));
  },
  'an order becomes an invoice': async ({ invoices }) => {
    const { data: made } = await invoices.createInvoiceFromOrder(90417);
    const { data } = await invoices.getInvoice(made.invoiceId);
    expectEqual('the order', data?.orderNumber, '1205');
    expectEqual('the number', data?.invoiceNumber, made.invoiceNumber);
  },
  'the extra fields of the store are listed': async ({ invoices }) => {
    const { data } = await invoices.listInvoiceExtraFields({ limit: 100 });
    expectTrue('there are some', data.length > 0);
    expectTrue(
      'each has a name',
      data.every(({ fieldName }) => typeof fieldName === 'string'),
    );
  },
};
