import { isDeepStrictEqual } from 'node:util';
import { createInvoiceClient, type InvoiceClient, InvoiceClientError } from '@b2b-invoices/client';
import type { Operation } from '@b2b-invoices/spec';
import { compareWithWire, type Outcome } from '../../client/compare-with-wire.ts';
import { fetchThroughSession, type Passage, placeholder } from '../../client/fetch-through-session.ts';
import type { Rule, Verdict } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import type { Step } from '../../session/step.ts';
import { createFindOperation } from '../../specification/find-operation.ts';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { validateRequest } from '../../specification/validate-request.ts';
import type { PhaseContext } from '../phase.ts';
import { answerOf } from '../traffic/answer-of.ts';

const sends: Rule = {
  id: 'client-sends-what-is-described',
  says: 'Each request of the client keeps to the specification.',
  weight: 'documented',
  pointer: '#/paths',
};

const returns: Rule = {
  id: 'client-returns-what-came',
  says: 'What a method of the client returns or throws is what came over the wire.',
  weight: 'documented',
  pointer: '#/paths',
};

/** The two schemes of credentials. */
export type Scheme = 'current' | 'legacy';

/** Makes a client that sends through a session, one exchange for a call. */
export function clientOf(passage: Passage, baseUrl: string, scheme: Scheme): InvoiceClient {
  const options = {
    baseUrl,
    fetch: passage.fetch,
    maxAttempts: 1,
    requestsPerMinute: Number.POSITIVE_INFINITY,
  };
  const { storeHash, token, authToken } = placeholder;
  return createInvoiceClient(
    scheme === 'legacy' ? { ...options, authToken } : { ...options, storeHash, token },
  );
}

/** Whether an answer is as it should be, so that what the client makes of it is the client's doing. */
const isSound = ({ verdicts, exchange: { problems } }: Step): boolean =>
  verdicts.length === 0 && problems.every(({ side }) => side === 'request');

/** How the ids that an iteration gave differ from those of the pages that came; other outcomes say nothing but errors. */
function compareIteration(steps: readonly Step[], { result, error }: Outcome): string[] {
  if (error) return [`the client threw ${String(error)}`];
  if (!Array.isArray(result)) return [];
  const came = steps.flatMap((step) => answerOf(step).items.map(({ id }) => id));
  return isDeepStrictEqual(result, [...new Set(came)].slice(0, result.length))
    ? []
    : [`the client gave the invoices ${result.join(', ')}, and the pages had ${came.join(', ')}`];
}

/** A client whose calls are checked, on one session. */
export interface CheckedClient {
  /** Calls it, and holds what it sent to the specification and what it gave to what came. */
  call(
    name: string,
    how: (client: InvoiceClient) => Promise<unknown>,
    more?: Record<string, string>,
  ): Promise<Step[]>;
}

export function createCheckedClient(
  context: Pick<PhaseContext, 'document' | 'operations' | 'target' | 'report'>,
  session: Session,
  scheme: Scheme,
): CheckedClient {
  const { document, operations, target, report } = context;
  const validate = createSchemaValidator(document);
  const find = createFindOperation(operations as Operation[]);
  const say = (verdict: Verdict, steps: readonly Step[]): void => report(verdict, steps);

  function checkRequest(name: string, step: Step): void {
    const { call, exchange } = step;
    const found = find(call.method, call.path.split('?')[0] ?? '');
    const problems = found
      ? validateRequest(found.operation, found.pathValues, exchange.request, validate)
      : [{ pointer: '#/paths', message: `${call.method} ${call.path} is not described` }];
    for (const { pointer, message } of problems)
      say(
        {
          rule: sends,
          pointer,
          subject: name,
          expected: 'a request that keeps to the specification',
          actual: message,
        },
        [step],
      );
    if (call.credentials !== scheme) {
      const expected = `the credentials of the ${scheme} scheme that the client was given, and no others`;
      say({ rule: sends, pointer: '#/security', subject: name, expected, actual: 'other headers' }, [step]);
    }
  }

  function checkOutcome(name: string, steps: readonly Step[], outcome: Outcome, isSingle: boolean): void {
    const [step] = steps;
    if (!step) {
      const actual = `nothing was sent: ${String(outcome.error)}`;
      say({ rule: sends, subject: name, expected: 'a request', actual }, []);
      return;
    }
    if (!steps.every(isSound)) return;
    // That an answer holds another company's invoices is what the client is to be loud about.
    if (outcome.error instanceof InvoiceClientError && outcome.error.reason === 'other-company') return;
    const problems = isSingle ? compareWithWire(step.exchange, outcome) : compareIteration(steps, outcome);
    for (const actual of problems)
      say({ rule: returns, subject: name, expected: 'what came over the wire', actual }, steps);
  }

  return {
    async call(name, how, more) {
      const { baseUrl } = target;
      const passage = fetchThroughSession(session, { baseUrl, operations, ...(more ? { more } : {}) });
      const outcome = await how(clientOf(passage, baseUrl, scheme)).then(
        (result) => ({ result }) as Outcome,
        (error: unknown): Outcome => ({ error }),
      );
      if (passage.failures.length > 0) throw passage.failures[0];
      const steps = [...passage.steps];
      for (const step of steps) checkRequest(name, step);
      checkOutcome(
        name,
        steps,
        outcome,
        operations.some(({ operationId }) => operationId === name),
      );
      return steps;
    },
  };
}
