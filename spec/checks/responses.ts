import { below, type Document } from '../src/document.ts';
import { type Operation, operationsOf } from '../src/operations.ts';
import type { Problem } from './problem.ts';

const statuses = [200, 400, 401, 403, 404, 422, 429, 500];
const headers = [
  'X-Requests-Allocated',
  'X-Requests-Remaining',
  'X-Requests-Window-Length',
  'X-Request-Window-Resets-After',
  'X-Request-Id',
  'Trace-Id',
];
const operationIds = [
  'listInvoices',
  'createInvoice',
  'getInvoice',
  'updateInvoice',
  'deleteInvoice',
  'createInvoiceFromOrder',
  'getInvoicePdf',
  'listInvoiceExtraFields',
];

function problemsOf({ operationId, pointer, responses }: Operation): Problem[] {
  const place = below(pointer, 'responses');
  const described = responses.map(({ status }) => status);
  return [
    ...statuses
      .filter((status) => !described.includes(status))
      .map((status) => ({
        pointer: place,
        message: `${operationId} does not describe its answer ${status}`,
      })),
    ...described
      .filter((status) => !statuses.includes(status))
      .map((status) => ({
        pointer: place,
        message: `${operationId} describes an answer ${status}, which nobody has seen`,
      })),
    ...responses.flatMap((response) =>
      headers
        .filter((name) => !response.headers.some((header) => header.name === name))
        .map((name) => ({
          pointer: response.pointer,
          message: `${operationId} ${response.status} lacks the header ${name}`,
        })),
    ),
  ];
}

/** Exactly the eight operations are described, each with exactly the statuses that the service is known to answer with. */
export function checkResponses(document: Document): Problem[] {
  const operations = operationsOf(document);
  const missing = operationIds.filter((id) => !operations.some(({ operationId }) => operationId === id));
  const unknown = operations.filter(({ operationId }) => !operationIds.includes(operationId));
  return [
    ...missing.map((id) => ({ pointer: '#/paths', message: `the operation ${id} is missing` })),
    ...unknown.map(({ operationId, pointer }) => ({
      pointer,
      message: `the operation ${operationId} is not one of the service`,
    })),
    ...operations.flatMap(problemsOf),
  ];
}
