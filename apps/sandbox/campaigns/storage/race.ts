import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../src/database/testing/start-postgres.ts';
import { demoOrderId } from '../kill/write-load.ts';
import { type Access, callApi, messageOf, type Reply } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { listAll } from '../run/list-all.ts';
import { startSandbox } from '../run/sandbox-process.ts';
import { type Acknowledged, checkAllThere, createInvoice } from './read-invoices.ts';
import type { ScenarioResult } from './scenario.ts';

const rounds = 60;
const orderStores = 20;
/** Requests of each process in each race. */
const atOnce = 3;

const numbersStore = 'race:token-of-race';
const storesWithOrder = Array.from(
  { length: orderStores },
  (_, index) => `race-${index}:token-of-race-${index}`,
);

/** Exactly one reply is 200, and the others say why they lost. */
function checkOneWinner(
  replies: (Reply | undefined)[],
  message: string,
  findings: Findings,
  what: string,
): void {
  const winners = replies.filter((reply) => reply?.status === 200).length;
  findings.check(
    winners === 1,
    () => `${what} was won ${winners} times: ${replies.map(messageOf).join(', ')}`,
  );
  for (const reply of replies) {
    if (reply?.status === 200) continue;
    findings.check(messageOf(reply) === `400 ${message}`, () => `${what} was lost with ${messageOf(reply)}`);
  }
}

/** The same call to both processes at once, several times each. */
const race = (
  accesses: readonly Access[],
  call: (access: Access, runner: number) => Promise<Reply | undefined>,
) =>
  Promise.all(
    accesses.flatMap((access, process) =>
      Array.from({ length: atOnce }, (_, index) => call(access, process * atOnce + index)),
    ),
  );

function withOrder(access: Access, invoiceNumber: string, orderNumber: string): Promise<Reply | undefined> {
  const balance = { code: 'USD', value: 1 };
  const body = {
    invoiceNumber,
    orderNumber,
    customerId: '4711',
    originalBalance: balance,
    openBalance: balance,
  };
  return callApi(access, 'POST', '/invoices', body);
}

async function raceOn(data: string, findings: Findings): Promise<number> {
  const stores = [numbersStore, ...storesWithOrder];
  const first = await startSandbox({ data, stores });
  const second = await startSandbox({ data, stores });
  const urls = [first.url, second.url];
  const of = (store: string): Access[] => urls.map((url) => ({ url, store }));
  const acknowledged: Acknowledged = new Map();
  try {
    for (let round = 0; round < rounds; round += 1) {
      const byNumber = await race(of(numbersStore), (access) =>
        createInvoice(access, acknowledged, `N-${round}`, 200),
      );
      checkOneWinner(byNumber, 'The invoice number already exists.', findings, `The number N-${round}`);
      const byOrder = await race(of(numbersStore), (access, runner) =>
        withOrder(access, `O-${round}-${runner}`, `ORDER-${round}`),
      );
      checkOneWinner(
        byOrder,
        'The invoice exists for this order',
        findings,
        `The order number ORDER-${round}`,
      );
    }
    for (const store of storesWithOrder) {
      const replies = await race(of(store), (access) =>
        callApi(access, 'POST', `/orders/${demoOrderId}/invoices`, {}),
      );
      checkOneWinner(replies, 'The invoice exists for this order', findings, `The order of ${store}`);
    }
    for (const access of of(numbersStore))
      await checkAllThere(access, acknowledged, findings, 'after the races');
    const [one, other] = await Promise.all(of(numbersStore).map(listAll));
    const same = JSON.stringify(one) === JSON.stringify(other);
    findings.check(same, () => 'The two processes show different lists');
    return acknowledged.size;
  } finally {
    await Promise.all([first.kill(), second.kill()]);
  }
}

const described = `${rounds} numbers, ${rounds} order numbers and ${orderStores} orders, each wanted ${2 * atOnce} times by two processes, won once`;

/** Two processes on one SQLite file want the same numbers and orders. */
export async function raceOnFile(findings: Findings): Promise<ScenarioResult> {
  const folder = mkdtempSync(join(tmpdir(), 'b2b-invoices-race-'));
  try {
    return { did: described, acknowledged: await raceOn(join(folder, 'sandbox.sqlite'), findings) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Two processes on one PostgreSQL want the same numbers and orders. */
export async function raceOnPostgres(findings: Findings): Promise<ScenarioResult> {
  await using server = await startPostgres();
  return { did: described, acknowledged: await raceOn(server.url, findings) };
}
