import { expect, test } from 'vitest';
import type { Fault } from '../../fixtures/invoice-service.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { afterEffect, expectTakenOnce, serviceWith, tryWrite } from '../../fixtures/try-write.ts';
import { fetchFailed } from '../../fixtures/write-faults.ts';
import { connectInvoices, createInvoiceFromOrder } from '../index.ts';

const reset: Fault = () => Promise.reject(fetchFailed('ECONNRESET'));

test('an order whose first request arrives after a look has one invoice', async () => {
  const service = serviceWith([]);
  let arrive = (): void => {};
  service.writeFaults.push((carryOut) => {
    arrive = carryOut;
    return Promise.reject(fetchFailed('ECONNRESET'));
  });
  service.lookFaults.push((carryOut) => {
    const page = carryOut();
    arrive();
    return page;
  });
  expect(await tryWrite(service, 'from order by number')).toBe('POST LOOK POST LOOK → found');
  expectTakenOnce(service, 'from order by number');
});

test('an invoice from an order that was found is named by id and number', async () => {
  const service = serviceWith([afterEffect(reset)]);
  const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 3 }));
  const { data, isReconciled } = await createInvoiceFromOrder(connection, 90417, { orderNumber: '91417' });
  const created = [...service.invoices.values()].at(-1);
  expect({ data, isReconciled }).toEqual({
    data: { invoiceId: created?.id, invoiceNumber: created?.invoiceNumber },
    isReconciled: true,
  });
});
