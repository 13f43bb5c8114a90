import {
  formatProblem,
  type Problem,
  type SchemaValidator,
  validateResponse,
  type WireResponse,
} from '@b2b-invoices/contract/validation';
import type { Operation } from '@b2b-invoices/spec';
import { refusal } from './answer.ts';
import type { OutgoingAnswer } from './outgoing-answer.ts';
import { type RenderedAnswer, rendered } from './rendered-answer.ts';

/** Looks up headers by names in any letter case, as `Headers` does, without its cost. */
class Lookup {
  readonly #headers: Record<string, string>;

  constructor(headers: Record<string, string>) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    const value = this.#headers[name === 'content-type' ? 'Content-Type' : name];
    if (value !== undefined) return value;
    const wanted = name.toLowerCase();
    return Object.entries(this.#headers).find(([key]) => key.toLowerCase() === wanted)?.[1] ?? null;
  }
}

/** What is known of a request beside its answer; `problems` is added to. */
interface Beside {
  headers: Record<string, string>;
  problems: Problem[];
  /** A scripted fault is there to break the specification. */
  fault: string | undefined;
}

/** Holds an answer to the operation that it answers; one that breaks the specification is an error 500, or a note. */
export type CheckAnswer = (
  given: RenderedAnswer,
  operation: Operation | undefined,
  beside: Beside,
) => OutgoingAnswer;

export function createCheckAnswer(validate: SchemaValidator, onViolation: 'error' | 'note'): CheckAnswer {
  return ({ answer, text, bytes, delivery, headers: own }, operation, { headers, problems, fault }) => {
    const { status, body } = answer;
    if (own) Object.assign(headers, own);
    const wire: WireResponse = { status, headers: new Lookup(headers), body: text };
    if (body !== undefined) wire.json = { value: body };
    // The service documents no 503; the sandbox has one for a database that will be back.
    const undocumented = status === 503 && !fault;
    const broken =
      operation && !undocumented && delivery?.kind !== 'reset'
        ? validateResponse(operation, wire, validate)
        : [];
    problems.push(...broken);
    if (broken.length === 0 || fault || onViolation === 'note')
      return { status, headers, body: text, bytes, delivery };
    const sentence = `The sandbox's own answer breaks the specification. ${broken.map(formatProblem).join('; ')}`;
    return { status: 500, headers, body: rendered(refusal(500, sentence).answer).text };
  };
}
