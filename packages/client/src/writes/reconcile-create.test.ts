import { expect, test } from 'vitest';
import { json } from '../../fixtures/answers.ts';
import type { Fault } from '../../fixtures/invoice-service.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { afterEffect, expectTakenOnce, newInvoice, serviceWith, tryWrite } from '../../fixtures/try-write.ts';
import { fetchFailed } from '../../fixtures/write-faults.ts';
import { connectInvoices, createInvoice } from '../index.ts';

const reset: Fault = () => Promise.reject(fetchFailed('ECONNRESET'));

test.each([
  ['fails', [reset, reset, reset], 'POST LOOK LOOK LOOK → connection-failed, applied: maybe'],
  [
    'is refused',
    [() => new Response(null, { status: 403 })],
    'POST LOOK → connection-failed, applied: maybe',
  ],
  [
    "shows another company's invoice",
    [
      (carryOut) =>
        carryOut()
          .json()
          .then((page) => json({ ...page, data: [{ customerId: '1' }] })),
    ],
    'POST LOOK → connection-failed, applied: maybe',
  ],
] as [string, Fault[], string][])(
  'a look that %s leaves open what became of a create',
  async (_what, looks, expected) => {
    const service = serviceWith([afterEffect(reset)], looks);
    expect(await tryWrite(service, 'create', {})).toBe(expected);
  },
);

test('a look that does not answer within the deadline leaves open what became of a create', async () => {
  const service = serviceWith([afterEffect(reset)], [() => new Promise(() => {})]);
  expect(await tryWrite(service, 'create', { deadlineMs: 1500, attemptTimeoutMs: 5000 })).toBe(
    'POST LOOK → deadline-exceeded, applied: maybe',
  );
});

test('an abort during a look leaves open what became of a create', async () => {
  const controller = new AbortController();
  const aborting: Fault = () => {
    controller.abort();
    return new Promise(() => {});
  };
  const { signal } = controller;
  expect(await tryWrite(serviceWith([reset], [aborting]), 'create', {}, { signal })).toBe(
    'POST LOOK → aborted, applied: maybe',
  );
});

test('a create that was proven absent, and then surely failed, is sent again without another look', async () => {
  const service = serviceWith([reset, () => Promise.reject(fetchFailed('ECONNREFUSED'))]);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK POST POST → done');
});

test('a look is made after the last attempt too, and can prove that there was no effect', async () => {
  const service = serviceWith([reset, reset, reset]);
  expect(await tryWrite(service, 'create')).toBe(
    'POST LOOK POST LOOK POST LOOK → connection-failed, applied: no',
  );
});

test('a create that arrives after a look is not doubled', async () => {
  const service = serviceWith([]);
  let arrive = (): void => {};
  service.writeFaults.push((carryOut) => {
    arrive = carryOut;
    return new Promise(() => {});
  });
  service.lookFaults.push((carryOut) => {
    const page = carryOut();
    arrive();
    return page;
  });
  expect(await tryWrite(service, 'create')).toBe('POST LOOK POST LOOK → found');
  expectTakenOnce(service, 'create');
});

test('a number that was taken before is an error, and nothing is looked up', async () => {
  const service = serviceWith([]);
  service.add({ ...newInvoice, originalBalance: { code: 'USD', value: '349.5000' } });
  expect(await tryWrite(service, 'create')).toBe('POST → bad-request, applied: no');
});

test('a number that is said to be taken after an open outcome, and is not found, leaves it open', async () => {
  const taken: Fault = () =>
    json({ code: 400, data: { errMsg: 'The invoice number already exists.' }, meta: {} }, { status: 400 });
  const service = serviceWith([reset, taken]);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK POST LOOK → bad-request, applied: maybe');
});

// Nothing is looked up after the refusal: `POST LOOK POST`. The first request may arrive after the only look.
test('a body that is refused after an open outcome, and is not found, had no effect', async () => {
  const service = serviceWith([reset, () => new Response(null, { status: 422 })]);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK POST LOOK → unprocessable, applied: no');
});

test('a body that is refused after an open outcome is found, if the first request arrived late', async () => {
  const service = serviceWith([]);
  let arrive = (): unknown => undefined;
  const delayed: Fault = (carryOut) => {
    arrive = carryOut;
    return Promise.reject(fetchFailed('ECONNRESET'));
  };
  const refusing: Fault = () => {
    arrive();
    return new Response(null, { status: 403 });
  };
  service.writeFaults.push(delayed, refusing);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK POST LOOK → found');
});

test.each([
  ['/originalBalance/value', { originalBalance: { code: 'USD', value: '349.4999' } }],
  ['/originalBalance/code', { originalBalance: { code: 'EUR', value: '349.5000' } }],
  ['/externalId', { externalId: 'ERP-2' }],
])('an invoice of the same number that differs at %s is somebody else’s', async (pointer, difference) => {
  const service = serviceWith([reset]);
  const balance = { code: 'USD', value: '349.5000' };
  const { id } = service.add({
    ...newInvoice,
    originalBalance: balance,
    openBalance: balance,
    ...difference,
  });
  const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 3 }));
  await expect(createInvoice(connection, newInvoice)).rejects.toMatchObject({
    name: 'InvoiceConflictError',
    reason: 'conflict',
    applied: 'no',
    invoiceId: id,
    pointers: [pointer],
    message: `createInvoice: conflict: invoice ${id} has the number INV-1 and differs at ${pointer} applied: no POST https://example.com/invoices`,
  });
  expect(service.log).toEqual(['POST', 'LOOK']);
});

test('what was paid or changed since, and what was not given, is no conflict', async () => {
  const service = serviceWith([afterEffect(reset)]);
  service.lookFaults.push((carryOut) => {
    const changes = {
      openBalance: { code: 'USD', value: '0.0000' },
      status: 2,
      orderNumber: 118,
      externalId: 'ERP-9',
    };
    Object.assign([...service.invoices.values()].at(-1) ?? {}, changes);
    return carryOut();
  });
  const { externalId: _, ...body } = newInvoice;
  const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 3 }));
  expect(await createInvoice(connection, body)).toMatchObject({ isReconciled: true });
});

test('an order number that comes as a number is the same, another one is a conflict', async () => {
  for (const [orderNumber, end] of [
    [118, { isReconciled: true }],
    ['119', { reason: 'conflict', pointers: ['/orderNumber'] }],
  ]) {
    const service = serviceWith([afterEffect(reset)]);
    service.lookFaults.push((carryOut) => {
      Object.assign([...service.invoices.values()].at(-1) ?? {}, { orderNumber });
      return carryOut();
    });
    const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 3 }));
    const call = createInvoice(connection, { ...newInvoice, orderNumber: '118' });
    expect(await call.catch((error: unknown) => error)).toMatchObject(end as object);
  }
});

test('the invoice is found among longer numbers, on a later page, and of its own company alone', async () => {
  const service = serviceWith([afterEffect(reset)]);
  for (const invoiceNumber of ['INV-10', 'INV-11', 'OLD-INV-1', 'INV-12']) service.add({ invoiceNumber });
  const connection = connectInvoices(ownStore({ fetch: service.fetch, maxAttempts: 3 }));
  const { data, isReconciled, status } = await createInvoice(connection, newInvoice);
  expect({ data, isReconciled, status }).toEqual({
    data: { id: [...service.invoices.keys()].at(-1) },
    isReconciled: true,
    status: 200,
  });
  expect(service.log).toEqual(['POST', 'LOOK', 'LOOK', 'LOOK']);
});
