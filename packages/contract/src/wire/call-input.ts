import type { Operation, Parameter } from '@b2b-invoices/spec';

/** What a call is made with. */
export interface CallInput {
  path: Record<string, string>;
  query: Record<string, unknown>;
  /** Undefined where no body is sent. */
  body?: unknown;
}

const exampleOf = ({ name, example }: Parameter): [string, unknown] => [name, example];

/** The least that an operation can be called with: its path parameters and, where one is required, its first example body. */
export function leastInput({ parameters, bodyRequired, requestBodies }: Operation): CallInput {
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name, example }) => [name, String(example)]);
  const input: CallInput = { path: Object.fromEntries(path) as Record<string, string>, query: {} };
  return bodyRequired ? { ...input, body: requestBodies[0]?.examples[0]?.value } : input;
}

/** The query parameters of an operation with the values of their examples. */
export const queryExamples = ({ parameters }: Operation): [name: string, value: unknown][] =>
  parameters.filter((parameter) => parameter.in === 'query').map(exampleOf);
