import { type Mutation, mutationsOf } from '../mutation.ts';
import { drop, list, member, operation, parameter, parameterSchema, remove } from '../reach.ts';

/** Parameters that no longer take what they took. */
export const parameterMutations: Mutation[] = mutationsOf('breaking-request', 'major', [
  [
    'parameter-removed',
    'who sorts is no longer sorted for',
    (document) => {
      const parameters = list(operation(document, 'listInvoices'), 'parameters');
      parameters.splice(
        parameters.findIndex((each) => JSON.stringify(each).includes('/SortBy')),
        1,
      );
    },
  ],
  [
    'required-parameter-added',
    'who does not send it is refused',
    (document) => {
      list(operation(document, 'listInvoices'), 'parameters').push({
        name: 'companyId',
        in: 'query',
        required: true,
        description: 'Whose.',
        schema: { type: 'integer' },
      });
    },
  ],
  [
    'parameter-became-required',
    'who leaves it out is refused',
    (document) => {
      parameter(document, 'CustomerId')['required'] = true;
    },
  ],
  [
    'parameter-renamed',
    'what is sent under the old name is not looked at',
    (document) => {
      parameter(document, 'Q')['name'] = 'query';
    },
  ],
  [
    'parameter-moved-to-header',
    'what is sent in the query is not looked at',
    (document) => {
      parameter(document, 'Q')['in'] = 'header';
    },
  ],
  [
    'parameter-type-changed',
    'a number is refused where text is wanted',
    (document) => {
      Object.assign(parameterSchema(document, 'CustomerName'), { type: 'boolean' });
    },
  ],
  [
    'parameter-type-narrowed',
    'identifiers that are text are refused',
    (document) => {
      member(parameterSchema(document, 'ExternalId'), 'items')['type'] = 'integer';
    },
  ],
  [
    'parameter-maximum-lowered',
    'who asks for 250 is refused',
    (document) => {
      parameterSchema(document, 'InvoiceLimit')['maximum'] = 100;
    },
  ],
  [
    'parameter-minimum-raised',
    'who asks from 0 is refused',
    (document) => {
      parameterSchema(document, 'Offset')['minimum'] = 1;
    },
  ],
  [
    'path-parameter-minimum-made-exclusive',
    'the first identifier is refused',
    (document) => {
      const schema = parameterSchema(document, 'OrderId');
      remove(schema, 'minimum');
      schema['exclusiveMinimum'] = 1;
    },
  ],
  [
    'parameter-default-changed',
    'who leaves it out gets another page',
    (document) => {
      parameterSchema(document, 'InvoiceLimit')['default'] = 50;
    },
  ],
  [
    'parameter-default-removed',
    'what leaving it out means is no longer promised',
    (document) => {
      remove(parameterSchema(document, 'Offset'), 'default');
    },
  ],
  [
    'parameter-enum-narrowed',
    'who sorts by status is refused',
    (document) => {
      drop(parameterSchema(document, 'SortBy'), 'enum', 'status');
    },
  ],
  [
    'parameter-enum-added',
    'all but two words are refused',
    (document) => {
      parameterSchema(document, 'Q')['enum'] = ['open', 'closed'];
    },
  ],
  [
    'parameter-pattern-added',
    'customers whose identifier is a word are refused',
    (document) => {
      parameterSchema(document, 'CustomerId')['pattern'] = '^[0-9]+$';
    },
  ],
  [
    'parameter-pattern-changed',
    'days as they were written are refused',
    (document) => {
      parameterSchema(document, 'BeginDateAt')['pattern'] = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
    },
  ],
  [
    'parameter-min-length-raised',
    'short identifiers are refused',
    (document) => {
      parameterSchema(document, 'CustomerId')['minLength'] = 3;
    },
  ],
  [
    'parameter-no-longer-exploded',
    'a list is read as something else',
    (document) => {
      parameter(document, 'ChannelIds')['explode'] = false;
    },
  ],
  [
    'parameter-style-changed',
    'a list is taken apart at another character',
    (document) => {
      Object.assign(parameter(document, 'ExternalId'), { style: 'pipeDelimited', explode: false });
    },
  ],
]);
