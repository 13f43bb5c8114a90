import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { specification } from '@b2b-invoices/spec';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFile } from '../../test-targets/live-connection.ts';
import { findingOf, openPlainSession, plainParts, reportOf } from '../../test-targets/plain-run.ts';
import { createSmallStore, storeCredentials } from '../../test-targets/small-store.ts';
import { listenerOf, startServer } from '../../test-targets/start-server.ts';
import { createStillTimer } from '../../test-targets/still-timer.ts';
import { runPlan } from '../live/run-plan.ts';
import { TargetFailed } from '../run/target-failed.ts';
import type { CommandParts } from './command-parts.ts';
import { replayFinding } from './replay-finding.ts';
import { runCommand } from './run-command.ts';

const environment = { B2B_STORE_HASH: storeCredentials.storeHash, B2B_TOKEN: storeCredentials.token };

interface Result {
  code: number;
  out: string;
  err: string;
}

async function run(args: string[], parts: Partial<CommandParts> = {}, signal?: AbortSignal): Promise<Result> {
  let [out, err] = ['', ''];
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
    timer: createStillTimer(),
    ...(signal ? { signal } : {}),
  };
  const code = await runCommand(args, environment, io, { ...plainParts, ...parts });
  return { code, out, err };
}

const target = (url: string, profile = 'mock'): string[] => ['--profile', profile, '--url', url];
const verdict = {
  rule: { id: 'a-rule', says: 'Something holds.', weight: 'documented' as const, pointer: '#/paths' },
  expected: 'this',
  actual: 'that',
};

