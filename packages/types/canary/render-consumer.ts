import { type Document, type Operation, operationsOf, type Parameter } from '@b2b-invoices/spec';
import { canaryDialect, type Dialect, publishedDialect } from './dialect.ts';

/** A program in which each line stands for something that the specification says. */
export interface Consumer {
  text: string;
  /** What the line of this index stands for, such as `createInvoice, answer 200, example invoiceCreated`. */
  subjects: string[];
}

/** A type of an operation by its name in each dialect, with the examples that the specification has of it. */
interface Use {
  subject: string;
  type(dialect: Dialect): string;
  examples: { name: string; value: unknown }[];
}

function parameterUses(operation: Operation): Use[] {
  const kinds = [...new Set(operation.parameters.map((parameter) => parameter.in))];
  return kinds.map((kind) => ({
    subject: `${operation.operationId}, ${kind} parameters`,
    type: (dialect) => dialect.parameters(operation, kind),
    examples: [{ name: 'of each parameter', value: parameterExamples(operation, kind) }],
  }));
}

function parameterExamples({ parameters }: Operation, kind: Parameter['in']): Record<string, unknown> {
  const exemplified = parameters.filter((each) => each.in === kind && each.example !== undefined);
  return Object.fromEntries(exemplified.map(({ name, example }) => [name, example]));
}

function usesOf(operation: Operation): Use[] {
  const { operationId, requestBodies, responses } = operation;
  return [
    ...parameterUses(operation),
    ...requestBodies.map(({ mediaType, examples }) => ({
      subject: `${operationId}, request`,
      type: (dialect: Dialect) => dialect.requestBody(operation, mediaType),
      examples,
    })),
    ...responses.flatMap(({ status, bodies }) =>
      bodies.map(({ mediaType, examples }) => ({
        subject: `${operationId}, answer ${status}`,
        type: (dialect: Dialect) => dialect.answer(operation, status, mediaType),
        examples,
      })),
    ),
  ];
}

const same =
  'type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "the canary reads less") : "the canary reads more";';

/**
 * A program that uses the types of every request and every answer: the examples of the specification as literals of
 * both generators' types, and each type of the one held to that of the other.
 */
export function renderConsumer(document: Document): Consumer {
  const head = [publishedDialect.imports, canaryDialect.imports, same];
  const lines = operationsOf(document)
    .flatMap(usesOf)
    .flatMap(({ subject, type, examples }) => [
      { subject, code: `true satisfies Same<${type(publishedDialect)}, ${type(canaryDialect)}>;` },
      ...examples.flatMap(({ name, value }) =>
        [publishedDialect, canaryDialect].map((dialect) => ({
          subject: `${subject}, example ${name}`,
          code: `(${JSON.stringify(value)}) satisfies ${type(dialect)};`,
        })),
      ),
    ]);
  return {
    text: [...head, ...lines.map(({ code }) => code), ''].join('\n'),
    subjects: [...head.map(() => 'the program itself'), ...lines.map(({ subject }) => subject)],
  };
}
