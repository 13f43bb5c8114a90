import {
  createSchemaValidator,
  type SchemaValidator,
  validateResponse,
} from '@b2b-invoices/contract/validation';
import { type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import { runUnchanged } from '../run-unchanged.ts';
import type { SuiteOptions } from '../suite.ts';
import { operationIdOf } from './answer-campaign.ts';
import { classOf } from './answer-fields.ts';
import type { AnswerMutant } from './answer-mutants.ts';
import { kindOf, parseExactly } from './json-text.ts';

/** An answer of the correct server, to be changed as often as wanted. */
type Sample = () => Response;

/** Answers of the correct server by operation and class: one at least for each form that was seen. */
export type AnswerSamples = ReadonlyMap<string, readonly Sample[]>;

/** What a body has: each place with the kind of its value, and which lists have several items. */
function formOf(value: unknown, path = ''): string[] {
  const kind = kindOf(value);
  const own = `${path} ${kind}`;
  if (Array.isArray(value)) {
    const size = value.length > 1 ? ' several' : '';
    return [own + size, ...value.flatMap((item) => formOf(item, `${path}/*`))];
  }
  if (kind !== 'object') return [own];
  return [own, ...Object.entries(value as object).flatMap(([key, item]) => formOf(item, `${path}/${key}`))];
}

const keyOf = (operationId: string, statusClass: string): string => `${operationId} ${statusClass}`;

/** Collects samples during a run of the suite on the correct server. */
export async function collectSamples(options: SuiteOptions): Promise<AnswerSamples> {
  const samples = new Map<string, Sample[]>();
  const forms = new Map<string, Set<string>>();

  function keep(key: string, answer: Response, text: string): void {
    const seen = forms.get(key) ?? new Set<string>();
    forms.set(key, seen);
    const form = [String(answer.status), ...formOf(parseExactly(text)?.value)];
    if (form.every((part) => seen.has(part))) return;
    for (const part of form) seen.add(part);
    const { status } = answer;
    const headers = new Headers(answer.headers);
    samples.set(key, [...(samples.get(key) ?? []), () => new Response(text, { status, headers })]);
  }

  await runUnchanged(options, {
    async onAnswer(request, answer) {
      const operationId = operationIdOf(request);
      const statusClass = classOf(answer.status);
      if (operationId && statusClass) keep(keyOf(operationId, statusClass), answer, await answer.text());
    },
  });
  return samples;
}

/** What the specification says of a change: nothing has the place, all changed answers are allowed, or some are forbidden. */
export type Verdict = 'nothing to change' | 'allowed' | 'forbidden';

const operations = new Map<string, Operation>(
  operationsOf(specification).map((operation) => [operation.operationId, operation]),
);
const validate: SchemaValidator = createSchemaValidator(specification);

/** Holds the changed samples to the specification. */
export async function judgeMutant(mutant: AnswerMutant, samples: AnswerSamples): Promise<Verdict> {
  const operation = operations.get(mutant.operationId);
  let verdict: Verdict = 'nothing to change';
  for (const sample of samples.get(keyOf(mutant.operationId, mutant.statusClass)) ?? []) {
    const changed = await mutant.change(sample());
    if (!changed || !operation) continue;
    const { status, headers } = changed;
    const problems = validateResponse(operation, { status, headers, body: await changed.text() }, validate);
    if (problems.length > 0) return 'forbidden';
    verdict = 'allowed';
  }
  return verdict;
}
