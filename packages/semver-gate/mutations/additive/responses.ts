import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import { drop, list, member, operation, properties, property, response, schema } from '../reach.ts';

/** Answers that hold more than before, or of which more is promised. */
export const responseMutations: Mutation[] = mutationsOf('additive', 'minor', [
  [
    'answer-optional-property-added',
    'readers leave alone what they do not know',
    (document) => {
      properties(document, 'Invoice')['note'] = { type: 'string', description: 'A remark.' };
    },
  ],
  [
    'answer-required-property-added',
    'readers leave alone what they do not know',
    (document) => {
      properties(document, 'Invoice')['currency'] = { type: 'string', description: 'Of its balances.' };
      list(schema(document, 'Invoice'), 'required').push('currency');
    },
  ],
  [
    'answer-property-became-required',
    'it is there, as it could be before',
    (document) => {
      list(schema(document, 'Invoice'), 'required').push('dueDate');
    },
  ],
  [
    'answer-type-narrowed',
    'one of the types that were told of',
    (document) => {
      property(document, 'Money', 'value')['type'] = 'string';
    },
  ],
  [
    'answer-enum-narrowed',
    'all that comes was told of; who lists all values has one too many',
    (document) => {
      drop(property(document, 'ExtraFieldConfig', 'fieldType'), 'enum', 3);
    },
  ],
  [
    'answer-maximum-added',
    'all that comes could come before',
    (document) => {
      property(document, 'Pagination', 'limit')['maximum'] = 250;
    },
  ],
  [
    'answer-pattern-added',
    'all that comes could come before',
    (document) => {
      property(document, 'Money', 'code')['pattern'] = '^[A-Z]{3}$';
    },
  ],
  [
    'answer-max-items-added',
    'all that comes could come before',
    (document) => {
      property(document, 'InvoiceListResponse', 'data')['maxItems'] = 250;
    },
  ],
  [
    'answer-other-properties-excluded',
    'all that comes was told of',
    (document) => {
      schema(document, 'InvoicePdf')['additionalProperties'] = false;
    },
  ],
  [
    'answer-header-added',
    'readers leave alone what they do not know',
    (document) => {
      member(response(document, 'InvoicePage'), 'headers')['Link'] = {
        description: 'The next page.',
        schema: { type: 'string' },
      };
    },
  ],
  [
    'answer-header-became-required',
    'it is there, as it could be before',
    (document) => {
      at(document, '#/components/headers/Trace-Id')['required'] = true;
    },
  ],
  [
    'answer-media-type-added',
    'who asks for JSON still gets it',
    (document) => {
      member(response(document, 'InvoicePage'), 'content')['text/csv'] = { schema: { type: 'string' } };
    },
  ],
  [
    'error-status-added',
    'callers have to meet errors in any case',
    (document) => {
      member(operation(document, 'createInvoice'), 'responses')['409'] = structuredClone(
        response(document, 'CreateBadRequest'),
      );
    },
  ],
  [
    'error-alternative-removed',
    'all that comes was told of',
    (document) => {
      list(schema(document, 'ErrorBody'), 'anyOf').pop();
    },
  ],
]);
