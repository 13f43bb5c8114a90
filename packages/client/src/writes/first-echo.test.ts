import { expect, test, vi } from 'vitest';
import { json } from '../../fixtures/answers.ts';
import type { Fault } from '../../fixtures/invoice-service.ts';
import { newInvoice, serviceWith, tryWrite } from '../../fixtures/try-write.ts';

// Seen when the client is loaded: browsers and Deno send a request again by themselves, a POST too.
vi.hoisted(() => Object.assign(globalThis, { document: {} }));

const now = Math.floor(Date.now() / 1000);
const balance = { code: 'USD', value: '349.5000' };
const kept = { ...newInvoice, originalBalance: balance, openBalance: balance };

/** What a service answers whose clock says this, in Unix seconds, when it has the number already. */
const taken =
  (clock = now): Fault =>
  () =>
    json(
      { code: 400, data: { errMsg: 'The invoice number already exists.' }, meta: {} },
      { status: 400, headers: { Date: new Date(clock * 1000).toUTCString() } },
    );

test.each([
  ['by the clock here', 0],
  ['by the clock of the service, which is a year behind', -31_536_000],
])('a create that the runtime sent twice is found, if it was made during the call %s', async (_what, lag) => {
  const service = serviceWith([taken(now + lag)]);
  service.add({ ...kept, createdAt: now + lag });
  expect(await tryWrite(service, 'create')).toBe('POST LOOK → found');
});

test.each([
  ['that was made before', { createdAt: now - 60 }, 'applied: no'],
  ['of another content', { createdAt: now, externalId: 'ERP-2' }, 'applied: no'],
])('the number of an invoice %s is taken', async (_what, difference, applied) => {
  const service = serviceWith([taken()]);
  service.add({ ...kept, ...difference });
  expect(await tryWrite(service, 'create')).toBe(`POST LOOK → bad-request, ${applied}`);
});

test('a number that is said to be taken, and is not found, is taken', async () => {
  expect(await tryWrite(serviceWith([taken()]), 'create')).toBe('POST LOOK → bad-request, applied: no');
});

test('a look that fails leaves open whether the first answer is about this call', async () => {
  const service = serviceWith([taken()], [() => new Response(null, { status: 403 })]);
  expect(await tryWrite(service, 'create')).toBe('POST LOOK → bad-request, applied: maybe');
});

test('nothing is looked up where one attempt is all, and it is left open', async () => {
  expect(await tryWrite(serviceWith([taken()]), 'create', { maxAttempts: 1 })).toBe(
    'POST → bad-request, applied: maybe',
  );
});

test('a delete that finds nothing may have been carried out before', async () => {
  const service = serviceWith([]);
  service.invoices.clear();
  expect(await tryWrite(service, 'delete')).toBe('DELETE → not-found, applied: maybe');
});
