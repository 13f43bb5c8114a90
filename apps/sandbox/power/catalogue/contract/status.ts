import { changeAnswer, changeStatus } from '../patch/change-answer.ts';
import { create, update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

/** A status other than the one that an operation documents. */
export const statusFaults: readonly ContractFault[] = ofArea('status', [
  {
    name: 'create-answers-201',
    rule: 'A create answers 200.',
    seed: changeStatus({ of: 'createInvoice', status: 200 }, 201),
    shows: [create()],
  },
  {
    name: 'from-order-answers-201-over-code-200',
    rule: 'A create from an order answers 200, as its code says.',
    seed: changeStatus({ of: 'createInvoiceFromOrder', status: 200 }, 201, { keepsCode: true }),
    shows: ['POST /orders/90417/invoices'],
  },
  {
    name: 'delete-answers-204',
    rule: 'A delete answers 200 with the id.',
    seed: changeAnswer({ of: 'deleteInvoice', status: 200 }, () => ({ status: 204, body: null })),
    shows: ['DELETE /invoices/36'],
  },
  {
    name: 'update-answers-202',
    rule: 'An update answers 200.',
    seed: changeStatus({ of: 'updateInvoice', status: 200 }, 202),
    shows: [update({ dueDate: 1_771_588_800 })],
  },
  {
    name: 'unknown-invoice-answers-200-with-code-404',
    rule: 'An unknown invoice is answered 404, not an error inside a 200.',
    seed: changeStatus({ of: 'getInvoice', status: 404 }, 200, { keepsCode: true }),
    shows: ['GET /invoices/999999'],
  },
  {
    name: 'update-of-an-unknown-invoice-answers-400',
    rule: 'An update of an unknown invoice is answered 404.',
    seed: changeStatus({ of: 'updateInvoice', status: 404 }, 400),
    shows: [{ ...update({ dueDate: 1 }), line: 'PUT /invoices/999999' }],
  },
  {
    name: 'unknown-order-answers-400',
    rule: 'An unknown order is answered 404.',
    seed: changeStatus({ of: 'createInvoiceFromOrder', status: 404 }, 400),
    shows: ['POST /orders/999999/invoices'],
  },
  {
    name: 'unknown-pdf-answers-500',
    rule: 'The PDF of an unknown invoice is answered 404.',
    seed: changeStatus({ of: 'getInvoicePdf', status: 404 }, 500),
    shows: ['GET /invoices/999999/download-pdf'],
  },
  {
    name: 'delete-of-an-unknown-invoice-answers-200',
    rule: 'A delete of an unknown invoice is answered 404.',
    seed: changeAnswer({ of: 'deleteInvoice', status: 404 }, (_, { url }) => {
      const id = Number(new URL(url).pathname.split('/').at(-1));
      return { status: 200, body: JSON.stringify({ code: 200, data: { id }, meta: { message: 'Success' } }) };
    }),
    shows: ['DELETE /invoices/999999'],
  },
  {
    name: 'unknown-channel-answers-400',
    rule: 'A create for an unknown channel is answered 404.',
    seed: changeAnswer({ of: 'createInvoice', status: 404 }, ({ body }) =>
      body.includes('channel') ? { status: 400, body: body.replace('"code":404', '"code":400') } : undefined,
    ),
    shows: [create({ channelId: 77 })],
  },
  {
    name: 'field-errors-answer-500',
    rule: 'A create with a field of a wrong type is answered 422.',
    seed: changeStatus({ of: 'createInvoice', status: 422 }, 500),
    shows: [create({ dueDate: 'tomorrow' })],
  },
  {
    name: 'text-as-id-answers-500',
    rule: 'An id that is no number is answered 400.',
    seed: changeStatus({ of: ['getInvoice', 'getInvoicePdf'], status: 400 }, 500),
    shows: ['GET /invoices/abc'],
  },
  {
    name: 'balance-that-is-no-number-answers-200',
    rule: 'An update whose balance is no number is answered 400.',
    seed: changeStatus({ of: 'updateInvoice', status: 400 }, 200, { keepsCode: true }),
    shows: [update({ openBalance: { code: 'USD', value: '12,50' } })],
  },
  {
    name: 'refused-delete-says-code-200',
    rule: 'The code of an error is its HTTP status.',
    seed: changeAnswer({ of: 'deleteInvoice', status: 404 }, ({ body }) => ({
      body: body.replace('"code":404', '"code":200'),
    })),
    shows: ['DELETE /invoices/999999'],
  },
]);
