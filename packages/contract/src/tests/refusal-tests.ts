import { at, type Document, follow, type Operation } from '@b2b-invoices/spec';
import { type CallInput, leastInput } from '../call-input.ts';
import { type ContractTest, expectNone } from '../contract-test.ts';
import { formatProblem } from '../problem.ts';
import type { TestContext } from './test-context.ts';

interface Mistake {
  what: string;
  input: CallInput;
}

const without = (body: object, name: string): object =>
  Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));

function bodyMistakes(
  document: Document,
  { bodyRequired, requestBodies }: Operation,
  least: CallInput,
): Mistake[] {
  const schema = requestBodies[0]?.schema;
  if (!bodyRequired || !schema) return [];
  const { node } = follow(document, { node: at(document, schema), pointer: schema });
  const required = Array.isArray(node['required']) ? node['required'].map(String) : [];
  const body = Object(least.body) as object;
  return [
    { what: 'without a body', input: { path: least.path, query: {} } },
    { what: 'whose body is a list', input: { ...least, body: [body] } },
    { what: 'whose body has a misspelt field', input: { ...least, body: { ...body, openBalnce: 1 } } },
    { what: 'whose status is unknown', input: { ...least, body: { ...body, status: 3 } } },
    { what: 'whose due date is text', input: { ...least, body: { ...body, dueDate: 'tomorrow' } } },
    {
      what: 'whose balance has no currency',
      input: { ...least, body: { ...body, openBalance: { value: '1.00' } } },
    },
    ...required.map((name) => ({ what: `without ${name}`, input: { ...least, body: without(body, name) } })),
  ];
}

function parameterMistakes({ parameters }: Operation, least: CallInput): Mistake[] {
  const names = new Set(parameters.map(({ name }) => name));
  const path = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ name }) => ({
      what: `whose ${name} is a word`,
      input: { ...least, path: { ...least.path, [name]: 'first' } },
    }));
  const limit = names.has('limit')
    ? ['0', '251', 'ten'].map((value) => ({
        what: `with a limit of ${value}`,
        input: { ...least, query: { limit: value } },
      }))
    : [];
  const sort = names.has('orderBy')
    ? [
        { what: 'that gives the field to orderBy', input: { ...least, query: { orderBy: 'dueDate' } } },
        { what: 'that gives the direction to sortBy', input: { ...least, query: { sortBy: 'DESC' } } },
      ]
    : [];
  return [...path, ...limit, ...sort];
}

/** Typical mistakes are refused with a documented error, and the specification calls them mistakes. */
export function refusalTests({ document, caller, operations }: TestContext): ContractTest[] {
  return operations.flatMap((operation) => {
    const { operationId } = operation;
    const least = leastInput(operation);
    return [...parameterMistakes(operation, least), ...bodyMistakes(document, operation, least)].map(
      ({ what, input }) => ({
        name: `${operationId} over HTTP refuses a request ${what}`,
        operationId,
        needs: ['refuse' as const],
        async run() {
          const { exchange } = await caller.call('http', operation, input);
          const { status } = exchange.response;
          const known = exchange.problems.some(({ side }) => side === 'request');
          expectNone([
            ...(status >= 400 && status < 500
              ? []
              : [`the answer has the status ${status} instead of an error of the 400s`]),
            ...(known ? [] : ['the specification does not call the request a mistake']),
            ...exchange.problems.filter(({ side }) => side === 'response').map(formatProblem),
          ]);
        },
      }),
    );
  });
}
