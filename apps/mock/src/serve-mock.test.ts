import { request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { childrenOf } from '../test/children-of.ts';
import { serveMock } from './serve-mock.ts';

it('serves the mock under its URL until it is closed', async () => {
  const served = await serveMock({ port: 0 });
  onTestFinished(() => served.close());
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v3\/io\/ip$/);
  const response = await fetch(`${served.url}/invoices`, { headers: { authToken: 'any' } });
  expect(response.status).toBe(200);
  await served.close();
  await expect(fetch(served.url)).rejects.toThrow();
  expect(childrenOf(process.pid)).toEqual([]);
});

it('takes a body that is sent after 100 Continue, and one in chunks', async () => {
  const served = await serveMock({ port: 0 });
  onTestFinished(() => served.close());
  const status = await new Promise((resolve, reject) => {
    const sending = request(
      `${served.url}/orders/5/invoices`,
      {
        method: 'POST',
        headers: { authToken: 'any', 'Content-Type': 'application/json', Expect: '100-continue' },
      },
      (response) => resolve(response.resume().statusCode),
    );
    sending.on('error', reject).on('continue', () => sending.end('{}'));
    sending.flushHeaders();
  });
  expect(status).toBe(200);
});

it('leaves nothing running when its port is taken', async () => {
  const served = await serveMock({ port: 0 });
  onTestFinished(() => served.close());
  const port = Number(new URL(served.url).port);
  await expect(serveMock({ port })).rejects.toThrow(
    `Cannot listen on port ${port} of 127.0.0.1: it is taken.`,
  );
  expect(childrenOf(process.pid)).toHaveLength(1);
});
