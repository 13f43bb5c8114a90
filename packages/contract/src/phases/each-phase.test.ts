import { type Document, specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { correctRules, type InvoiceRules } from '../../test-targets/invoice-rules.ts';
import { createInvoiceServer } from '../../test-targets/invoice-server.ts';
import { exampleAnswers, exampleTarget } from '../../test-targets/open-at.ts';
import { runOnePhase } from '../../test-targets/run-one-phase.ts';
import { RunStopped } from '../run/run-stopped.ts';
import type { Target } from '../target/target.ts';
import { type PhaseName, phaseNames } from './phase.ts';
import { phases } from './phases.ts';
import { type ChangeableAnswer, changingAnswers } from './testing/change-answer.ts';
import { type Answers, createSmallServer } from './testing/small-server.ts';

/** A target, or the specification that it is held to, without a fault and with it. */
interface Seeded {
  fault: string;
  rule: string;
  /** The target, and the specification where that has the fault. */
  run(isFaulty: boolean): { target: Target; document?: Document };
}

const answering =
  (fault: (answer: ChangeableAnswer, request: Request) => void): Seeded['run'] =>
  (isFaulty) => ({ target: createSmallServer(isFaulty ? changingAnswers(fault) : (next) => next) });

const keeping =
  (fault: Partial<InvoiceRules>): Seeded['run'] =>
  (isFaulty) => ({ target: createInvoiceServer(isFaulty ? fault : {}) });

const become = (answer: ChangeableAnswer, status: number): void => {
  Object.assign(answer, { status, body: { ...Object(answer.body), code: status } });
};

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes whatever the examples refuse. */
const lenient =
  (next: Answers): Answers =>
  async (request) => {
    const answer = await next(request);
    if (answer.status !== 422) return answer;
    return Response.json({ code: 200, data: { id: 1 }, meta: { message: 'SUCCESS' } });
  };

/** The specification as it would be had the service another name for `sortBy`. */
const renamed = JSON.parse(JSON.stringify(specification).replaceAll('"sortBy"', '"orderField"')) as Document;

const seeded: Record<PhaseName, Seeded> = {
  examples: {
    fault: 'a number that is taken is refused with 422',
    rule: 'number-is-unique',
    run: answering((answer) => {
      if (JSON.stringify(answer.body).includes('number already exists')) become(answer, 422);
    }),
  },
  coverage: {
    fault: 'the largest page is refused',
    rule: 'list-succeeds',
    run: answering((answer, { url }) => {
      if (new URL(url).searchParams.get('limit') === '250' && answer.status === 200) become(answer, 422);
    }),
  },
  protocol: {
    fault: '405 does not name the methods',
    rule: 'allow-names-the-methods',
    run: answering(({ headers }) => headers.delete('allow')),
  },
  properties: {
    fault: 'a body that breaks its schema is taken',
    rule: 'forbidden-is-refused',
    run: (isFaulty) => ({
      target: exampleTarget({
        capabilities: ['refuse', 'write'],
        ...(isFaulty ? { fetch: lenient(exampleAnswers) } : {}),
      }),
    }),
  },
  model: {
    fault: 'a list is not filtered by status',
    rule: 'list-filters',
    run: keeping({
      keeps: (invoice, query) => {
        const rest = new URLSearchParams(query);
        rest.delete('status');
        return correctRules.keeps(invoice, rest);
      },
    }),
  },
  relations: {
    fault: 'the document is that of the newest invoice',
    rule: 'pdf-is-of-its-invoice',
    run: keeping({ documentOf: (_, all) => all.at(-1) }),
  },
  races: {
    fault: 'a number is looked up some time before it is written',
    rule: 'creates-of-one-number-leave-one',
    run: keeping({ beforeWrite: pause }),
  },
  client: {
    fault: 'the client sends a parameter by its former name',
    rule: 'client-sends-what-is-described',
    run: (isFaulty) => ({
      target: exampleTarget({ capabilities: ['refuse'] }),
      ...(isFaulty ? { document: renamed } : {}),
    }),
  },
};

/** Whether a phase finds that a rule is broken; it ends as soon as it does. */
async function finds(name: PhaseName, isFaulty: boolean): Promise<boolean> {
  const { rule, run } = seeded[name];
  const { target, document = specification } = run(isFaulty);
  const phase = phases.find((each) => each.name === name);
  const seen = new AbortController();
  const { ended, findings } = runOnePhase(target, async (context) => phase?.run(context), {
    effort: 0.1,
    document,
    signal: seen.signal,
    onFinding: ({ verdict }) => verdict.rule.id === rule && seen.abort(),
  });
  await ended.catch((error: unknown) => {
    if (!(error instanceof RunStopped)) throw error;
  });
  return findings().some(({ verdict }) => verdict.rule.id === rule);
}

test.each(phaseNames.map((name) => ({ name, ...seeded[name] })))(
  '$name finds that $fault',
  async ({ name }) => {
    expect(await finds(name, true)).toBe(true);
    expect(await finds(name, false)).toBe(false);
  },
);

test('the phases come in the order of their names, each with a line of what it does', () => {
  expect(phases.map(({ name }) => name)).toEqual(phaseNames);
  for (const { says } of phases) expect(says).toMatch(/^\S.{20,}[^.]$/);
});
