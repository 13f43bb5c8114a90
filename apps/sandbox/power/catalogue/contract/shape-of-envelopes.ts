import { at, without } from '../patch/at.ts';
import { changeJson } from '../patch/change-answer.ts';
import { isStructure } from '../patch/exact-json.ts';
import { renamed } from '../patch/renamed.ts';
import { create, update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const data = (body: unknown): unknown => (isStructure(body) ? body['data'] : body);
/** Answers to a write or of one invoice that are not as the specification gives them. */
export const envelopeShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'invoice-has-no-envelope',
    rule: 'An invoice stands in the data of an envelope.',
    seed: changeJson({ of: 'getInvoice', status: 200 }, data),
    shows: ['GET /invoices/2041'],
  },
  {
    name: 'created-id-is-the-data-itself',
    rule: 'The data of a create is an object with the id.',
    seed: changeJson(
      { of: 'createInvoice', status: 200 },
      at('data', (made) => Object(made)['id']),
    ),
    shows: [create()],
  },
  {
    name: 'created-id-is-text',
    rule: 'The id of a new invoice is a whole number.',
    seed: changeJson({ of: 'createInvoice', status: 200 }, at('data/id', String)),
    shows: [create()],
  },
  {
    name: 'create-has-no-code',
    rule: 'An answer has its status as code.',
    seed: changeJson({ of: 'createInvoice', status: 200 }, without('code')),
    shows: [create()],
  },
  {
    name: 'create-has-no-meta',
    rule: 'An answer has meta with a message.',
    seed: changeJson({ of: 'createInvoice', status: 200 }, without('meta')),
    shows: [create()],
  },
  {
    name: 'update-has-no-data',
    rule: 'The answer to an update names the id.',
    seed: changeJson(
      { of: 'updateInvoice', status: 200 },
      at('data', () => null),
    ),
    shows: [update({})],
  },
  {
    name: 'update-has-no-message',
    rule: 'The answer to an update has a message.',
    seed: changeJson({ of: 'updateInvoice', status: 200 }, without('meta/message')),
    shows: [update({})],
  },
  {
    name: 'update-says-code-0',
    rule: 'The code of a success is 200.',
    seed: changeJson(
      { of: 'updateInvoice', status: 200 },
      at('code', () => 0),
    ),
    shows: [update({})],
  },
  {
    name: 'delete-names-no-id',
    rule: 'The answer to a delete names the id.',
    seed: changeJson(
      { of: 'deleteInvoice', status: 200 },
      at('data', () => ({})),
    ),
    shows: ['DELETE /invoices/36'],
  },
  {
    name: 'number-from-an-order-is-a-json-number',
    rule: 'The number of an invoice is text; its leading zeros count.',
    seed: changeJson({ of: 'createInvoiceFromOrder', status: 200 }, at('data/invoiceNumber', Number)),
    shows: ['POST /orders/90417/invoices'],
  },
  {
    name: 'id-from-an-order-is-called-id',
    rule: 'A create from an order names the invoiceId.',
    seed: changeJson({ of: 'createInvoiceFromOrder', status: 200 }, renamed('data/invoiceId', 'id')),
    shows: ['POST /orders/90417/invoices'],
  },
]);
