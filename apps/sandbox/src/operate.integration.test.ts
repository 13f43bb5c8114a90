import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import { closeServers, startServer } from './testing/start-server.ts';

const headers = { 'X-Auth-Token': 'demo-token', 'X-Store-Hash': 'demo-store' };
const outside = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.family === 'IPv4' && !address.internal)?.address;

afterEach(closeServers);

describe('whoever operates the sandbox', () => {
  test('sees that it runs and can serve', async () => {
    const { origin } = await startServer([]);
    expect((await fetch(`${origin}/livez`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  test('reads metrics of requests, ignored keys and violations, without stores or tokens in them', async () => {
    const { origin, api } = await startServer([]);
    await fetch(`${api}/invoices/2041?companyId=4711`, { headers });
    await fetch(`${api}/invoices/0`, { headers });
    const answer = await fetch(`${origin}/metrics`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(text).toContain(
      'b2b_invoices_sandbox_request_duration_seconds_count{operation="getInvoice",status="200"} 1',
    );
    expect(text).toContain('operation="getInvoice",status="422"');
    expect(text).toContain('b2b_invoices_sandbox_ignored_query_keys_total 1');
    expect(text).toContain('b2b_invoices_sandbox_process_resident_memory_bytes');
    expect(text).not.toMatch(/demo-token|demo-store|4711/);
  });

  test('finds each request in the log when it asks for that, and no token', async () => {
    const { api, child, errors } = await startServer(['--log', 'info']);
    await fetch(`${api}/invoices?q=demo-token`, { headers });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(JSON.parse(errors())).toMatchObject({
      msg: 'GET /api/v3/io/ip/invoices 200',
      store: 'demo-store',
    });
    expect(errors()).not.toContain('demo-token');
  });

  test('finds a quiet log otherwise', async () => {
    const { api, child, errors } = await startServer([]);
    await fetch(`${api}/invoices`, { headers });
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(errors()).toBe('');
  });
});

describe('the server', () => {
  test('finishes a request that it accepted before the signal to end', async () => {
    const { origin, child } = await startServer([]);
    const { hostname, port } = new URL(origin);
    const balance = { code: 'USD', value: 5 };
    const body = JSON.stringify({
      invoiceNumber: 'LATE-1',
      customerId: '4711',
      originalBalance: balance,
      openBalance: balance,
    });
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setEncoding('utf8').on('data', (text) => {
      received += text;
    });
    socket.write(
      `POST /api/v3/io/ip/invoices HTTP/1.1\r\nHost: x\r\nX-Auth-Token: demo-token\r\nX-Store-Hash: demo-store\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`,
    );
    await once(socket, 'data');
    child.kill('SIGTERM');
    // It takes no more connections once it has the signal.
    await expect
      .poll(() =>
        fetch(origin).then(
          () => 'open',
          () => 'closed',
        ),
      )
      .toBe('closed');
    socket.write(body);
    const [code] = await once(child, 'close');
    expect(received).toContain('{"code":200,"data":{"id":2042}');
    expect(code).toBe(0);
  });

  test('closes connections beyond the limit', async () => {
    const { origin } = await startServer(['--max-connections', '2']);
    const { hostname, port } = new URL(origin);
    const sockets = [1, 2, 3].map(() => connect(Number(port), hostname));
    await once(sockets[2] as (typeof sockets)[0], 'close');
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, false, true]);
    for (const socket of sockets) socket.destroy();
  });

  test.skipIf(outside === undefined)(
    'keeps control to this machine unless it is told otherwise',
    async () => {
      const ask = async (flags: string[]): Promise<number> => {
        const { origin } = await startServer(['--host', '0.0.0.0', '--control', 'open sesame', ...flags]);
        const url = `http://${outside}:${new URL(origin).port}/_sandbox/journal`;
        return (await fetch(url, { headers: { 'X-Sandbox-Secret': 'open sesame' } })).status;
      };
      expect(await ask([])).toBe(403);
      expect(await ask(['--control-from-anywhere'])).not.toBe(403);
    },
  );
});
