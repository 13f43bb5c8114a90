import type { Rule, Verdict } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { answerOf, type Item } from '../traffic/answer-of.ts';
import type { ApiCalls, Query } from '../traffic/api-calls.ts';
import { type Body, leastBody } from '../traffic/invoice-bodies.ts';

/** What calls are sent at once in. */
export interface Track {
  session: Session;
  api: ApiCalls;
  /** How many calls at once. */
  count: number;
  /** Makes numbers of this race differ from those of others. */
  mark: string;
  customerId: string;
  report(verdict: Verdict, steps: readonly Step[]): void;
}

/** Calls that are sent at once, and what must have come of them. */
export interface Race {
  rule: Rule;
  run(track: Track): Promise<void>;
}

/** The numbers from 0 to below the count of a race. */
export const lanes = ({ count }: Track): number[] => Array.from({ length: count }, (_, lane) => lane);

/** A new invoice of a race, of whose fields some differ. */
export const entry = ({ customerId }: Track, invoiceNumber: string, changes: Body = {}): Body => ({
  ...leastBody(invoiceNumber, customerId),
  ...changes,
});

/** Creates an invoice for calls to meet at. @returns its id, or undefined where it was refused */
export async function place(track: Track, invoiceNumber: string): Promise<number | undefined> {
  const step = await track.session.send(track.api.create(entry(track, invoiceNumber)));
  return answerOf(step).done ? answerOf(step).id : undefined;
}

export async function listed(
  { session, api }: Track,
  query: Query,
): Promise<{ step: Step; items: readonly Item[] }> {
  const step = await session.send(api.list({ ...query, limit: 250 }));
  return { step, items: answerOf(step).items };
}

/** The statuses of answers, such as `200, 400, 400`. */
export const statuses = (steps: readonly Step[]): string =>
  steps
    .map((step) => answerOf(step).status)
    .sort((one, other) => one - other)
    .join(', ');

/**
 * Holds answers to one having succeeded and the others having been refused in the documented way.
 * @returns the one that succeeded
 */
export function oneWon(
  { report }: Track,
  rule: Rule,
  steps: readonly Step[],
  { refusal, subject }: { refusal: number; subject: string },
): Step | undefined {
  const won = steps.filter((step) => answerOf(step).done);
  const others = steps.filter((step) => !answerOf(step).done);
  if (won.length !== 1 || others.some((step) => answerOf(step).status !== refusal)) {
    const expected = `one success, and ${steps.length - 1} times ${refusal}`;
    report({ rule, subject, expected, actual: `the statuses ${statuses(steps)}` }, steps);
  }
  return won.length === 1 ? won[0] : undefined;
}
