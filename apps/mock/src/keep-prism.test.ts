import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { childrenOf, isAlive } from '../test/children-of.ts';
import { createMock, type Mock, type MockOptions } from './create-mock.ts';
import { BASE_PATH } from './service-error.ts';

const headers = { authToken: 'any', 'Content-Type': 'application/json' };
const DEATH =
  'Prism died while it answered POST /invoices: it cannot send a violation whose text has a character outside ' +
  'Latin-1 (Prism issue 1934). It is started again.';

let mock: Mock;
let reports: string[];
afterEach(() => mock.close());

function start(options: MockOptions = {}): void {
  reports = [];
  mock = createMock({ report: (sentence) => reports.push(sentence), ...options });
}

function read(path = '/invoices/5'): Promise<Response> {
  return mock.fetch(new Request(`http://mock${BASE_PATH}${path}`, { headers }));
}

function invoiceOrder(): Promise<Response> {
  const path = `${BASE_PATH}/orders/5/invoices`;
  return mock.fetch(new Request(`http://mock${path}`, { method: 'POST', headers, body: '{}' }));
}

function kill(): Promise<Response> {
  const body = JSON.stringify({ 日: 1 });
  return mock.fetch(new Request(`http://mock${BASE_PATH}/invoices`, { method: 'POST', headers, body }));
}

function prismId(): number {
  const [pid = -1, ...others] = childrenOf(process.pid);
  expect(others).toEqual([]);
  return pid;
}

describe('a request that Prism dies of', () => {
  it('is answered with 502 that says so, reported in one sentence, and the next is answered', async () => {
    start();
    const response = await kill();
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      code: 502,
      data: [],
      meta: { message: 'Bad Gateway Error', errors: DEATH },
    });
    expect((await read()).status).toBe(200);
    expect(reports).toEqual([DEATH]);
  });

  it('does not cost the others their answers', async () => {
    start();
    await mock.ready();
    // While it is stopped all of them arrive, the deadly one first.
    process.kill(prismId(), 'SIGSTOP');
    const pending = [kill(), ...Array.from({ length: 10 }, () => invoiceOrder())];
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    process.kill(prismId(), 'SIGCONT');
    const [killing, ...others] = await Promise.all(pending);
    expect(killing?.status).toBe(502);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([200]));
    expect(reports).toEqual([DEATH]);
  });

  it('makes those that come during the restart wait', async () => {
    start();
    await kill();
    const answers = await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('makes those that come during the restart wait no longer than the limit', async () => {
    start({ waitLimit: 20 });
    await mock.ready();
    await kill();
    const response = await read();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      code: 503,
      data: [],
      meta: { errors: 'Prism was not there within 20 ms. Try again.' },
    });
    await mock.ready();
    expect((await read()).status).toBe(200);
  });
});

describe('a Prism that is killed from outside', () => {
  it('while it is idle, comes back', async () => {
    start();
    await mock.ready();
    const killed = prismId();
    process.kill(killed, 'SIGKILL');
    await vi.waitUntil(() => reports.length > 0, { timeout: 5_000, interval: 10 });
    expect((await read()).status).toBe(200);
    expect(reports).toEqual(['Prism died: it was ended by SIGKILL. It is started again.']);
    expect(prismId()).not.toBe(killed);
  });

  it('while it has a request, costs that request its answer', async () => {
    start();
    await mock.ready();
    // The first answer makes the connection on which the second request surely goes out before the death.
    await (await read()).text();
    process.kill(prismId(), 'SIGSTOP');
    const pending = read();
    await new Promise((resolve) => setImmediate(resolve));
    process.kill(prismId(), 'SIGKILL');
    const response = await pending;
    expect(response.status).toBe(502);
    expect(reports).toEqual([
      'Prism died while it answered GET /invoices/5: it was ended by SIGKILL. It is started again.',
    ]);
  });
});

describe('a Prism that does not answer', () => {
  it('gives 504 after the limit', async () => {
    start({ answerLimit: 50 });
    await mock.ready();
    process.kill(prismId(), 'SIGSTOP');
    const response = await read();
    expect(response.status).toBe(504);
    expect(await response.json()).toEqual({
      code: 504,
      data: [],
      meta: {
        message: 'Gateway Timeout Error',
        errors: 'Prism did not answer GET /invoices/5 within 50 ms.',
      },
    });
  });
});

describe('a Prism that does not start', () => {
  it('is given up after some attempts, and every request reads why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const specification = join(folder, 'openapi.json');
    const info = { title: 'Nothing', version: '1' };
    writeFileSync(specification, JSON.stringify({ openapi: '3.1.0', info, paths: {} }));
    start({ specification, attempts: 2 });
    const sentence = 'Prism did not start in 2 attempts: Error: No operations found in the current file.';
    await expect(mock.ready()).rejects.toThrow(sentence);
    expect((await mock.ended)?.message).toBe(sentence);
    const response = await read();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ meta: { errors: sentence } });
  });

  it('is killed when its time is over', async () => {
    start({ startLimit: 20, attempts: 1 });
    await expect(mock.ready()).rejects.toThrow(
      'Prism did not start in 1 attempts: it did not answer within 20 ms.',
    );
    expect(childrenOf(process.pid)).toEqual([]);
  });
});

describe('close', () => {
  it('ends the process and every later request', async () => {
    start();
    await mock.ready();
    const pid = prismId();
    await mock.close();
    expect(isAlive(pid)).toBe(false);
    expect(await mock.ended).toBeUndefined();
    expect((await read()).status).toBe(503);
    expect(reports).toEqual([]);
  });

  it('ends a process that has not answered yet', async () => {
    start();
    const pid = prismId();
    await mock.close();
    expect(isAlive(pid)).toBe(false);
    await expect(mock.ready()).rejects.toThrow('The mock is closed.');
  });
});
