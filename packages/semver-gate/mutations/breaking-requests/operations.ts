import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import { operation, remove, rename } from '../reach.ts';

const item = '/invoices/{invoiceId}';

/** Operations that are no longer where they were, or no longer open to whom they were. */
export const operationMutations: Mutation[] = mutationsOf('breaking-request', 'major', [
  [
    'operation-removed',
    'who calls it is refused',
    (document) => {
      remove(at(document, `#/paths/~1invoices~1{invoiceId}`), 'delete');
    },
  ],
  [
    'path-removed',
    'who calls it is refused',
    (document) => {
      remove(document.paths, '/orders/{orderId}/invoices');
    },
  ],
  [
    'path-renamed',
    'who calls the old address is refused',
    (document) => {
      rename(document.paths, `${item}/download-pdf`, `${item}/pdf`);
    },
  ],
  [
    'method-changed',
    'PUT is refused',
    (document) => {
      rename(at(document, '#/paths/~1invoices~1{invoiceId}'), 'put', 'patch');
    },
  ],
  [
    'operation-id-renamed',
    'generated clients call the operation by another name',
    (document) => {
      operation(document, 'getInvoice')['operationId'] = 'readInvoice';
    },
  ],
  [
    'credentials-alternative-removed',
    'who sends the old token is refused',
    (document) => {
      (document['security'] as unknown[]).pop();
    },
  ],
  [
    'credentials-need-one-more',
    'the token by itself is refused',
    (document) => {
      document['security'] = [
        { XAuthToken: [], XStoreHash: [] },
        { authToken: [], XStoreHash: [] },
      ];
    },
  ],
  [
    'credentials-of-one-operation-narrowed',
    'who deletes with the old token is refused',
    (document) => {
      operation(document, 'deleteInvoice')['security'] = [{ XAuthToken: [], XStoreHash: [] }];
    },
  ],
  [
    'credentials-header-renamed',
    'the token is looked for elsewhere',
    (document) => {
      at(document, '#/components/securitySchemes/XAuthToken')['name'] = 'X-Access-Token';
    },
  ],
  [
    'credentials-scheme-changed',
    'the token is looked for in Authorization',
    (document) => {
      at(document, '#/components/securitySchemes')['authToken'] = {
        type: 'http',
        scheme: 'bearer',
        description: 'A token.',
      };
    },
  ],
  [
    'server-moved',
    'requests go to an address that is not named any more',
    (document) => {
      document['servers'] = [{ url: 'https://api.example.com/v4' }];
    },
  ],
]);
