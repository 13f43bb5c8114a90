import { type Document, type Operation, operationsOf, type Response } from '@b2b-invoices/spec';

const header = `// Generated from the examples of the specification by \`pnpm generate\`. Do not edit: change spec/ and generate again.
`;

interface NamedExample {
  name: string;
  status: number;
  value: unknown;
}

/** The examples of an operation's answers, successes first. */
function examplesOf({ responses }: Operation): NamedExample[] {
  return responses
    .toSorted((a, b) => a.status - b.status)
    .flatMap(({ status, bodies }) =>
      bodies
        .filter(({ mediaType }) => mediaType === 'application/json')
        .flatMap(({ examples }) => examples.map(({ name, value }) => ({ name, status, value }))),
    );
}

/** The headers with an example that all answers have; those of a few have no place in the table. */
function commonHeaders(responses: readonly Response[]): [string, unknown][] {
  const [first, ...others] = responses.map(({ headers }) => headers.filter(({ node }) => 'example' in node));
  return (first ?? [])
    .filter(({ name }) => others.every((headers) => headers.some((header) => header.name === name)))
    .map(({ name, node }) => [name, node['example']]);
}

/** Adds an entry. @throws Error if the key is there with another value, which one table could not show */
function add(table: Map<string, string>, key: string, value: unknown): void {
  const text = JSON.stringify(value, undefined, 2);
  if (table.has(key) && table.get(key) !== text)
    throw new Error(`The specification has two different ${key}; the generated table has room for one.`);
  table.set(key, text);
}

function render(table: Map<string, string>): string {
  const entries = [...table].map(
    ([key, text]) => `  ${JSON.stringify(key)}: ${text.replaceAll('\n', '\n  ')},\n`,
  );
  return `{\n${entries.join('')}}`;
}

/** The text of src/testing/generated/examples.ts for a bundled specification. */
export function renderExamples(document: Document): string {
  const operations = new Map<string, string>();
  const bodies = new Map<string, string>();
  const headers = new Map<string, string>();
  for (const operation of operationsOf(document)) {
    const { operationId, method, path } = operation;
    const examples = examplesOf(operation);
    const statuses = Object.fromEntries(examples.map(({ name, status }) => [name, status]));
    add(operations, operationId, { method: method.toLowerCase(), path, statuses });
    for (const { name, value } of examples) add(bodies, name, value);
  }
  const responses = operationsOf(document).flatMap((operation) => operation.responses);
  for (const [name, example] of commonHeaders(responses)) add(headers, name, example);
  return `${header}
/** Each operation, and its examples by name with their status; the first is the one that stands for a success. */
export const exampleOperations = ${render(operations)} as const;

/** The bodies of the examples. */
export const exampleBodies: Readonly<Record<string, unknown>> = ${render(bodies)};

/** The headers that every answer has. */
export const exampleHeaders: Readonly<Record<string, string>> = ${render(headers)};
`;
}
