import { setTimeout as pause } from 'node:timers/promises';
import { type Access, callApi, messageOf, type Reply } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import type { Random } from '../run/random.ts';
import { changedInvoice, newInvoice, type Write } from './invoice-bodies.ts';
import { type Entry, entryOf, type Ledger, type OrderEntry, type State } from './ledger.ts';

export interface Load {
  url: string;
  ledger: Ledger;
  findings: Findings;
  random: Random;
  /** True when no write shall begin any more. */
  isOver: () => boolean;
}

/** The id of the order that every demonstration store has without an invoice. */
export const demoOrderId = 90417;

/** The most invoices of one round, so that reading all back stays quick. */
const mostEntries = 1200;

const isTaken = (reply: Reply): boolean =>
  /The invoice number already exists\.|The invoice exists for this order/.test(messageOf(reply));

/** Sends a write and enters into the ledger what became of it. True when it was acknowledged. */
async function enter(
  { ledger, findings }: Load,
  entry: Entry,
  next: State,
  mayLose: boolean,
  send: () => Promise<Reply | undefined>,
): Promise<Reply | undefined> {
  entry.inDoubt.add(next);
  const reply = await send();
  if (reply === undefined || reply.status >= 500) {
    ledger.lost += 1;
    const clear = reply === undefined || (reply.status === 503 && reply.retryAfter !== null);
    findings.check(clear, () => `A write of ${entry.invoiceNumber} was answered ${messageOf(reply)}`);
    await pause(20);
    return undefined;
  }
  entry.inDoubt.delete(next);
  if (reply.status !== 200) {
    const why = () => `A write of ${entry.invoiceNumber} was refused: ${messageOf(reply)}`;
    findings.check(mayLose && isTaken(reply), why);
    return undefined;
  }
  ledger.acknowledged += 1;
  entry.acknowledged = next;
  return reply;
}

async function create(load: Load, write: Write, mayLose = false): Promise<Entry | undefined> {
  const { url, ledger } = load;
  const entry = entryOf(ledger, String(write.shown['invoiceNumber']));
  const access = { url, store: ledger.store };
  const reply = await enter(load, entry, write.shown, mayLose, () =>
    callApi(access, 'POST', '/invoices', write.body),
  );
  if (!reply) return undefined;
  entry.id = (reply.body.data as { id: number }).id;
  entry.creates += 1;
  return entry;
}

async function update(load: Load, entry: Entry): Promise<boolean> {
  if (entry.acknowledged === 'absent') return false;
  const { body, shown } = changedInvoice(load.random, entry.acknowledged);
  const access = { url: load.url, store: load.ledger.store };
  return (
    (await enter(load, entry, shown, false, () => callApi(access, 'PUT', `/invoices/${entry.id}`, body))) !==
    undefined
  );
}

async function remove(load: Load, entry: Entry): Promise<void> {
  const access = { url: load.url, store: load.ledger.store };
  await enter(load, entry, 'absent', false, () => callApi(access, 'DELETE', `/invoices/${entry.id}`));
}

async function fromOrder({ url, ledger, findings }: Load, order: OrderEntry): Promise<void> {
  const access: Access = { url, store: order.store };
  const reply = await callApi(access, 'POST', `/orders/${demoOrderId}/invoices`, {});
  if (reply?.status === 200) {
    ledger.acknowledged += 1;
    order.acknowledged.push(reply.body.data as OrderEntry['acknowledged'][number]);
  } else if (reply === undefined || reply.status === 503) ledger.lost += 1;
  else findings.check(isTaken(reply), () => `An invoice from an order was refused: ${messageOf(reply)}`);
}

/**
 * Writes one thing after another until it is over: creates, updates and deletes of invoices that no other writer touches,
 * and creates of numbers and orders that every writer wants.
 */
async function writeOn(load: Load, writer: number): Promise<void> {
  const { ledger, random, isOver } = load;
  const own: Entry[] = [];
  const contested = (): string => String(Math.floor(ledger.entries.size / 40));
  for (let count = 0; !isOver(); count += 1) {
    const mine = `W${writer}-${count}`;
    const kind = ledger.entries.size < mostEntries ? random.below(20) : 12;
    if (kind < 8 || own.length === 0) {
      const entry = await create(load, newInvoice(random, mine));
      if (entry) own.push(entry);
    } else if (kind < 14) {
      const index = random.below(own.length);
      // Of an entry in doubt nobody knows what a next update would begin from.
      if (!(await update(load, own[index] as Entry))) own.splice(index, 1);
    } else if (kind < 16) await remove(load, own.splice(random.below(own.length), 1)[0] as Entry);
    else if (kind === 16) await fromOrder(load, random.pick(ledger.orders));
    else if (kind === 17) await create(load, newInvoice(random, mine, `ORDER-${contested()}`), true);
    else await create(load, newInvoice(random, `BOTH-${contested()}`), true);
  }
}

/** Writes with so many writers at once. Resolves when every write has its answer, or never will have one. */
export async function writeLoad(load: Load, writers: number): Promise<void> {
  await Promise.all(Array.from({ length: writers }, (_, writer) => writeOn(load, writer)));
}
