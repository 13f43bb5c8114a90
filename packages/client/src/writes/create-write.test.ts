import { describe, expect, test } from 'vitest';
import { json } from '../../fixtures/answers.ts';
import type { Fault } from '../../fixtures/invoice-service.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import {
  afterEffect,
  expectTakenOnce,
  methods,
  names,
  serviceWith,
  tryWrite,
} from '../../fixtures/try-write.ts';
import {
  fetchFailed,
  finalAndOpen,
  finalWithoutEffect,
  passingAndOpen,
  passingWithoutEffect,
} from '../../fixtures/write-faults.ts';
import { createDriftCheck } from '../drift/create-drift-check.ts';
import { connectInvoices, deleteInvoice, updateInvoice } from '../index.ts';

describe.each(passingWithoutEffect)('after %s', (_fault, fault) => {
  test.each(names)('%s is sent again', async (name) => {
    const service = serviceWith([fault, fault]);
    const method = methods[name];
    expect(await tryWrite(service, name)).toBe(`${method} ${method} ${method} → done`);
    expectTakenOnce(service, name);
  });

  test.each(names)('%s surely had no effect, if it cannot be sent again', async (name) => {
    const service = serviceWith([fault]);
    expect(await tryWrite(service, name, { maxAttempts: 1 })).toMatch(
      new RegExp(`^${methods[name]} → [-a-z]+, applied: no$`),
    );
  });
});

// Nothing was understood, so another attempt may go better.
const isUnreadable = ([name]: [string, Fault]): boolean => /HTML|without a body/.test(name);
const unreadable = finalAndOpen.filter(isUnreadable);

describe.each([...passingAndOpen, ...unreadable])('after %s', (_fault, fault) => {
  test.each([
    ['create', 'POST LOOK POST → done'],
    ['update', 'PUT PUT → done'],
    ['delete', 'DELETE DELETE → done'],
    ['from order by number', 'POST LOOK POST → done'],
  ] as const)('%s is sent again, if it had no effect', async (name, expected) => {
    const service = serviceWith([fault]);
    expect(await tryWrite(service, name)).toBe(expected);
    expectTakenOnce(service, name);
  });

  test.each([
    ['create', 'POST LOOK → found'],
    ['update', 'PUT PUT → done'],
    ['delete', 'DELETE DELETE → found'],
    ['from order by number', 'POST LOOK → found'],
  ] as const)('%s is a success, if it took effect', async (name, expected) => {
    const service = serviceWith([afterEffect(fault)]);
    expect(await tryWrite(service, name)).toBe(expected);
    expectTakenOnce(service, name);
  });

  test('an invoice from an order is not made twice blindly', async () => {
    expect(await tryWrite(serviceWith([fault]), 'from order')).toMatch(/^POST → [-a-z]+, applied: maybe$/);
  });

  test.each(names)('%s may have had an effect, if nothing else may be sent', async (name) => {
    expect(await tryWrite(serviceWith([fault]), name, { maxAttempts: 1 })).toMatch(
      new RegExp(`^${methods[name]} → [-a-z]+, applied: maybe$`),
    );
  });
});

describe.each(finalAndOpen.filter((fault) => !isUnreadable(fault)))('after %s', (_fault, fault) => {
  test.each([
    ['create', 'POST LOOK POST → done', 'POST LOOK → found'],
    ['from order by number', 'POST LOOK POST → done', 'POST LOOK → found'],
  ] as const)('%s is looked up, and sent again if it is absent', async (name, absent, present) => {
    expect(await tryWrite(serviceWith([fault]), name)).toBe(absent);
    expect(await tryWrite(serviceWith([afterEffect(fault)]), name)).toBe(present);
  });

  test.each(['update', 'delete', 'from order'] as const)('%s may have had an effect', async (name) => {
    expect(await tryWrite(serviceWith([fault]), name)).toMatch(
      new RegExp(`^${methods[name]} → [-a-z]+, applied: maybe$`),
    );
  });
});

describe.each(finalWithoutEffect)('after %s', (_fault, fault) => {
  test.each(names)('%s is over, and had no effect', async (name) => {
    expect(await tryWrite(serviceWith([fault]), name)).toMatch(
      new RegExp(`^${methods[name]} → [-a-z]+, applied: no$`),
    );
  });
});

const otherForm: Fault = (carryOut) => {
  carryOut();
  return json({ code: 200, data: 'created' });
};

test.each([
  ['create', 'POST LOOK → found'],
  ['from order by number', 'POST LOOK → found'],
  ['update', 'PUT → not-an-envelope, applied: yes'],
  ['delete', 'DELETE → not-an-envelope, applied: yes'],
  ['from order', 'POST → not-an-envelope, applied: yes'],
] as const)('%s took effect, if the service says so in another form', async (name, expected) => {
  expect(await tryWrite(serviceWith([otherForm]), name)).toBe(expected);
});

