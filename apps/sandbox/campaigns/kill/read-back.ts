import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { callApi, messageOf } from '../run/call-api.ts';
import type { Findings } from '../run/findings.ts';
import { type Listed, listAll, type WholeList } from '../run/list-all.ts';
import type { Random } from '../run/random.ts';
import { newInvoice } from './invoice-bodies.ts';
import type { Entry, Ledger, OrderEntry, State } from './ledger.ts';
import { demoOrderId } from './write-load.ts';

/** The order number of the order that every demonstration store has without an invoice. */
const demoOrderNumber = '1205';

/** The digest of all that a store shows. */
export function digestOf({ invoices }: WholeList): string {
  const sorted = invoices.toSorted((left, right) => left.id - right.id);
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

const isIn = (state: State, found: Listed | undefined): boolean => {
  if (state === 'absent' || !found) return state === 'absent' && !found;
  return Object.entries(state).every(([field, value]) => isDeepStrictEqual(found[field], value));
};

function checkEntry(entry: Entry, found: Listed | undefined, findings: Findings): void {
  const { invoiceNumber, acknowledged, inDoubt, id, creates } = entry;
  const states = [acknowledged, ...inDoubt];
  findings.check(
    states.some((state) => isIn(state, found)),
    () =>
      `${invoiceNumber} is ${JSON.stringify(found ?? 'absent')}, and was acknowledged as ${JSON.stringify(acknowledged)}; ${inDoubt.size} writes of it were in doubt`,
  );
  findings.check(creates <= 1, () => `${invoiceNumber} was acknowledged ${creates} times`);
  if (found && id !== undefined)
    findings.check(found.id === id, () => `${invoiceNumber} has the id ${found.id}, and was given ${id}`);
}

/** Every value of a field once, all those without the field left out. */
function checkOnce(invoices: readonly Listed[], field: string, findings: Findings): void {
  const seen = new Set<unknown>();
  for (const invoice of invoices) {
    const value = invoice[field];
    if (value === undefined) continue;
    findings.check(!seen.has(value), () => `Two invoices have the ${field} ${String(value)}`);
    seen.add(value);
  }
}

function checkList({ total, invoices }: WholeList, findings: Findings): void {
  findings.check(total === invoices.length, () => `The total is ${total}, and ${invoices.length} are listed`);
  for (const field of ['id', 'invoiceNumber', 'orderNumber']) checkOnce(invoices, field, findings);
}

async function checkOrder(url: string, order: OrderEntry, findings: Findings): Promise<void> {
  const access = { url, store: order.store };
  const before = await listAll(access);
  checkList(before, findings);
  const made = before.invoices.filter(({ orderNumber }) => orderNumber === demoOrderNumber);
  const [first] = order.acknowledged;
  findings.check(order.acknowledged.length <= 1, () => `One order got ${order.acknowledged.length} invoices`);
  findings.check(
    !first || made.length === 1,
    () => `The acknowledged invoice of the order of ${order.store} is lost`,
  );
  if (first && made[0]) {
    const same = made[0].id === first.invoiceId && made[0].invoiceNumber === first.invoiceNumber;
    findings.check(same, () => `The invoice of the order of ${order.store} is another than was acknowledged`);
  }
  const again = await callApi(access, 'POST', `/orders/${demoOrderId}/invoices`, {});
  const expected = made.length === 0 ? 200 : 400;
  findings.check(
    again?.status === expected,
    () => `The order of ${order.store} asked again: ${messageOf(again)}`,
  );
}

/** A number that is there is refused, and a new one is taken: the database works on. */
async function checkGoesOn(url: string, ledger: Ledger, random: Random, findings: Findings): Promise<void> {
  const access = { url, store: ledger.store };
  const there = [...ledger.entries.values()].find(
    ({ acknowledged, inDoubt }) => acknowledged !== 'absent' && inDoubt.size === 0,
  );
  if (there) {
    const { body } = newInvoice(random, there.invoiceNumber);
    const reply = await callApi(access, 'POST', '/invoices', body);
    findings.check(reply?.status === 400, () => `A number that is taken: ${messageOf(reply)}`);
  }
  const fresh = await callApi(access, 'POST', '/invoices', newInvoice(random, 'AFTER').body);
  findings.check(fresh?.status === 200, () => `A create after the crash: ${messageOf(fresh)}`);
}

/** Holds everything that the database has against the ledger, and gives the digest of each store by its name. */
export async function readBack(
  url: string,
  ledger: Ledger,
  random: Random,
  findings: Findings,
): Promise<Map<string, string>> {
  const access = { url, store: ledger.store };
  const list = await listAll(access);
  checkList(list, findings);
  const found = new Map(list.invoices.map((invoice) => [invoice.invoiceNumber, invoice]));
  for (const entry of ledger.entries.values()) checkEntry(entry, found.get(entry.invoiceNumber), findings);
  for (const invoice of list.invoices) {
    const known = ledger.entries.has(invoice.invoiceNumber) || !/^(W|BOTH)/.test(invoice.invoiceNumber);
    findings.check(known, () => `${invoice.invoiceNumber} is there, and nobody wrote it`);
  }
  for (const invoice of list.invoices.slice(0, 10)) {
    const alone = await callApi(access, 'GET', `/invoices/${invoice.id}`);
    const same = isDeepStrictEqual(alone?.body.data, invoice);
    findings.check(same, () => `${invoice.invoiceNumber} by its id is not what the list shows`);
  }
  await checkGoesOn(url, ledger, random, findings);
  for (const order of ledger.orders) await checkOrder(url, order, findings);
  const stores = [ledger.store, ...ledger.orders.map(({ store }) => store)];
  const digests = new Map<string, string>();
  for (const store of stores) digests.set(store, digestOf(await listAll({ url, store })));
  return digests;
}
