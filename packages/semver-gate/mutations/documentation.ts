import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from './mutation.ts';
import {
  list,
  member,
  operation,
  parameter,
  parameterSchema,
  property,
  remove,
  rename,
  response,
  schema,
} from './reach.ts';

/** Changes of words. */
export const documentationMutations: Mutation[] = mutationsOf('documentation', 'patch', [
  [
    'operation-described-anew',
    'words',
    (document) => {
      operation(document, 'getInvoice')['description'] = 'Reads one.';
    },
  ],
  [
    'summary-changed',
    'words',
    (document) => {
      operation(document, 'getInvoice')['summary'] = 'Read one';
    },
  ],
  [
    'property-described-anew',
    'words',
    (document) => {
      property(document, 'Invoice', 'customerName')['description'] = 'A name.';
    },
  ],
  [
    'property-no-longer-described',
    'words',
    (document) => {
      remove(property(document, 'Invoice', 'customerName'), 'description');
    },
  ],
  [
    'parameter-described-anew',
    'words',
    (document) => {
      parameter(document, 'Q')['description'] = 'What to look for.';
    },
  ],
  [
    'answer-described-anew',
    'words',
    (document) => {
      response(document, 'InvoiceRead')['description'] = 'The one.';
    },
  ],
  [
    'header-described-anew',
    'words',
    (document) => {
      at(document, '#/components/headers/Trace-Id')['description'] = 'For support.';
    },
  ],
  [
    'document-described-anew',
    'words',
    (document) => {
      at(document, '#/info')['description'] = 'Invoices.';
    },
  ],
  [
    'tag-described-anew',
    'words',
    (document) => {
      list(document, 'tags')[0] = { name: 'Invoices', description: 'All about them.' };
    },
  ],
  [
    'tag-renamed',
    'a heading',
    (document) => {
      operation(document, 'listInvoiceExtraFields')['tags'] = ['Fields'];
    },
  ],
  [
    'server-described-anew',
    'words',
    (document) => {
      document['servers'] = [{ ...(list(document, 'servers')[0] as object), description: 'Live.' }];
    },
  ],
  [
    'credentials-described-anew',
    'words',
    (document) => {
      at(document, '#/components/securitySchemes/XAuthToken')['description'] = 'A token.';
    },
  ],
  [
    'schema-titled',
    'words',
    (document) => {
      schema(document, 'Invoice')['title'] = 'An invoice';
    },
  ],
  [
    'example-changed',
    'an illustration',
    (document) => {
      at(document, '#/components/examples/minimalInvoice')['value'] = { invoiceNumber: 'A-1' };
    },
  ],
  [
    'example-added',
    'an illustration',
    (document) => {
      parameter(document, 'Q')['example'] = 'A-1';
    },
  ],
  [
    'evidence-changed',
    'who says so, not what',
    (document) => {
      schema(document, 'Code')['x-evidence'] = [{ claim: 'read', by: 'somebody' }];
    },
  ],
  [
    'evidence-removed',
    'who says so, not what',
    (document) => {
      remove(schema(document, 'Code'), 'x-evidence');
    },
  ],
  [
    'external-docs-added',
    'a link',
    (document) => {
      operation(document, 'getInvoice')['externalDocs'] = { url: 'https://example.com' };
    },
  ],
  [
    'contact-added',
    'words',
    (document) => {
      member(document, 'info')['contact'] = { name: 'Somebody' };
    },
  ],
  [
    'path-parameter-renamed',
    'its name does not travel',
    (document) => {
      rename(document.paths, '/orders/{orderId}/invoices', '/orders/{id}/invoices');
      parameter(document, 'OrderId')['name'] = 'id';
    },
  ],
  [
    'answer-default-added',
    'what comes is said by the answer itself',
    (document) => {
      property(document, 'Invoice', 'type')['default'] = 'Invoice';
    },
  ],
  [
    'answer-no-longer-read-only',
    'nothing writes it in either case',
    (document) => {
      remove(property(document, 'Invoice', 'customerName'), 'readOnly');
    },
  ],
  [
    'parameter-comment-added',
    'words',
    (document) => {
      parameterSchema(document, 'Q')['$comment'] = 'Found by trying.';
    },
  ],
]);
