import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFile } from '../../test-targets/live-connection.ts';
import { createSmallStore, type SmallStore, storeCredentials } from '../../test-targets/small-store.ts';
import { listenerOf, startServer } from '../../test-targets/start-server.ts';

const command = fileURLToPath(new URL('../../test-targets/plain-command.ts', import.meta.url));
const env = { ...process.env, B2B_STORE_HASH: storeCredentials.storeHash, B2B_TOKEN: storeCredentials.token };

interface Running {
  child: ChildProcess;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; err: string; out: string }>;
}

function start(args: string[]): Running {
  const child = spawn(process.execPath, [command, '--profile', 'live', '--company', '4711', ...args], {
    env,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [err, out] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, err, out }) as never);
  return { child, ended };
}

/** What leaves room for the requests that write, and for no others. */
const writesAlone = ['--allow-writes', '--max-requests', '25', '--per-minute', '150'];

interface Live extends Running {
  store: SmallStore;
  url: string;
  journal: string;
  /** Resolves when a request of this method comes; it gets no answer until `answer` says so. */
  came(method: string, hold?: boolean): Promise<void>;
}

async function startLive(): Promise<Live> {
  const store = createSmallStore();
  const { url } = await startServer(listenerOf(store));
  const journal = temporaryFile('journal');
  const waiting = new Map<string, { tell: () => void; hold: boolean }>();
  store.answer = async ({ method }) => {
    const waiter = waiting.get(method);
    waiting.delete(method);
    waiter?.tell();
    if (waiter?.hold) await new Promise(() => {});
    return undefined;
  };
  const came: Live['came'] = (method, hold = false) =>
    new Promise((tell) => waiting.set(method, { tell, hold }));
  return { store, url, journal, came, ...start(['--url', url, '--journal', journal, ...writesAlone]) };
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s in the midst of a run leaves nothing behind',
  async (signal) => {
    const { child, ended, store, journal, came } = await startLive();
    await came('PUT');
    child.kill(signal);
    const { code, err, out } = await ended;
    expect({ code, left: store.invoices.size, journal: existsSync(journal) }).toEqual({
      code: 130,
      left: 0,
      journal: false,
    });
    expect(err).toBe('Interrupted; what was created is removed first. Once more ends at once.\n');
    expect(out).toContain('All that was created has been removed.');
  },
);

test('an interrupt while an invoice is being created leaves nothing behind', async () => {
  const { child, ended, store, came } = await startLive();
  await came('POST');
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130 });
  expect(store.invoices.size).toBe(0);
});

test('a second signal ends at once; what is left is removed by a sweep', async () => {
  const { child, ended, store, url, journal, came } = await startLive();
  await came('PUT');
  const deleting = came('DELETE', true);
  child.kill('SIGINT');
  await deleting;
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130, signal: null });
  expect(store.invoices.size).toBe(1);

  const sweeping = start(['--url', url, '--journal', journal, '--sweep', '--per-minute', '150']);
  expect(await sweeping.ended).toMatchObject({ code: 0, out: `Removed of earlier runs, from ${url}: 1.\n` });
  expect({ left: store.invoices.size, journal: existsSync(journal) }).toEqual({ left: 0, journal: false });
});

test('after kill -9 in the midst of a create a sweep removes the invoice', async () => {
  const { child, ended, store, url, journal, came } = await startLive();
  await came('PUT');
  child.kill('SIGKILL');
  expect(await ended).toMatchObject({ signal: 'SIGKILL' });
  expect(store.invoices.size).toBe(1);
  const sweeping = start(['--url', url, '--journal', journal, '--sweep', '--per-minute', '150']);
  expect(await sweeping.ended).toMatchObject({ code: 0 });
  expect(store.invoices.size).toBe(0);
});
