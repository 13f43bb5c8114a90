import { expect, test } from 'vitest';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { serve } from '../../fixtures/serve.ts';
import { connectInvoices, getInvoice } from '../index.ts';

const success = '{"code":200,"data":{"id":7},"meta":{"message":"SUCCESS"}}';

test('the time limit of an attempt covers a body that stalls, and the next attempt begins anew', async () => {
  let asked = 0;
  await serve(
    (_request, response) => {
      asked += 1;
      response.writeHead(200, { 'X-Request-Id': `request-${asked}` });
      if (asked === 2) response.end(success);
      else response.write(success.slice(0, 20));
    },
    async (baseUrl) => {
      const connection = connectInvoices(ownStore({ baseUrl, attemptTimeoutMs: 400, maxAttempts: 2 }));
      expect(await getInvoice(connection, 7)).toMatchObject({ requestId: 'request-2' });
      const error = await failureOf(getInvoice(connection, 7, { maxAttempts: 1 }));
      expect(error).toMatchObject({ reason: 'timed-out', status: 200, requestId: 'request-3' });
      expect(error.message).toContain('no whole answer after 400 ms');
    },
  );
});

test('a deadline that ends an attempt is told as such, however the timers round', async () => {
  const connection = connectInvoices(ownStore({ fetch: () => new Promise(() => {}) }));
  for (let deadlineMs = 5; deadlineMs < 15; deadlineMs += 0.37) {
    const error = await failureOf(getInvoice(connection, 7, { deadlineMs }));
    expect(error.reason, `a deadline of ${deadlineMs} ms`).toBe('deadline-exceeded');
  }
});