test('a success in another form that a look does not confirm is not sent again', async () => {
  const service = serviceWith([() => json({ code: 200, data: 'created' })]);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK → not-an-envelope, applied: yes');
});

test.each(names)('%s took effect, if its answer only drifts', async (name) => {
  const drifting: Fault = (carryOut) => {
    carryOut();
    return json({ code: 200, data: { id: 'text', invoiceId: null }, meta: { message: 'SUCCESS' } });
  };
  const checkAnswer = createDriftCheck({ strict: true });
  expect(await tryWrite(serviceWith([drifting]), name, { checkAnswer })).toBe(
    `${methods[name]} → drift, applied: yes`,
  );
});

test.each(names)('%s had no effect, if it was aborted or out of time before it was sent', async (name) => {
  const signal = AbortSignal.abort();
  expect(await tryWrite(serviceWith([]), name, {}, { signal })).toBe(' → aborted, applied: no');
  const later = new AbortController();
  const call = tryWrite(serviceWith([]), name, {}, { signal: later.signal });
  later.abort();
  expect(await call).toBe(' → aborted, applied: no');
  const service = serviceWith([]);
  const connection = ownStore({ fetch: service.fetch, requestsPerMinute: 1 });
  await updateInvoice(connectInvoices(connection), 7, { status: 1 });
  service.log.length = 0;
  const { storeHash } = connection;
  const late = { ...connection, storeHash, deadlineMs: 1000 };
  expect(await tryWrite(service, name, late)).toBe(' → deadline-exceeded, applied: no');
});

test.each(names)(
  '%s may have had an effect, if it was aborted or out of time while it was sent',
  async (name) => {
    const controller = new AbortController();
    const aborting: Fault = () => {
      controller.abort();
      return new Promise(() => {});
    };
    const method = methods[name];
    const { signal } = controller;
    expect(await tryWrite(serviceWith([aborting]), name, {}, { signal })).toBe(
      `${method} → aborted, applied: maybe`,
    );
    const stalling: Fault = () => new Promise(() => {});
    expect(await tryWrite(serviceWith([stalling]), name, { deadlineMs: 500, attemptTimeoutMs: 5000 })).toBe(
      `${method} → deadline-exceeded, applied: maybe`,
    );
  },
);

test('a wait after an open outcome that is longer than the deadline leaves it open', async () => {
  const service = serviceWith([
    () => new Response(null, { status: 503, headers: { 'Retry-After': '3600' } }),
  ]);
  expect(await tryWrite(service, 'create')).toBe('POST → deadline-exceeded, applied: maybe');
});

test('an abort during the wait before a look leaves open what became of a create', async () => {
  const controller = new AbortController();
  const failing: Fault = () => {
    setTimeout(() => controller.abort(), 5);
    return new Response(null, { status: 500 });
  };
  const call = tryWrite(
    serviceWith([failing]),
    'create',
    { backOffMs: 60_000 },
    { signal: controller.signal },
  );
  expect(await call).toBe('POST → aborted, applied: maybe');
});

const reset: Fault = () => Promise.reject(fetchFailed('ECONNRESET'));

test('a delete that is refused after an open outcome may have taken effect', async () => {
  const service = serviceWith([reset, () => new Response(null, { status: 403 })]);
  expect(await tryWrite(service, 'delete')).toBe('DELETE DELETE → forbidden, applied: maybe');
});

test('an invoice that a first delete does not find is an error', async () => {
  const service = serviceWith([]);
  service.invoices.clear();
  expect(await tryWrite(service, 'delete')).toBe('DELETE → not-found, applied: no');
});

test('an invoice that a repeated delete does not find is gone, after attempts that surely failed it is missing', async () => {
  const gone = serviceWith([afterEffect(reset)]);
  const connection = connectInvoices(ownStore({ fetch: gone.fetch, maxAttempts: 3 }));
  expect(await deleteInvoice(connection, '7')).toMatchObject({
    data: { id: 7 },
    status: 200,
    isReconciled: true,
  });
  const missing = serviceWith([() => Promise.reject(fetchFailed('ECONNREFUSED'))]);
  missing.invoices.clear();
  expect(await tryWrite(missing, 'delete')).toBe('DELETE DELETE → not-found, applied: no');
});

test('an update that is refused after an open outcome may have taken effect', async () => {
  const service = serviceWith([afterEffect(reset), () => new Response(null, { status: 403 })]);
  expect(await tryWrite(service, 'update')).toBe('PUT PUT → forbidden, applied: maybe');
});

test('an update whose last attempt surely failed may have taken effect by an earlier one', async () => {
  const refused: Fault = () => Promise.reject(fetchFailed('ECONNREFUSED'));
  const service = serviceWith([reset, refused, refused]);
  expect(await tryWrite(service, 'update')).toBe('PUT PUT PUT → connection-failed, applied: maybe');
});
