import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createMockTarget } from './demo-target.ts';
import { sendCalls } from './send-calls.ts';
import { startServer } from './start-server.ts';
import { vendorCalls } from './vendor-calls.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

async function run(
  script: string,
  args: string[],
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [script, ...args]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out: stripVTControlCharacters(out), err: stripVTControlCharacters(err) };
}

describe('npm start -- --once', () => {
  test('sends requests to both servers, holds both to the contract, saves a PDF, and ends with 0', async () => {
    const { code, out, err } = await run(file('main.ts'), ['--once', '--port', '0', '--sandbox-port', '0']);
    expect(out).toMatch(/^ {2}createInvoice +200 +\d+ ms {2}✓ valid +Invoice body without details info$/m);
    expect(out.match(/✓ valid/g)).toHaveLength(17);
    expect(out).toMatch(/✓ valid +A part is paid: now partially paid, 347\.9000 USD open/);
    expect(out).toMatch(/✓ valid +The rest is paid: now completed, 0\.0000 USD open/);
    const [, saved = ''] = /Its PDF: (\S+\.pdf), \d+ bytes/.exec(out) ?? [];
    expect(readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
    expect(out.match(/^ {2}(mock|sandbox) agrees with the specification\.$/gm)).toHaveLength(2);
    expect(out.match(/^ {2}(examples|protocol|model|relations) .*m?s +0 /gm)).toHaveLength(8);
    expect(out).toMatch(/^ {2}statuses +64 of 64 +100%$/m);
    expect(out).toMatch(/^ {2}rules +5\d of 5\d /m);
    expect(err).toBe('');
    expect(code).toBe(0);
  }, 120_000);

  test.each(['--port', '--sandbox-port'])(
    'says so and ends with 1 when the port of %s is taken',
    async (flag) => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const free = flag === '--port' ? '--sandbox-port' : '--port';
      const { code, err } = await run(file('main.ts'), ['--once', free, '0', flag, String(port)]);
      server.close();
      expect(err).toContain(`Cannot listen on port ${port} of 127.0.0.1: it is taken.`);
      expect(err).toContain(`To choose another port: npm start -- ${flag} 0`);
      expect(err).not.toContain('    at ');
      expect(code).toBe(1);
    },
  );

  test('refuses a flag that it does not know', async () => {
    const { code, err } = await run(file('main.ts'), ['--onec']);
    expect(err).toContain("Unknown option '--onec'");
    expect(code).toBe(1);
  });
});

test('a call that does not keep to the specification is called invalid, with the reason', async () => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ code: 200, data: { id: '12' }, meta: { message: 'Success' } }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const lines: string[] = [];
  const target = createMockTarget(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3/io/ip`);
  const agreed = await sendCalls(target, vendorCalls, (line) => lines.push(stripVTControlCharacters(line)));
  server.close();
  expect(agreed).toBe(false);
  expect(lines.find((line) => line.includes('deleteInvoice'))).toMatch(
    /✗ invalid {2}Invoice 12\n {6}response: the body at \/data\/id must be integer \(#\/components\/schemas\/InvoiceId\/properties\/id\/type\)/,
  );
});

describe('the example of the README', () => {
  const example = readFileSync(file('../examples/open-invoices.ts'), 'utf8');

  test('is the program in examples/, which the compiler checks', () => {
    const blocks = readFileSync(file('../../../README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs);
    expect([...blocks].map(([, code]) => code)).toContain(example);
  });

  test('runs on the mock and prints its invoices', async () => {
    await using mock = await startServer('mock', ['--port', '0']);
    const copy = file(`../examples/copy-${process.pid}.ts`);
    writeFileSync(copy, example.replace('http://127.0.0.1:4010/api/v3/io/ip', mock.url));
    const { out, err } = await run(copy, []).finally(() => rm(copy));
    expect(err).toBe('');
    expect(out).toBe('INV-2026-0117 347.9000 USD\nINV-2025-2290 0.0000 USD\n2 of 2\n');
  });
});
