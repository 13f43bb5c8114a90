import type { RawCase } from './raw-cases.ts';
import type { RawAnswer } from './raw-exchange.ts';

/** What is wrong with what came of a hostile connection; undefined when all is well. */
export function judgeRaw({ allowed, never }: RawCase, answer: RawAnswer): string | undefined {
  const { text, statuses, ended } = answer;
  const came = statuses.join(', ') || 'nothing';
  if (!ended) return `the connection stayed open after ${came}`;
  if (!allowed.some((each) => each.join() === statuses.join())) return `${came} came: ${text.slice(0, 300)}`;
  if (never?.test(text)) return `the answer holds ${never.source}`;
  return undefined;
}
