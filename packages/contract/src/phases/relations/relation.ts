import type { InvoiceFetch } from '@b2b-invoices/client';
import type { Rule, Verdict } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { answerOf, type Item } from '../traffic/answer-of.ts';
import type { ApiCalls, Query } from '../traffic/api-calls.ts';
import type { Draw } from '../traffic/draw.ts';

/** A relation that does not hold, and the answers that show it. */
export interface Broken {
  verdict: Verdict;
  steps: readonly Step[];
}

/** What relations are looked for in: a store with some invoices in it. */
export interface Ground {
  session: Session;
  api: ApiCalls;
  draw: Draw;
  /** Whether nobody else writes to the store, and nobody minds more requests. */
  isOwn: boolean;
  /** What the numbers of new invoices begin with. */
  prefix: string;
  /** How much of what could be tried is. */
  effort: number;
  /** Fetches a document that the target itself serves; undefined where it is elsewhere. */
  fetchDocument(address: string): ReturnType<InvoiceFetch> | undefined;
}

/** Something that must hold between answers, whatever the invoices are. */
export interface Relation {
  rule: Rule;
  /** Finds where it does not hold. */
  check(ground: Ground): Promise<Broken[]>;
}

/** A list as it came. */
export interface Listed {
  step: Step;
  items: readonly Item[];
  ids: readonly unknown[];
  total: number | undefined;
  /** Whether it holds all that there is under its filters. */
  isWhole: boolean;
}

export async function list({ session, api }: Ground, query: Query): Promise<Listed> {
  const step = await session.send(api.list(query));
  const { items, total } = answerOf(step);
  return { step, items, ids: items.map(({ id }) => id), total, isWhole: total === items.length };
}

/** The most that one page may hold. */
export const longestPage = 250;

/** All invoices under these filters, as far as they fit into one page. */
export const listAll = (ground: Ground, query: Query = {}): Promise<Listed> =>
  list(ground, { ...query, limit: longestPage });

/** Puts a broken relation into words. */
export const broken = (
  rule: Rule,
  steps: readonly Step[],
  { subject, expected, actual }: Pick<Verdict, 'subject' | 'expected' | 'actual'>,
): Broken => ({ verdict: { rule, ...(subject ? { subject } : {}), expected, actual }, steps });

const shown = 300;

/** A value in few words. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}

/** The words of a query, as the subject of a verdict: its names without its values. */
export const namesOf = (query: Query): string => Object.keys(query).join(', ') || 'no filter';
