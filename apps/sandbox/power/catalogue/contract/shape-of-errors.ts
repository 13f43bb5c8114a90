import { at, without } from '../patch/at.ts';
import { changeAnswer, changeJson, type Where } from '../patch/change-answer.ts';
import { renamed } from '../patch/renamed.ts';
import { create, update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const anyError: Where = { of: 'any', status: 'error' };

function htmlPage(headers: Headers, title: string): { headers: Headers; body: string } {
  headers.set('content-type', 'text/html');
  return { headers, body: `<!doctype html><html><head><title>${title}</title></head><body></body></html>` };
}

/** Errors in a shape that nobody has seen. */
export const errorShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'error-text-is-called-error',
    rule: 'The text of an error stands in data.errMsg.',
    seed: changeJson({ of: 'getInvoice', status: 404 }, renamed('data/errMsg', 'error')),
    shows: ['GET /invoices/999999'],
  },
  {
    name: 'error-has-no-text',
    rule: 'An error says what is wrong.',
    seed: changeJson(
      { of: ['updateInvoice', 'deleteInvoice'], status: 404 },
      at('data', () => ({})),
    ),
    shows: ['DELETE /invoices/999999'],
  },
  {
    name: 'error-has-null-data',
    rule: 'The data of an error is never null.',
    seed: changeJson(
      { of: 'getInvoicePdf', status: 404 },
      at('data', () => null),
    ),
    shows: ['GET /invoices/999999/download-pdf'],
  },
  {
    name: 'error-has-the-shape-of-a-success',
    rule: 'An error says what is wrong in one of the four shapes.',
    seed: changeAnswer({ of: 'updateInvoice', status: 404 }, (_, { url }) => {
      const id = Number(new URL(url).pathname.split('/').at(-1));
      return { body: JSON.stringify({ code: 404, data: { id }, meta: { message: 'SUCCESS' } }) };
    }),
    shows: [{ ...update({}), line: 'PUT /invoices/999999' }],
  },
  {
    name: 'unknown-order-has-an-invoice-beside-its-error',
    rule: 'An error of a create from an order says what is wrong.',
    seed: changeJson(
      { of: 'createInvoiceFromOrder', status: 404 },
      at('data', () => ({ invoiceId: null, invoiceNumber: null })),
    ),
    shows: ['POST /orders/999999/invoices'],
  },
  {
    name: 'field-messages-are-text',
    rule: 'The messages of a field are a list.',
    seed: changeJson(
      { of: 'createInvoice', status: 422 },
      at('data/*', (messages) => String(messages)),
    ),
    shows: [create({ customerId: undefined })],
  },
  {
    name: 'errors-are-a-list',
    rule: 'meta.errors is text.',
    seed: changeJson(
      anyError,
      at('meta/errors', (errors) => (typeof errors === 'string' ? [errors] : errors)),
    ),
    shows: ['GET /invoices?limit=ten'],
  },
  {
    name: 'field-errors-have-no-meta',
    rule: 'An error has meta with a message.',
    seed: changeJson({ of: ['listInvoices', 'listInvoiceExtraFields'], status: 422 }, without('meta')),
    shows: ['GET /invoices/extra-fields?limit=0'],
  },
  {
    name: 'error-has-no-message-in-meta',
    rule: 'The meta of an error has a message.',
    seed: changeJson({ of: 'updateInvoice', status: 'error' }, without('meta/message')),
    shows: [update({ status: 9 })],
  },
  {
    name: 'error-has-no-code',
    rule: 'An error has its status as code.',
    seed: changeJson({ of: 'createInvoice', status: 'error' }, without('code')),
    shows: [create({ customerId: undefined })],
  },
  {
    name: 'error-code-is-text',
    rule: 'The code of an error is a whole number.',
    seed: changeJson({ of: 'getInvoice', status: 'error' }, at('code', String)),
    shows: ['GET /invoices/999999'],
  },
  {
    name: 'error-code-is-the-vendors-own',
    rule: 'The code of an error is its HTTP status.',
    seed: changeJson(
      { of: 'deleteInvoice', status: 404 },
      at('code', () => 40_400),
    ),
    shows: ['DELETE /invoices/999999'],
  },
  {
    name: 'errors-are-problem-details',
    rule: 'An error has code, data and meta.',
    seed: changeAnswer({ of: 'getInvoicePdf', status: 'error' }, ({ status, headers }) => {
      headers.set('content-type', 'application/problem+json');
      return { headers, body: JSON.stringify({ type: 'about:blank', title: 'Not Found', status }) };
    }),
    shows: ['GET /invoices/999999/download-pdf'],
  },
  {
    name: 'unknown-order-is-an-html-page',
    rule: 'Errors are JSON.',
    seed: changeAnswer({ of: 'createInvoiceFromOrder', status: 404 }, ({ headers }) =>
      htmlPage(headers, '404'),
    ),
    shows: ['POST /orders/999999/invoices'],
  },
  {
    name: 'refused-list-has-no-body',
    rule: 'An error has a body that says what is wrong.',
    seed: changeAnswer({ of: 'listInvoices', status: 'error' }, () => ({ body: '' })),
    shows: ['GET /invoices?status=9'],
  },
  {
    name: 'refused-credentials-are-plain-text',
    rule: 'A refusal of credentials is JSON.',
    seed: changeAnswer({ of: 'any', status: 401 }, ({ headers }) => {
      headers.set('content-type', 'text/plain');
      return { headers, body: 'Unauthorized' };
    }),
    shows: [{ line: 'GET /invoices', headers: { 'X-Auth-Token': 'guess' } }],
  },
  {
    name: 'unknown-order-is-an-unknown-invoice',
    rule: 'An unknown order is called an order in its error.',
    seed: changeJson(
      { of: 'createInvoiceFromOrder', status: 404 },
      at('data/errMsg', () => 'Invoice does not exist'),
    ),
    shows: ['POST /orders/999999/invoices'],
  },
]);
