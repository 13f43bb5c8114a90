import type { Operation } from '@b2b-invoices/spec';
import { readAnswer } from './answer.ts';
import { defaultOf } from './default-of.ts';
import { adopt } from './judge-get.ts';
import { judgeRead, type ReadInvoice } from './judge-read.ts';
import { type Kept, keepsAll, type NamedFilter, readFilters } from './list-filters.ts';
import { type Compare, readOrder } from './list-order.ts';
import type { ModelExchange } from './model.ts';
import type { ModelInvoice } from './model-invoice.ts';
import type { Judgement, ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed } from './refusal.ts';
import type { RuleId } from './rules.ts';

interface Page {
  offset: number;
  limit: number;
  total: number;
  items: ReadInvoice[];
}

const hiddenFields: ReadonlySet<string> = new Set(['extraFields']);
const none: ReadonlySet<string> = new Set();

/** The query without the keys that the specification does not describe, which the service ignores. */
function describedQuery({ parameters }: Operation, query: URLSearchParams): URLSearchParams {
  const names = new Set(parameters.map(({ name }) => name));
  return new URLSearchParams([...query].filter(([name]) => names.has(name)));
}

const numberOr = (text: string | null, otherwise: number): number =>
  text === null ? otherwise : Number(text);

function judgeEchoes(
  judgement: Judgement,
  { query, operation }: { query: URLSearchParams; operation: Operation },
  page: Page,
  strict: boolean,
): void {
  for (const name of ['limit', 'offset'] as const) {
    const otherwise = defaultOf(operation, name, name === 'limit' ? 10 : 0);
    const asked = query.get(name);
    if (asked === null && !strict) continue;
    const wanted = numberOr(asked, otherwise);
    judgement.hold(asked === null ? 'list-default-page' : 'list-echoes', page[name] === wanted, () => ({
      subject: name,
      expected: String(wanted),
      actual: String(page[name]),
    }));
  }
}

/** The invoices that are listed, each held against what it must be. */
function judgeItems(
  state: ModelState,
  judgement: Judgement,
  page: Page,
  { filters, withFields }: { filters: readonly NamedFilter[] | undefined; withFields: boolean },
): ModelInvoice[] {
  const listed: ModelInvoice[] = [];
  const seen = new Set<unknown>();
  for (const read of page.items) {
    const id = read['id'];
    judgement.hold('list-shows-once', !seen.has(id), () => ({
      subject: 'id',
      expected: 'each invoice once',
      actual: `invoice ${String(id)} twice`,
    }));
    seen.add(id);
    const known = state.invoices.get(id as number);
    if (!known) {
      const rule = state.deletedIds.has(id as number) ? 'deleted-is-gone' : 'list-shows-this-store';
      const isFine = !state.complete && rule === 'list-shows-this-store';
      judgement.hold(rule, isFine, () => ({
        subject: 'listInvoices',
        expected: 'invoices that the store has',
        actual: `invoice ${String(id)}`,
      }));
      if (!isFine) continue;
    }
    const invoice = known ?? adopt(state, id as number);
    judgement.hold('list-extra-fields', Array.isArray(read['extraFields']) === withFields, () => ({
      subject: withFields ? 'missing' : 'unasked',
      expected: withFields ? 'extraFields, as asked' : 'no extraFields',
      actual: withFields ? 'none' : 'extraFields',
    }));
    judgeRead(state, judgement, invoice, { read, hidden: withFields ? none : hiddenFields });
    const { kept, by } = filters ? keepsAll(filters, invoice, state) : ({ kept: 'unknown' } as const);
    judgement.hold(by === 'q' ? 'list-searches' : 'list-filters', kept !== 'no', () => ({
      subject: by ?? '',
      expected: `only what ${by} keeps`,
      actual: `invoice ${invoice.id}`,
    }));
    listed.push(invoice);
  }
  return listed;
}

interface Counted {
  yes: ModelInvoice[];
  unknown: number;
}

function count(state: ModelState, filters: readonly NamedFilter[] | undefined): Counted | undefined {
  if (!state.complete || !filters) return undefined;
  const counted: Counted = { yes: [], unknown: 0 };
  for (const invoice of state.invoices.values()) {
    const { kept }: { kept: Kept } =
      filters.length === 0 ? { kept: 'yes' } : keepsAll(filters, invoice, state);
    if (kept === 'yes') counted.yes.push(invoice);
    if (kept === 'unknown') counted.unknown += 1;
  }
  return counted;
}

/** What a wrong total is put down to: the one filter, or all of them together. */
function totalRule(filters: readonly NamedFilter[]): { rule: RuleId; subject: string } {
  const [first] = filters;
  if (!first || filters.length > 1)
    return { rule: 'list-total', subject: first ? 'filters together' : 'no filter' };
  return { rule: first.name === 'q' ? 'list-searches' : 'list-filters', subject: first.name };
}

