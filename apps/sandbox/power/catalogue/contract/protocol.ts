import { changeAnswer, changeStatus } from '../patch/change-answer.ts';
import { changeBodyText, changeRequest } from '../patch/change-request.ts';
import { apiPathOf, operationOf } from '../patch/operation.ts';
import { update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

/** Paths, methods and bodies that an operation does not have. */
export const protocolFaults: readonly ContractFault[] = ofArea('protocol', [
  {
    name: 'unknown-path-answers-200',
    rule: 'A path that is not there is answered 404.',
    seed: changeAnswer({ of: 'any', status: 404 }, (_, request) =>
      operationOf(request) === undefined
        ? { status: 200, body: JSON.stringify({ code: 200, data: null, meta: { message: 'SUCCESS' } }) }
        : undefined,
    ),
    shows: ['GET /nothing'],
  },
  {
    name: 'method-not-allowed-answers-404',
    rule: 'A method that a path does not have is answered 405.',
    seed: changeStatus({ of: 'any', status: 405 }, 404),
    shows: ['PATCH /invoices/2041'],
  },
  {
    name: 'method-not-allowed-answers-500',
    rule: 'A method that a path does not have is answered 405.',
    seed: changeStatus({ of: 'any', status: 405 }, 500),
    shows: ['DELETE /invoices'],
  },
  {
    name: 'patch-is-an-update',
    rule: 'An invoice has no PATCH.',
    seed: changeRequest('any', ({ method }) => (method === 'PATCH' ? { method: 'PUT' } : undefined)),
    shows: [{ ...update({ dueDate: 5 }), line: 'PATCH /invoices/2041' }],
  },
  {
    name: 'post-to-an-invoice-is-an-update',
    rule: 'An invoice has no POST.',
    seed: changeRequest('any', (request) =>
      request.method === 'POST' && /^\/invoices\/\d+$/.test(apiPathOf(request) ?? '')
        ? { method: 'PUT' }
        : undefined,
    ),
    shows: [{ ...update({ dueDate: 5 }), line: 'POST /invoices/2041' }],
  },
  {
    name: 'order-needs-a-body',
    rule: 'A create from an order needs no body.',
    seed: changeBodyText('createInvoiceFromOrder', (text) => (text === '' ? '{"":0}' : undefined)),
    shows: ['POST /orders/90417/invoices'],
  },
  {
    name: 'order-takes-no-empty-object',
    rule: 'A create from an order takes an empty object.',
    seed: changeBodyText('createInvoiceFromOrder', (text) => (text.trim() === '{}' ? '{"":0}' : undefined)),
    shows: [{ line: 'POST /orders/90417/invoices', body: '{}' }],
  },
  {
    name: 'order-takes-any-body',
    rule: 'A create from an order takes no fields.',
    seed: changeBodyText('createInvoiceFromOrder', (text) => (text === '' ? undefined : '{}')),
    shows: [{ line: 'POST /orders/90417/invoices', body: '{"invoiceNumber":"MINE"}' }],
  },
]);
