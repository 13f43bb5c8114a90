import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import { member, operation, remove, rename, response } from '../reach.ts';

/** Statuses, media types and headers that are no longer what they were. */
export const answerMutations: Mutation[] = mutationsOf('breaking-response', 'major', [
  [
    'success-status-changed',
    'who waits for 200 waits in vain',
    (document) => {
      rename(member(operation(document, 'createInvoice'), 'responses'), '200', '201');
    },
  ],
  [
    'success-status-added',
    'a kind of success that was not to be expected, without the invoice',
    (document) => {
      member(operation(document, 'createInvoice'), 'responses')['202'] = { description: 'It will be made.' };
    },
  ],
  [
    'error-status-removed',
    'who acts on 404 never sees it again',
    (document) => {
      remove(member(operation(document, 'getInvoice'), 'responses'), '404');
    },
  ],
  [
    'answer-media-type-changed',
    'who reads JSON gets something else',
    (document) => {
      rename(member(response(document, 'InvoiceRead'), 'content'), 'application/json', 'text/csv');
    },
  ],
  [
    'answer-body-removed',
    'who reads the identifier finds no body',
    (document) => {
      remove(response(document, 'InvoiceDeleted'), 'content');
    },
  ],
  [
    'answer-header-removed',
    'who paces requests by it finds nothing',
    (document) => {
      remove(member(response(document, 'InvoicePage'), 'headers'), 'X-Requests-Remaining');
    },
  ],
  [
    'answer-header-renamed',
    'who quotes the old name finds nothing',
    (document) => {
      rename(member(response(document, 'InvoiceRead'), 'headers'), 'Trace-Id', 'X-Trace');
    },
  ],
  [
    'answer-header-pattern-changed',
    'who parses it finds other text',
    (document) => {
      at(document, '#/components/headers/X-Requests-Remaining/schema')['pattern'] = '^[0-9]+$';
    },
  ],
  [
    'answer-header-pattern-removed',
    'who parses it may find anything',
    (document) => {
      remove(at(document, '#/components/headers/X-Requests-Window-Length/schema'), 'pattern');
    },
  ],
  [
    'answer-header-type-changed',
    'who reads text is told of a number',
    (document) => {
      at(document, '#/components/headers/X-Request-Id')['schema'] = { type: 'integer' };
    },
  ],
]);
