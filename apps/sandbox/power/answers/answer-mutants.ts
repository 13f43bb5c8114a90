import { type Document, type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import { type AnswerField, answerFields, classOf, type StatusClass, statusClasses } from './answer-fields.ts';
import { changeBody } from './change-body.ts';
import { type EnvelopeOperator, envelopeOperators } from './envelope-operators.ts';
import { jsonOperators } from './json-operators.ts';
import { parseExactly } from './json-text.ts';

/** One change that is made to every answer of an operation in a class of statuses. */
export interface AnswerMutant {
  name: string;
  operationId: string;
  statusClass: StatusClass;
  /** Where in the body, `*` for each item; undefined where the body as such stays. */
  pointer: string | undefined;
  operator: string;
  /** Whether the schemas say one type or an enum of the place, or that it must be there. */
  typed: boolean;
  /** Gives the changed answer; undefined where there is nothing to change. */
  change(answer: Response): Promise<Response | undefined>;
}

/** Whether the schemas give one type or an enum, or require what is dropped. */
const isTyped = ({ schemas, required }: AnswerField, operator: string): boolean => {
  const types = new Set(schemas.flatMap((schema) => [schema['type'] ?? []].flat()));
  return (
    types.size === 1 ||
    schemas.some((schema) => schema['enum'] !== undefined) ||
    (required && operator === 'drop')
  );
};

type Known = Pick<AnswerMutant, 'operationId' | 'statusClass'>;

function bodyMutants(known: Known, field: AnswerField): AnswerMutant[] {
  const pointer = field.path.map((segment) => `/${segment}`).join('');
  const suitable = jsonOperators.filter((operator) => operator.suits(field));
  return suitable.map((operator) => ({
    ...known,
    name: `${known.operationId} ${known.statusClass} ${pointer || '(body)'} ${operator.name}`,
    pointer,
    operator: operator.name,
    typed: isTyped(field, operator.name),
    async change(answer) {
      const text = await answer.text();
      const parsed = parseExactly(text);
      if (!parsed) return undefined;
      const before = JSON.stringify(parsed.value);
      const changed = JSON.stringify(changeBody(parsed.value, field, operator));
      if (changed === before) return undefined;
      const headers = new Headers(answer.headers);
      headers.delete('Content-Length');
      return new Response(changed, { status: answer.status, headers });
    },
  }));
}

function envelopeMutant(known: Known, { name: operator, change }: EnvelopeOperator): AnswerMutant {
  const { operationId, statusClass } = known;
  const name = `${operationId} ${statusClass} ${operator}`;
  return { ...known, name, pointer: undefined, operator, typed: false, change };
}

/** An operator that leaves the class as it is: a status of a success that becomes 200. */
const isIdle = ({ statusClass, operator }: AnswerMutant): boolean =>
  (statusClass === '2xx' && operator === 'status 200') ||
  (statusClass === '2xx' && operator === 'status one more');

function mutantsOf(document: Document, operation: Operation, statusClass: StatusClass): AnswerMutant[] {
  const known = { operationId: operation.operationId, statusClass };
  const responses = operation.responses.filter(({ status }) => classOf(status) === statusClass);
  const headers = new Set(responses.flatMap((response) => response.headers.map(({ name }) => name)));
  return [
    ...answerFields(document, operation, statusClass).flatMap((field) => bodyMutants(known, field)),
    ...envelopeOperators([...headers]).map((operator) => envelopeMutant(known, operator)),
  ].filter((mutant) => !isIdle(mutant));
}

/** Every change of answers, an operation after the other. */
export function answerMutants(document: Document = specification): AnswerMutant[] {
  return operationsOf(document).flatMap((operation) =>
    statusClasses.flatMap((statusClass) => mutantsOf(document, operation, statusClass)),
  );
}