/** A port that nothing listens on. */
async function closedUrl(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/api/v3/io/ip`;
}

describe('the exit code is', () => {
  test('0 where the target agrees', async () => {
    const { url } = await startServer(listenerOf(createSmallStore()));
    expect(await run(target(url))).toEqual({ code: 0, out: '1 requests, 0 findings\n', err: '' });
  });

  test('1 for a finding', async () => {
    const { url } = await startServer(listenerOf(createSmallStore()));
    const runContract = async () => reportOf({ findings: [findingOf(verdict)] });
    expect((await run(target(url), { runContract })).code).toBe(1);
  });

  test('0 for a finding that is known, 1 for a known one that has expired', async () => {
    const { url } = await startServer(listenerOf(createSmallStore()));
    const runContract = async () => reportOf({ findings: [findingOf(verdict)] });
    const known = async () => () => ({ findings: [], known: [], stale: [] });
    const args = [...target(url), '--known', 'known.yaml'];
    expect((await run(args, { runContract, readKnown: known })).code).toBe(0);
    const expired = async () => () => ({
      findings: [],
      known: [],
      stale: [
        {
          deviation: { fingerprint: 'a1b2c3', reason: 'known', expires: '2026-01-01' },
          kind: 'expired' as const,
          says: 'a1b2c3 expired on 2026-01-01.',
        },
      ],
    });
    expect(await run(args, { runContract, readKnown: expired })).toMatchObject({ code: 1 });
  });

  test('1 for too little coverage', async () => {
    const { url } = await startServer(listenerOf(createSmallStore()));
    const missing = [{ name: 'getInvoice' }, { name: 'deleteInvoice', reason: 'read-only' }];
    const coverage = [{ kind: 'operations' as const, covered: 799, total: 801, missing }];
    const runContract = async () => reportOf({ coverage });
    const args = [...target(url), '--min-coverage', 'operations=100', '--min-coverage', 'flows=0'];
    expect(await run(args, { runContract })).toMatchObject({ code: 1 });
  });
});

describe('where no run can be made the exit code is 2, and one sentence says what to do:', () => {
  const sentence = async (args: string[], parts: Partial<CommandParts> = {}): Promise<string> => {
    const { code, out, err } = await run(args, parts);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^[^\n]+[.]\n$/);
    for (const secret of Object.values(environment)) expect(err).not.toContain(secret);
    return err;
  };

  test('nobody listens', async () => {
    const url = await closedUrl();
    expect(await sentence(target(url))).toBe(
      `Nothing listens at ${new URL(url).origin} (ECONNREFUSED); start the server there, or correct --url.\n`,
    );
  });

  test('the request cannot be sent at all', async () => {
    expect(await sentence(target('http://127.0.0.1:9/api/v3/io/ip'))).toContain('failed (bad port)');
  });

  test('the host does not exist', async () => {
    expect(await sentence(target('http://no-such-host.invalid/api'))).toMatch(
      /^The host no-such-host.invalid cannot be found \((ENOTFOUND|EAI_AGAIN)\); correct --url\.\n$/,
    );
  });

  test('the token is wrong', async () => {
    const { url } = await startServer((_, response) => response.writeHead(401).end('{"code":401}'));
    expect(await sentence(target(url))).toBe(
      `${url} refuses the credentials (401); check B2B_STORE_HASH and B2B_TOKEN.\n`,
    );
  });

  test("the token is a buyer's", async () => {
    const { url } = await startServer((_, response) => response.writeHead(403).end('{"code":403}'));
    expect(await sentence(target(url))).toContain('use a server-to-server token in B2B_TOKEN');
  });

  test('a page of HTML answers, whose title echoes the token', async () => {
    const page = `<!doctype html><title>Sign in ${environment.B2B_TOKEN}</title>`;
    const { url } = await startServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(page),
    );
    expect(await sentence(target(url))).toBe(
      `${url}/invoices answers 200 with a page of HTML titled "Sign in ***" instead of JSON; --url must be the API's base, which ends in /api/v3/io/ip.\n`,
    );
  });

  test('the address is not that of the API', async () => {
    const { url } = await startServer((_, response) => response.writeHead(404).end('{"code":404}'));
    expect(await sentence(target(url))).toContain("has no /invoices (404); --url must be the API's base");
  });

  test('the target leads elsewhere, and the credentials do not follow', async () => {
    const elsewhere = createSmallStore();
    const other = await startServer(listenerOf(elsewhere));
    const { url } = await startServer((_, response) =>
      response.writeHead(302, { Location: `${other.url}/invoices?token=1` }).end(),
    );
    expect(await sentence(target(url))).toContain(`leads to ${other.url}/invoices; give the final address`);
    expect(elsewhere.requests).toEqual([]);
  });

  test('the target hangs', async () => {
    const { url } = await startServer(() => {});
    expect(await sentence([...target(url), '--timeout', '1'])).toBe(
      `${new URL(url).origin} did not answer within 1 s; see why it hangs, or give it more with --timeout.\n`,
    );
  });

  test('the answer begins and does not end', async () => {
    const { url } = await startServer((_, response) => response.writeHead(200).write('{"code":'));
    expect(await sentence([...target(url), '--timeout', '1'])).toContain('did not answer within 1 s');
  });

  test('the connection is closed without an answer', async () => {
    const { url } = await startServer(({ socket }) => socket.destroy());
    expect(await sentence(target(url))).toMatch(
      /closed the connection without an answer \(\w+\); see in its log why/,
    );
  });

  test('what listens does not speak HTTP', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await sentence(target(`http://127.0.0.1:${port}/api`))).toContain('does not speak HTTP');
  });

  test('the limit is used up', async () => {
    const headers = { 'X-Request-Window-Resets-After': '41.2 s' };
    const { url } = await startServer((_, response) => response.writeHead(429, headers).end('{"code":429}'));
    expect(await sentence(target(url))).toContain(
      'has no requests left for this store (429); run again in 42 s',
    );
  });

  test('the secret of the sandbox is wrong, and where there is no control', async () => {
    const store = createSmallStore();
    let status = 401;
    const { url } = await startServer((request, response) =>
      request.url?.startsWith('/_sandbox')
        ? response.writeHead(status).end('{}')
        : listenerOf(store)(request, response),
    );
    const args = [...target(url, 'sandbox'), '--control-secret', 'wrong-secret'];
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toContain(
      'refuses the secret (401); B2B_SANDBOX_SECRET must be what the sandbox was started with',
    );
    expect(err).not.toContain('wrong-secret');
    status = 404;
    expect((await run(args)).err).toContain(
      'does not control a sandbox (404); start the sandbox with --control',
    );
  });

  test('the file of known deviations is invalid', async () => {
    const readKnown = () => Promise.reject(new Error('known.yaml: the entry 2 has no reason; write one.'));
    expect(await sentence([...target('http://127.0.0.1:1'), '--known', 'known.yaml'], { readKnown })).toBe(
      'known.yaml: the entry 2 has no reason; write one.\n',
    );
  });

  const { version: own } = specification['info'] as { version: string };
  const other = `${Number.parseInt(own, 10) + 1}.0.0`;
  const specifications: [what: string, text: string, part: string][] = [
    [
      'is of another version',
      `openapi: 3.1.1\ninfo: {version: ${other}}\npaths: {}`,
      `is version ${other} and this kit is made for ${own}`,
    ],
    ['has no version', 'openapi: 3.1.1\npaths: {}', 'has no info.version'],
    ['is OpenAPI 3.0', '{"openapi":"3.0.3"}', 'is not OpenAPI 3.1 (openapi: 3.0.3); convert it'],
    ['is neither JSON nor YAML', 'a: [', 'is neither JSON nor YAML'],
    [
      'has no operations',
      `openapi: 3.1.1\ninfo: {version: ${own}}\npaths: {}\ncomponents: {}`,
      'it has no operations',
    ],
    ['is a bare word', 'openapi', 'is not OpenAPI 3.1 (openapi: undefined)'],
  ];
  test.each(specifications)('the specification %s', async (_what, text, part) => {
    const file = temporaryFile('openapi.yaml');
    writeFileSync(file, text);
    expect(await sentence([...target('http://127.0.0.1:1'), '--spec', file])).toContain(part);
  });

  test('the specification is not there, or another version is asked for', async () => {
    expect(await sentence([...target('http://127.0.0.1:1'), '--spec', 'nowhere.yaml'])).toContain(
      'The specification nowhere.yaml cannot be read (ENOENT)',
    );
    expect(await sentence([...target('http://127.0.0.1:1'), '--spec', other])).toContain(
      `--spec is version ${other} and this kit is made for ${own}`,
    );
  });

  test('a mistake on the command line', async () => {
    expect(await sentence(['--profile', 'moon'])).toContain('See --help.');
  });

  test('the kit itself fails, and its message names a token', async () => {
    const { url } = await startServer(listenerOf(createSmallStore()));
    const runContract = () => Promise.reject(new Error(`broken at\n${environment.B2B_TOKEN}.`));
    expect(await sentence(target(url), { runContract })).toBe('The run could not be made: broken at ***.\n');
  });
});

