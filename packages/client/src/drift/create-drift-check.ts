import type { AnswerCheck, CheckedAnswer, Drift, Refusal } from '../answer-check.ts';
import { InvoiceDriftError } from '../errors/invoice-drift-error.ts';
import { compare } from './compare.ts';
import { add, type Differences, listDifferences, noDifferences } from './differences.ts';
import { answerSchemas } from './generated/answer-schemas.ts';

/** What becomes of a drift. At least one of the two is needed. */
export interface DriftCheckOptions {
  /**
   * Called for each drift of an answer, before the call goes on. What it throws, or rejects with, is dropped: a report
   * must not cost a write.
   */
  onDrift?: (drift: Drift) => void;
  /**
   * Whether a drift fails the call; by default it does not. For tests: a write has taken effect when its answer is found
   * to drift.
   */
  strict?: boolean;
}

const mostDrifts = 100;

/**
 * Makes a check that compares each answer with the specification that this package was built from: fields that are missing
 * or not listed, types, sets of values, bounds, a `code` other than the HTTP status, and a status that is not described
 * for the operation.
 *
 * A drift tells a place and two kinds, never a value. Names of fields are as the service sent them, cut off after 100
 * characters. What is the same in several rows of a list is told once, with the pointer of the first row. After 100 drifts
 * of one answer there is one more, with an empty pointer, that tells how many are left out.
 *
 * @throws TypeError for an option that does not exist or cannot be used; the check itself never throws
 */
export function createDriftCheck(options: DriftCheckOptions): AnswerCheck {
  const problem = optionsProblem(options);
  if (problem) throw new TypeError(`createDriftCheck ${problem}`);
  const { onDrift, strict } = options;
  return (answer) => {
    const { body, ...about } = answer;
    const drifts = listDifferences(differencesOf(answer), mostDrifts).map((difference) => ({
      ...about,
      ...difference,
    }));
    if (onDrift) for (const drift of drifts) report(onDrift, drift);
    return strict && drifts.length > 0 ? refusal(drifts) : undefined;
  };
}

function refusal(drifts: readonly Drift[]): Refusal {
  const [first] = drifts;
  const more = drifts.length > 1 ? `, and at ${drifts.length - 1} more` : '';
  const summary = `${first?.pointer || 'the body'}: expected ${first?.expected}, got ${first?.got}${more}`;
  return { Kind: InvoiceDriftError, details: { summary, drifts } };
}

function optionsProblem(options: DriftCheckOptions): string | undefined {
  const { onDrift, strict = false, ...others } = Object(options) as DriftCheckOptions;
  for (const name in others) return `has no option ${name}`;
  if (typeof strict !== 'boolean') return 'wants true or false for strict';
  return typeof onDrift === 'function' || (strict && onDrift === undefined)
    ? undefined
    : 'wants a function for onDrift, or strict: true alone';
}

function differencesOf({ operation, status, body }: CheckedAnswer): Differences {
  const found = noDifferences();
  const answers = answerSchemas[operation] ?? {};
  const { code } = Object(body) as { code?: number };
  const told = Number.isInteger(code) && code !== status;
  if (told) add(found, ['code'], 'the HTTP status', 'another number');
  // An error may come under the status of a success, as in the vendor's own examples.
  const schema = answers[told && status < 300 ? Number(code) : status] ?? answers[status];
  if (schema !== undefined) return compare(body, schema, [], found);
  add(found, [], `a status of ${Object.keys(answers).join(', ')}`, 'another status');
  return found;
}

// An async function catches what is thrown as well as a rejection, and starts at once.
function report(onDrift: (drift: Drift) => void, drift: Drift): void {
  (async () => onDrift(drift))().catch(() => {});
}
