import { createSandbox } from '../../../src/create-sandbox.ts';
import { demoStore } from '../../../src/demo-store.ts';
import type { Answers } from '../seeded-fault.ts';
import type { Call } from './contract-fault.ts';

const credentials = { 'X-Auth-Token': 'token-of-a', 'X-Store-Hash': 'store-a' };
/** 2026-03-01T12:00:00Z */
const noon = 1_772_366_400_000;
/** These differ with every request. */
const fresh = /^(x-request-id|trace-id)$/;

/** The correct server with the demonstration store, where the same requests always get the same answers. */
export interface CorrectServer extends AsyncDisposable {
  answers: Answers;
  /** Puts everything back as it was. */
  reset(): Promise<void>;
}

/** Opens the correct server. */
export async function openCorrectServer(): Promise<CorrectServer> {
  const store = demoStore({ hash: 'store-a', tokens: ['token-of-a'] });
  let now = noon;
  const sandbox = await createSandbox({
    stores: [{ ...store, storefrontTokens: ['buyer-of-a'] }],
    rateLimit: 'off',
    clock: { now: () => now },
    settings: { pdfSecret: 'the same for every server' },
  });
  return {
    answers: sandbox.fetch,
    async reset() {
      await sandbox.reset();
      // A request of another hour, so that the window of the rate limit begins anew.
      now = noon + 3_600_000;
      await play(sandbox.fetch, ['GET /invoices?limit=1']);
      now = noon;
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

function requestOf(given: string | Call): Request {
  const { line, headers = {}, body }: Call = typeof given === 'string' ? { line: given } : given;
  const [method = '', path = ''] = line.split(' ', 2);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const all = Object.entries({ ...credentials, ...type, ...headers });
  return new Request(`http://127.0.0.1/api/v3/io/ip${line.slice(line.indexOf(path))}`, {
    method,
    headers: all.filter((entry): entry is [string, string] => entry[1] !== null),
    ...(body !== undefined && { body }),
  });
}

/** Sends requests one after the other, and gives what came back as text. */
export async function play(answers: Answers, calls: readonly (string | Call)[]): Promise<string> {
  const exchanges: string[] = [];
  for (const call of calls) {
    const response = await answers(requestOf(call));
    const headers = [...response.headers].map(
      ([name, value]) => `${name}: ${fresh.test(name) ? '(fresh)' : value}`,
    );
    exchanges.push([response.status, ...headers, await response.text()].join('\n'));
  }
  return exchanges.join('\n\n');
}
