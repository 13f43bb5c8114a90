import { readCallOptions } from '../call/call-operation.ts';
import { Deadline } from '../call/deadline.ts';
import { runCall } from '../call/run-call.ts';
import { type InvoiceConnection, stateOf } from '../connection/invoice-connection.ts';
import type { ListedInvoices, ReadInvoice } from '../invoice-bodies.ts';
import type { InvoiceResult } from '../invoice-result.ts';
import { listCall } from '../operations/list-invoices.ts';
import type { InvoiceFinding } from './invoice-finding.ts';
import type { IterateOptions } from './iterate-options.ts';
import type { ListToWalk } from './list-to-walk.ts';
import { meet, type Place } from './place.ts';

// How many pages may lead nowhere before the service counts as one that answers without order.
const patience = 4;

type Report = (finding: InvoiceFinding) => void;

/**
 * Walks through a list whose pages are cut by offset, while others create and delete. Gives the invoices one by one, and
 * undefined at the end of each page. It starts at the place of the list, and moves it.
 */
export async function* walkList(
  connection: InvoiceConnection,
  { query, limit, place, problem }: ListToWalk,
  { checkpoint: _checkpoint, onFinding: _onFinding, ...options }: IterateOptions,
  report: Report,
): AsyncGenerator<ReadInvoice | undefined, void, undefined> {
  const state = stateOf(connection);
  const given = readCallOptions(state.limits, options);
  let { deadline } = given;
  let left = patience;
  const ask: Ask = (offset) => {
    const call = listCall({ ...query, offset, limit });
    call.problem = problem ?? given.problem ?? call.problem;
    return runCall(state, call, given.limits, deadline);
  };
  for (let isEnd = false; !isEnd; ) {
    const { next } = place;
    const last = [...place.seen].pop();
    const [{ data, meta }, offset] = await askOnward(ask, place, last, left > 0 ? limit - 1 : 0, report);
    // It may be text, or missing: then it is NaN.
    const total = Number.parseInt(String(meta.pagination?.totalCount), 10);
    if (total >= 0) {
      const [first = total, from = total] = place.totals;
      if (from !== total) report({ kind: 'total-changed', from, to: total });
      place.totals = [first, total];
    }
    for (const [index, row] of [...data, undefined].entries()) {
      if (row) {
        const position = offset + index;
        if (meet(place, row.id, position)) {
          if (position >= next) report({ kind: 'repeat', id: row.id });
          continue;
        }
        left = patience;
      } else {
        const isIdle = data.at(-1)?.id === last || offset < next - 1;
        if (isIdle) left -= 1;
        const isStuck = isIdle && place.next >= next && (left <= 0 || (data.length < 2 && !total));
        isEnd = data.length === 0 || place.next >= total || isStuck;
        const missing = Math.min(...place.totals) - place.count;
        if (isEnd && missing > 0 && place.totals[0]) report({ kind: 'gap', missing });
      }
      // The caller's own time does not count.
      const { leftMs, signal } = deadline;
      yield row;
      deadline = new Deadline(leftMs, signal);
    }
  }
}

type Page = InvoiceResult<ListedInvoices>;
type Ask = (offset: number) => Promise<Page>;

/**
 * Asks for the next page one row early. If its first row is not the last one that was met, rows moved: it steps back, unless
 * `step` is 0, to a page that begins with a known row, since all that follows on one is either known or new.
 */
async function askOnward(
  ask: Ask,
  { next, count, seen }: Place,
  last: unknown,
  step: number,
  report: Report,
): Promise<[Page, number]> {
  const start = Math.max(0, next - 1);
  let offset = start;
  let page = await ask(offset);
  if (next === 0 || page.data[0]?.id === last) return [page, offset];
  const isKnown = (): boolean => seen.has(page.data[0]?.id);
  for (let back = step; back > 0 && offset > 0 && !isKnown(); back *= 2) {
    // Never over all that is known.
    offset = Math.max(0, offset - Math.min(back, Math.ceil(seen.size / 2)));
    page = await ask(offset);
  }
  const isFound = isKnown() || (offset === 0 && seen.size === count);
  report({ kind: isFound ? 'shift' : 'gap' });
  return isFound || offset === start ? [page, offset] : [await ask(start), start];
}