test('a target that dies during the run is told in a sentence', async () => {
  const store = createSmallStore();
  const { url, server } = await startServer(listenerOf(store));
  store.answer = () => {
    if (store.requests.length < 5) return undefined;
    server.closeAllConnections();
    server.close();
    return undefined;
  };
  const { code, err } = await run(target(url, 'live'), { runPlan });
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^GET http\S+ is not answered: \w+\. See whether the server still runs\.\n$/),
  });
});

test('a target that the run gives up is no finding', async () => {
  const { url } = await startServer(listenerOf(createSmallStore()));
  const runContract = () => Promise.reject(new TargetFailed('GET /invoices is not answered.'));
  expect(await run(target(url), { runContract })).toEqual({
    code: 2,
    out: '',
    err: 'GET /invoices is not answered.\n',
  });
});

test('a sandbox with its limit on is told so at once, where the run has no stores of its own', async () => {
  const store = createSmallStore();
  const headers = { 'X-Requests-Remaining': '0 times' };
  store.answer = () =>
    store.requests.length > 5 ? Response.json({ code: 429 }, { status: 429, headers }) : undefined;
  const { url } = await startServer(listenerOf(store));
  const parts: Partial<CommandParts> = {
    async runContract(target, options) {
      const session = openPlainSession(target, options);
      while (store.requests.length < 50 && !options.signal?.aborted)
        await session.send({ method: 'GET', path: '/invoices' }).catch(() => {});
      return reportOf({ findings: [findingOf(verdict)], stopped: 'the run was stopped' });
    },
  };
  const { code, out, err } = await run(target(url, 'sandbox'), parts);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('limits requests (429 after 4); start the sandbox with --rate-limit off');
  expect(store.requests).toHaveLength(6);
});

