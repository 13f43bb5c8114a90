import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import {
  drop,
  list,
  member,
  operation,
  parameterSchema,
  properties,
  property,
  remove,
  schema,
} from '../reach.ts';

/** Requests of which more is taken than before. */
export const requestMutations: Mutation[] = mutationsOf('additive', 'minor', [
  [
    'optional-parameter-added',
    'nobody has to send it',
    (document) => {
      list(operation(document, 'listInvoices'), 'parameters').push({
        name: 'companyId',
        in: 'query',
        description: 'Whose.',
        schema: { type: 'integer' },
      });
    },
  ],
  [
    'optional-property-added',
    'nobody has to send it',
    (document) => {
      properties(document, 'InvoiceCreate')['note'] = { type: 'string', description: 'A remark.' };
    },
  ],
  [
    'optional-body-added',
    'nobody has to send it',
    (document) => {
      operation(document, 'deleteInvoice')['requestBody'] = {
        description: 'Why.',
        content: { 'application/json': { schema: { type: 'object' } } },
      };
    },
  ],
  [
    'request-media-type-added',
    'JSON is still taken',
    (document) => {
      member(member(operation(document, 'createInvoice'), 'requestBody'), 'content')['application/xml'] = {
        schema: { type: 'object' },
      };
    },
  ],
  [
    'body-became-optional',
    'who sends one may go on',
    (document) => {
      remove(member(operation(document, 'updateInvoice'), 'requestBody'), 'required');
    },
  ],
  [
    'property-became-optional',
    'who sends it may go on',
    (document) => {
      drop(schema(document, 'InvoiceCreate'), 'required', 'openBalance');
    },
  ],
  [
    'parameter-enum-widened',
    'one more order to ask for',
    (document) => {
      list(parameterSchema(document, 'SortBy'), 'enum').push('externalId');
    },
  ],
  [
    'parameter-enum-removed',
    'every word is taken',
    (document) => {
      remove(parameterSchema(document, 'SearchBy'), 'enum');
    },
  ],
  [
    'parameter-maximum-raised',
    'larger pages than before',
    (document) => {
      parameterSchema(document, 'InvoiceLimit')['maximum'] = 500;
    },
  ],
  [
    'parameter-minimum-lowered',
    'smaller numbers than before',
    (document) => {
      parameterSchema(document, 'ExtraFieldLimit')['minimum'] = 0;
    },
  ],
  [
    'parameter-pattern-removed',
    'every text is taken',
    (document) => {
      remove(parameterSchema(document, 'EndDateAt'), 'pattern');
    },
  ],
  [
    'parameter-default-added',
    'what leaving it out means was not said before',
    (document) => {
      parameterSchema(document, 'OrderBy')['default'] = 'DESC';
    },
  ],
  [
    'property-became-nullable',
    'null is taken too',
    (document) => {
      property(document, 'InvoiceCreate', 'dueDate')['type'] = ['integer', 'null'];
    },
  ],
  [
    'property-type-widened',
    'fractions are taken too',
    (document) => {
      property(document, 'InvoiceCreate', 'issuedAt')['type'] = 'number';
    },
  ],
  [
    'property-became-one-of-two',
    'amounts may be text too',
    (document) => {
      properties(document, 'MoneyNumber')['value'] = {
        anyOf: [{ type: 'number' }, { type: 'string' }],
        description: 'The amount.',
      };
    },
  ],
  [
    'property-min-length-removed',
    'an empty text is taken too',
    (document) => {
      remove(property(document, 'InvoiceUpdate', 'type'), 'minLength');
    },
  ],
  [
    'property-unique-items-removed',
    'the same line twice is taken too',
    (document) => {
      remove(property(document, 'InvoiceLinesUpdate', 'lineItems'), 'uniqueItems');
    },
  ],
  [
    'other-properties-taken',
    'what is not named is taken too',
    (document) => {
      schema(document, 'InvoiceCreate')['additionalProperties'] = true;
    },
  ],
  [
    'credentials-alternative-added',
    'the old ones still do',
    (document) => {
      list(document, 'security').push({ XAuthToken: [] });
    },
  ],
  [
    'credentials-no-longer-needed',
    'who sends them may go on',
    (document) => {
      remove(document, 'security');
    },
  ],
  [
    'credentials-of-one-operation-no-longer-needed',
    'who sends them may go on',
    (document) => {
      operation(document, 'listInvoiceExtraFields')['security'] = [];
    },
  ],
  [
    'server-added',
    'the old one still answers',
    (document) => {
      list(document, 'servers').push({ url: 'https://eu.example.com/api/v3/io/ip', description: 'Another.' });
    },
  ],
  [
    'operation-added',
    'nobody has to call it',
    (document) => {
      at(document, '#/paths/~1invoices~1{invoiceId}')['patch'] = {
        ...structuredClone(operation(document, 'updateInvoice')),
        operationId: 'patchInvoice',
      };
    },
  ],
  [
    'path-added',
    'nobody has to call it',
    (document) => {
      document.paths['/payments'] = {
        get: {
          ...structuredClone(operation(document, 'listInvoiceExtraFields')),
          operationId: 'listPayments',
        },
      };
    },
  ],
  [
    'operation-deprecated',
    'it still works, and its end is announced',
    (document) => {
      Object.assign(operation(document, 'createInvoiceFromOrder'), {
        deprecated: true,
        'x-sunset': '2030-01-01',
        'x-deprecated-reason': 'It is slow.',
        'x-replacement': 'createInvoice',
      });
    },
  ],
  [
    'property-deprecated',
    'it still works, and its end is announced',
    (document) => {
      Object.assign(property(document, 'InvoiceCreate', 'externalPdfUrl'), {
        deprecated: true,
        'x-sunset': '2030-01-01',
      });
    },
  ],
]);
