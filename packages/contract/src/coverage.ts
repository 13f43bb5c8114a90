import type { Operation } from '@b2b-invoices/spec';
import { type Exchange, mediaTypeOf, type Via } from './exchange.ts';

const kinds = ['operations', 'parameters', 'statuses', 'media types'] as const;
type Kind = (typeof kinds)[number];

/** How much of one kind of thing was exercised in one way. */
export interface CoverageRow {
  kind: Kind;
  via: Via;
  covered: number;
  total: number;
  /** What was not, such as `listInvoices 404`. */
  missing: string[];
}

function everythingIn({ operationId, parameters, requestBodies, responses }: Operation): [Kind, string][] {
  return [
    ['operations', operationId],
    ...parameters.map(({ name }): [Kind, string] => ['parameters', `${operationId} ${name}`]),
    ...requestBodies.map(({ mediaType }): [Kind, string] => [
      'media types',
      `${operationId} request ${mediaType}`,
    ]),
    ...responses.flatMap(({ status, bodies }): [Kind, string][] => [
      ['statuses', `${operationId} ${status}`],
      ...bodies.map(({ mediaType }): [Kind, string] => [
        'media types',
        `${operationId} ${status} ${mediaType}`,
      ]),
    ]),
  ];
}

function seenIn({ operation, request, response }: Exchange): string[] {
  if (!operation) return [];
  const { operationId } = operation;
  return [
    operationId,
    `${operationId} ${response.status}`,
    `${operationId} ${response.status} ${mediaTypeOf(response.headers)}`,
    ...(request.body === '' ? [] : [`${operationId} request ${mediaTypeOf(request.headers)}`]),
    ...operation.parameters
      .filter(({ in: place, name }) => place === 'path' || request.url.searchParams.has(name))
      .map(({ name }) => `${operationId} ${name}`),
  ];
}

/** The client sends no body where none is needed, so it cannot be held to send one. */
const sendable = (via: Via, name: string): boolean =>
  !(via === 'client' && name === 'createInvoiceFromOrder request application/json');

/** What of the specification the exchanges exercised, over bare HTTP and through the client. */
export function measureCoverage(
  operations: readonly Operation[],
  exchanges: readonly Exchange[],
): CoverageRow[] {
  const everything = operations.flatMap(everythingIn);
  return (['client', 'http'] as const).flatMap((via) => {
    const seen = new Set(exchanges.filter((exchange) => exchange.via === via).flatMap(seenIn));
    return kinds.map((kind) => {
      const names = everything
        .filter(([each, name]) => each === kind && sendable(via, name))
        .map(([, name]) => name);
      const missing = names.filter((name) => !seen.has(name));
      return { kind, via, covered: names.length - missing.length, total: names.length, missing };
    });
  });
}