test.each([401, 429])(
  'with control the credentials of the command line need not be any: %s',
  async (status) => {
    const { url } = await startServer((request, response) =>
      response.writeHead(request.url?.startsWith('/_sandbox') ? 200 : status).end(`{"code":${status}}`),
    );
    const runContract = async () => reportOf();
    const createControl = () => ({ openStore: () => Promise.reject(new Error('No store is opened.')) });
    const args = [...target(url, 'sandbox'), '--control-secret', 'sec'];
    const { code, err } = await run(args, { runContract, createControl });
    expect({ code, err: err.replace(/^Warning.*\n/, '') }).toEqual({ code: 0, err: '' });
  },
);

test('a replay id that is none is refused', async () => {
  const { url } = await startServer(listenerOf(createSmallStore()));
  const { code, err } = await run([...target(url), '--replay', 'model-7'], { replay: replayFinding });
  expect(code).toBe(2);
  expect(err).toBe(
    '--replay must be the id of a finding, such as model-7-0123456789ab, not "model-7". See --help.\n',
  );
});

test('a run in which no check was made does not count as agreement', async () => {
  const { url } = await startServer(listenerOf(createSmallStore()));
  const runContract = async () => reportOf({ requests: 0 });
  expect(await run(target(url), { runContract })).toMatchObject({
    code: 2,
    err: `No check was made of ${url}; choose other phases with --phase.\n`,
  });
});

test('a report that cannot be written is told in its sentence', async () => {
  const { url } = await startServer(listenerOf(createSmallStore()));
  const writeReports = () => Promise.reject(new Error('The html report cannot be written to a.html.'));
  expect(await run(target(url), { writeReports })).toMatchObject({
    code: 2,
    err: 'The html report cannot be written to a.html.\n',
  });
});

test('a live run prints its plan, writes what it may, removes it, and writes the drift', async () => {
  const store = createSmallStore();
  store.add({ invoiceNumber: 'INV-1', taxExempt: true });
  const { url } = await startServer(listenerOf(store));
  const drift = temporaryFile('drift.md');
  const journal = temporaryFile('journal');
  const args = [
    ...target(url, 'live'),
    '--allow-writes',
    '--company',
    '4711',
    '--drift',
    drift,
    '--journal',
    journal,
  ];
  const { code, out, err } = await run(args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^Plan for http:/);
  expect(out).toContain('All that was created has been removed.');
  expect(store.requests.filter((request) => request === 'POST /invoices')).toHaveLength(3);
  expect(store.requests.length).toBeLessThanOrEqual(60);
  expect(store.invoices.size).toBe(1);
  expect(readFileSync(drift, 'utf8')).toContain('taxExempt');
});

test('what a live run cannot remove fails it, is named, and is removed by a sweep later', async () => {
  const store = createSmallStore();
  const { url } = await startServer(listenerOf(store));
  store.answer = ({ method }) =>
    method === 'DELETE' ? Response.json({ code: 500, data: [], meta: {} }, { status: 500 }) : undefined;
  const journal = temporaryFile('journal');
  const common = [...target(url, 'live'), '--company', '4711', '--journal', journal];
  const { code, err } = await run([...common, '--allow-writes']);
  expect(code).toBe(1);
  expect(err).toMatch(/Not removed from the target:\n {2}B2BCT-\w+-1, id \d+: deleting it answers 500/);
  expect(err).toContain(`--sweep --company 4711 --journal ${journal}`);
  delete store.answer;
  expect(await run([...common, '--sweep'])).toMatchObject({
    code: 0,
    out: `Removed of earlier runs, from ${url}: 2.\n`,
  });
  expect(store.invoices.size).toBe(0);
});

test('a plan is printed and nothing is sent', async () => {
  const { code, out } = await run(['--profile', 'live', '--plan', '--url', 'https://127.0.0.1:1/api']);
  expect(code).toBe(0);
  expect(out).toContain('nothing is written');
});

test('help and version need nothing else', async () => {
  expect(await run(['--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage: b2b-invoices-contract'),
  });
  expect(await run(['--version'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