/** Holds the total, and if that is right the length of the page, against what there is. */
function judgeCounts(
  judgement: Judgement,
  page: Page,
  { counted, filters }: { counted: Counted | undefined; filters: readonly NamedFilter[] | undefined },
): void {
  if (counted) {
    const [least, most] = [counted.yes.length, counted.yes.length + counted.unknown];
    const { rule, subject } = totalRule(filters ?? []);
    const isRight = page.total >= least && page.total <= most;
    judgement.hold('list-total', true, () => ({ expected: '', actual: '' }));
    judgement.hold(rule, isRight, () => ({
      subject,
      expected: `a totalCount of ${least === most ? least : `${least} to ${most}`}`,
      actual: String(page.total),
    }));
    if (!isRight) return;
  }
  const wanted = Math.min(page.limit, Math.max(0, page.total - page.offset));
  judgement.hold('list-pages', page.items.length === wanted, () => ({
    subject: 'data',
    expected: `${wanted} of ${page.total} on a page of ${page.limit} from ${page.offset}`,
    actual: String(page.items.length),
  }));
}

/** Whether each invoice may stand before the next. */
function isSorted(listed: readonly ModelInvoice[], compare: Compare): boolean {
  return listed.every((invoice, index) => {
    const next = listed[index + 1];
    return !next || (compare(invoice, next) ?? 0) <= 0;
  });
}

/** The invoices as they must be sorted; undefined where the order of some is not said. */
function sorted(invoices: readonly ModelInvoice[], compare: Compare): ModelInvoice[] | undefined {
  let isSaid = true;
  const order = invoices.toSorted((left, right) => {
    const each = compare(left, right);
    if (each === undefined) isSaid = false;
    return each ?? 0;
  });
  return isSaid ? order : undefined;
}

function judgeOrder(
  judgement: Judgement,
  query: URLSearchParams,
  { listed, counted, page }: { listed: readonly ModelInvoice[]; counted: Counted | undefined; page: Page },
): void {
  const order = readOrder(query);
  if (!order) return;
  const { field, compare, isSaid } = order;
  const turned: Compare = (left, right) => compare(right, left);
  const fits = isSorted(listed, compare) || (!isSaid && isSorted(listed, turned));
  judgement.hold('list-sorts', fits, () => ({
    subject: field,
    expected: `invoices by ${field} ${query.get('orderBy') ?? ''}`.trim(),
    actual: listed.map(({ id }) => id).join(', '),
  }));
  if (!fits || !isSaid || !counted || counted.unknown > 0 || listed.length !== page.items.length) return;
  const whole = sorted(counted.yes, compare);
  const wanted = whole?.slice(page.offset, page.offset + page.limit);
  const isPlaced =
    !wanted ||
    wanted.every((invoice, index) => {
      const shown = listed[index];
      return !shown || shown.id === invoice.id || compare(invoice, shown) === 0;
    });
  judgement.hold('list-sorts', isPlaced, () => ({
    subject: `${field}, over pages`,
    expected: `from ${page.offset} by ${field}: ${wanted?.map(({ id }) => id).join(', ')}, or their equals`,
    actual: listed.map(({ id }) => id).join(', '),
  }));
}

/** Judges a page of the list of invoices. */
export function judgeList(
  state: ModelState,
  judgement: Judgement,
  { exchange, operation }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  judgeOutcome(judgement, answer, mustSucceed, 'list-succeeds');
  const { pagination } = Object(answer.meta) as { pagination?: Record<string, unknown> };
  if (!answer.ok || !Array.isArray(answer.data)) return;
  const query = describedQuery(operation, exchange.request.url.searchParams);
  const page: Page = {
    offset: numberOr(query.get('offset'), 0),
    limit: numberOr(query.get('limit'), Number(pagination?.['limit'] ?? 10)),
    total: Number(pagination?.['totalCount']),
    items: answer.data.map((item: unknown) => Object(item) as ReadInvoice),
  };
  if (query.getAll('offset').length > 1 || query.getAll('limit').length > 1) return;
  const echoed = {
    ...page,
    offset: Number(pagination?.['offset']),
    limit: Number(pagination?.['limit']),
  };
  judgeEchoes(judgement, { query, operation }, echoed, state.strict);
  const filters = readFilters(query);
  const withFields = query.get('isIncludeExtraFields') === '1';
  const listed = judgeItems(state, judgement, page, { filters, withFields });
  // What is wrong with the items is wrong with their number too, and is one thing.
  if (judgement.verdicts.length > 0) return;
  const counted = count(state, filters);
  judgeCounts(judgement, page, { counted, filters });
  judgeOrder(judgement, query, { listed, counted, page });
}
