import { at, type Document, follow, isNode, type Node } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from './mutation.ts';
import {
  drop,
  list,
  member,
  operation,
  parameter,
  parameterSchema,
  properties,
  property,
  redirect,
  remove,
  rename,
  response,
  schema,
} from './reach.ts';

const reversed = (node: Node) => {
  const entries = Object.entries(node).reverse();
  for (const [key] of entries) delete node[key];
  Object.assign(node, Object.fromEntries(entries));
};

const resolved = (document: Document, pointer: string): Node =>
  structuredClone(follow(document, { node: at(document, pointer), pointer }).node);

/** The same service written another way. */
export const refactoringMutations: Mutation[] = mutationsOf('refactoring', 'none', [
  [
    'schema-renamed',
    'names of components do not travel',
    (document) => {
      rename(at(document, '#/components/schemas'), 'Money', 'Amount');
      redirect(document, '#/components/schemas/Money', '#/components/schemas/Amount');
    },
  ],
  [
    'schema-inlined',
    'written in place, it says the same',
    (document) => {
      properties(document, 'Invoice')['openBalance'] = resolved(
        document,
        '#/components/schemas/Invoice/properties/openBalance',
      );
    },
  ],
  [
    'schema-extracted',
    'written as a component, it says the same',
    (document) => {
      at(document, '#/components/schemas')['CustomerName'] = property(document, 'Invoice', 'customerName');
      properties(document, 'Invoice')['customerName'] = { $ref: '#/components/schemas/CustomerName' };
    },
  ],
  [
    'schema-behind-a-second-name',
    'a reference to a reference says the same',
    (document) => {
      at(document, '#/components/schemas')['Balance'] = { $ref: '#/components/schemas/Money' };
      property(document, 'Invoice', 'openBalance')['$ref'] = '#/components/schemas/Balance';
    },
  ],
  [
    'schema-wrapped-in-all-of',
    'all of one is that one',
    (document) => {
      const { $ref, ...beside } = property(document, 'Invoice', 'openBalance');
      properties(document, 'Invoice')['openBalance'] = { ...beside, allOf: [{ $ref }] };
    },
  ],
  [
    'request-schema-wrapped-in-all-of',
    'all of one is that one',
    (document) => {
      at(document, '#/paths/~1invoices/post/requestBody/content/application~1json')['schema'] = {
        allOf: [{ $ref: '#/components/schemas/InvoiceCreate' }],
      };
    },
  ],
  [
    'schema-wrapped-in-any-of',
    'any of one is that one',
    (document) => {
      properties(document, 'Invoice')['details'] = {
        anyOf: [member(properties(document, 'Invoice'), 'details')],
      };
    },
  ],
  [
    'schema-wrapped-in-one-of',
    'one of one is that one',
    (document) => {
      properties(document, 'InvoiceUpdate')['source'] = {
        oneOf: [property(document, 'InvoiceUpdate', 'source')],
      };
    },
  ],
  [
    'schema-split-in-two',
    'all of both halves says the same',
    (document) => {
      const { type, required, properties: all } = schema(document, 'Pagination');
      const { totalCount, ...rest } = all as Node;
      at(document, '#/components/schemas')['Counted'] = {
        type,
        required: ['totalCount'],
        properties: { totalCount },
      };
      const other = {
        type,
        required: (required as string[]).filter((name) => name !== 'totalCount'),
        properties: rest,
      };
      at(document, '#/components/schemas')['Pagination'] = {
        description: schema(document, 'Pagination')['description'],
        allOf: [{ $ref: '#/components/schemas/Counted' }, other],
      };
    },
  ],
  [
    'response-renamed',
    'names of components do not travel',
    (document) => {
      rename(at(document, '#/components/responses'), 'InvoiceRead', 'OneInvoice');
      redirect(document, '#/components/responses/InvoiceRead', '#/components/responses/OneInvoice');
    },
  ],
  [
    'response-inlined',
    'written in place, it says the same',
    (document) => {
      member(operation(document, 'getInvoice'), 'responses')['404'] = structuredClone(
        response(document, 'InvoiceNotFound'),
      );
    },
  ],
  [
    'request-body-extracted',
    'written as a component, it says the same',
    (document) => {
      document.components['requestBodies'] = {
        Create: member(operation(document, 'createInvoice'), 'requestBody'),
      };
      operation(document, 'createInvoice')['requestBody'] = { $ref: '#/components/requestBodies/Create' };
    },
  ],
  [
    'parameter-inlined',
    'written in place, it says the same',
    (document) => {
      list(operation(document, 'getInvoice'), 'parameters')[0] = structuredClone(
        parameter(document, 'InvoiceId'),
      );
    },
  ],
  [
    'parameter-moved-to-path',
    'what a path says holds for its operations',
    (document) => {
      at(document, '#/paths/~1invoices~1{invoiceId}')['parameters'] = [
        { $ref: '#/components/parameters/InvoiceId' },
      ];
      for (const id of ['getInvoice', 'updateInvoice', 'deleteInvoice'])
        remove(operation(document, id), 'parameters');
    },
  ],
  [
    'parameters-in-another-order',
    'each is known by its name',
    (document) => {
      list(operation(document, 'listInvoices'), 'parameters').reverse();
    },
  ],
  [
    'header-inlined',
    'written in place, it says the same',
    (document) => {
      member(response(document, 'InvoicePage'), 'headers')['Trace-Id'] = structuredClone(
        at(document, '#/components/headers/Trace-Id'),
      );
    },
  ],
  [
    'header-in-other-letters',
    'capitals mean nothing in names of headers',
    (document) => {
      rename(member(response(document, 'InvoicePage'), 'headers'), 'Trace-Id', 'trace-id');
    },
  ],
  [
    'example-inlined',
    'written in place, it says the same',
    (document) => {
      at(document, '#/paths/~1invoices/post/requestBody/content/application~1json/examples')[
        'minimalInvoice'
      ] = structuredClone(at(document, '#/components/examples/minimalInvoice'));
    },
  ],
  [
    'credentials-scheme-renamed',
    'names of components do not travel',
    (document) => {
      rename(at(document, '#/components/securitySchemes'), 'authToken', 'OldToken');
      document['security'] = [{ XAuthToken: [], XStoreHash: [] }, { OldToken: [] }];
    },
  ],
  [
    'credentials-in-another-order',
    'any of them will do',
    (document) => {
      list(document, 'security').reverse();
    },
  ],
  [
    'credentials-repeated-at-operation',
    'what the document says holds in any case',
    (document) => {
      operation(document, 'getInvoice')['security'] = structuredClone(document['security']);
    },
  ],
  [
    'server-repeated-at-operation',
    'what the document says holds in any case',
    (document) => {
      operation(document, 'getInvoice')['servers'] = structuredClone(document['servers']);
    },
  ],
  [
    'enum-in-another-order',
    'a list of values has none',
    (document) => {
      list(parameterSchema(document, 'SortBy'), 'enum').reverse();
    },
  ],
  [
    'required-in-another-order',
    'a list of names has none',
    (document) => {
      list(schema(document, 'Invoice'), 'required').reverse();
    },
  ],
  [
    'types-in-another-order',
    'a list of types has none',
    (document) => {
      list(property(document, 'Money', 'value'), 'type').reverse();
    },
  ],
  [
    'properties-in-another-order',
    'an object has none',
    (document) => {
      reversed(properties(document, 'Invoice'));
    },
  ],
  [
    'paths-in-another-order',
    'an object has none',
    (document) => {
      reversed(document.paths);
    },
  ],
  [
    'alternatives-in-another-order',
    'any of them will do',
    (document) => {
      list(schema(document, 'ErrorBody'), 'anyOf').reverse();
    },
  ],
  [
    'alternative-twice',
    'any of them will do',
    (document) => {
      list(schema(document, 'ErrorBody'), 'anyOf').push({ $ref: '#/components/schemas/ErrorWithMessage' });
    },
  ],
  [
    'type-in-a-list',
    'a list of one type is that type',
    (document) => {
      property(document, 'Invoice', 'type')['type'] = ['string'];
    },
  ],
  [
    'minimum-written-exclusively',
    'whole numbers above 0 begin at 1',
    (document) => {
      remove(parameterSchema(document, 'InvoiceLimit'), 'minimum');
      parameterSchema(document, 'InvoiceLimit')['exclusiveMinimum'] = 0;
    },
  ],
  [
    'defaults-of-openapi-written-out',
    'they hold in any case',
    (document) => {
      Object.assign(parameter(document, 'Q'), {
        style: 'form',
        explode: true,
        required: false,
        allowReserved: false,
        deprecated: false,
      });
      Object.assign(parameterSchema(document, 'Q'), { minLength: 0 });
      Object.assign(schema(document, 'Invoice'), {
        additionalProperties: true,
        minProperties: 0,
        nullable: false,
      });
    },
  ],
  [
    'defaults-of-openapi-left-out',
    'they hold in any case',
    (document) => {
      remove(parameter(document, 'ChannelIds'), 'style');
      remove(parameter(document, 'ChannelIds'), 'explode');
    },
  ],
  [
    'unused-schema-added',
    'nothing refers to it',
    (document) => {
      at(document, '#/components/schemas')['Unused'] = { type: 'object' };
    },
  ],
  [
    'path-extracted',
    'a path by reference says the same',
    (document) => {
      const item = document.paths['/orders/{orderId}/invoices'];
      if (!isNode(item)) throw new Error('There is no path of orders to extract.');
      document.components['pathItems'] = { OrderInvoices: item };
      document.paths['/orders/{orderId}/invoices'] = { $ref: '#/components/pathItems/OrderInvoices' };
    },
  ],
  [
    'parameter-redundantly-typed',
    'a number may be whole in any case',
    (document) => {
      property(document, 'MoneyNumber', 'value')['type'] = ['integer', 'number'];
    },
  ],
  [
    'required-name-twice',
    'once is enough',
    (document) => {
      list(schema(document, 'InvoiceCreate'), 'required').push('invoiceNumber');
      drop(schema(document, 'InvoiceCreate'), 'required', 'invoiceNumber');
      list(schema(document, 'InvoiceCreate'), 'required').push('invoiceNumber');
    },
  ],
]);
