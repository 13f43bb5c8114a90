import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import { drop, list, member, properties, property, remove, rename, schema } from '../reach.ts';

/** Bodies of answers that no longer hold what they held, or may hold what was not to be expected. */
export const bodyMutations: Mutation[] = mutationsOf('breaking-response', 'major', [
  [
    'answer-loses-required-property',
    'who reads it finds nothing',
    (document) => {
      remove(properties(document, 'Invoice'), 'invoiceNumber');
      drop(schema(document, 'Invoice'), 'required', 'invoiceNumber');
    },
  ],
  [
    'answer-loses-optional-property',
    'who reads it where it was there finds nothing any more',
    (document) => {
      remove(properties(document, 'Invoice'), 'dueDate');
    },
  ],
  [
    'answer-renames-property',
    'who reads the old name finds nothing',
    (document) => {
      rename(properties(document, 'InvoicePdf'), 'url', 'href');
    },
  ],
  [
    'answer-property-became-optional',
    'who counts on it may find nothing',
    (document) => {
      drop(schema(document, 'Invoice'), 'required', 'openBalance');
    },
  ],
  [
    'nested-answer-property-became-optional',
    'who counts on it may find nothing, three objects deep',
    (document) => {
      drop(schema(document, 'Address'), 'required', 'city');
    },
  ],
  [
    'answer-property-type-changed',
    'who calculates with it gets text',
    (document) => {
      property(document, 'Invoice', 'id')['type'] = 'string';
    },
  ],
  [
    'answer-property-type-widened',
    'who reads text may get a number',
    (document) => {
      property(document, 'Invoice', 'customerId')['type'] = ['string', 'integer'];
    },
  ],
  [
    'answer-integer-became-number',
    'who reads whole numbers may get a fraction',
    (document) => {
      property(document, 'InvoiceId', 'id')['type'] = 'number';
    },
  ],
  [
    'answer-property-became-nullable',
    'who reads text may get null',
    (document) => {
      property(document, 'Invoice', 'channelName')['type'] = ['string', 'null'];
    },
  ],
  [
    'answer-enum-widened',
    'a closed list told of all values',
    (document) => {
      list(property(document, 'ExtraFieldConfig', 'fieldType'), 'enum').push(4);
    },
  ],
  [
    'shared-enum-widened',
    'senders win, yet readers meet a value that was not told of',
    (document) => {
      list(schema(document, 'InvoiceStatus'), 'enum').push(3);
    },
  ],
  [
    'answer-enum-opened',
    'a closed list told of all values',
    (document) => {
      remove(property(document, 'ExtraFieldConfig', 'configType'), 'enum');
    },
  ],
  [
    'answer-property-made-write-only',
    'it is never read again',
    (document) => {
      property(document, 'Invoice', 'externalId')['writeOnly'] = true;
    },
  ],
  [
    'answer-array-became-object',
    'who goes through a list meets an object',
    (document) => {
      property(document, 'InvoiceListResponse', 'data')['type'] = 'object';
    },
  ],
  [
    'answer-property-moved',
    'who reads it in its old place finds nothing',
    (document) => {
      const invoice = properties(document, 'Invoice');
      properties(document, 'InvoiceDetails')['termsConditions'] = invoice['termsConditions'];
      remove(invoice, 'termsConditions');
    },
  ],
  [
    'answer-items-changed',
    'who reads a list of words gets numbers',
    (document) => {
      member(property(document, 'ExtraFieldConfig', 'listOfValue'), 'items')['type'] = 'integer';
    },
  ],
  [
    'answer-value-became-object',
    'who reads an amount gets an object',
    (document) => {
      properties(document, 'Money')['value'] = {
        type: 'object',
        description: 'The amount.',
        properties: { units: { type: 'integer', description: 'Whole ones.' } },
      };
    },
  ],
  [
    'answer-minimum-removed',
    'a count may be below nothing',
    (document) => {
      remove(property(document, 'Pagination', 'totalCount'), 'minimum');
    },
  ],
  [
    'answer-max-items-removed',
    'an empty list may hold something',
    (document) => {
      remove(property(document, 'ErrorWithEmptyData', 'data'), 'maxItems');
    },
  ],
  [
    'answer-min-items-removed',
    'the first message may be missing',
    (document) => {
      remove(
        member(property(document, 'ErrorWithFieldMessages', 'data'), 'additionalProperties'),
        'minItems',
      );
    },
  ],
  [
    'answer-other-properties-changed',
    'who reads lists of messages gets one',
    (document) => {
      property(document, 'ErrorWithFieldMessages', 'data')['additionalProperties'] = { type: 'string' };
    },
  ],
  [
    'error-alternative-added',
    'a shape of errors that was not told of',
    (document) => {
      list(schema(document, 'ErrorBody'), 'anyOf').push({
        type: 'object',
        required: ['title'],
        properties: { title: { type: 'string', description: 'What failed.' } },
      });
    },
  ],
  [
    'error-alternative-loses-property',
    'who shows the message finds none',
    (document) => {
      remove(member(property(document, 'ErrorWithMessage', 'data'), 'properties'), 'errMsg');
      drop(property(document, 'ErrorWithMessage', 'data'), 'required', 'errMsg');
    },
  ],
  [
    'answer-schema-replaced',
    'who reads an identifier gets a list of them',
    (document) => {
      properties(document, 'InvoiceDeleteResponse')['data'] = {
        type: 'array',
        description: 'What was deleted.',
        items: { $ref: '#/components/schemas/InvoiceId' },
      };
    },
  ],
  [
    'answer-schema-pointed-elsewhere',
    'the invoice is not in the answer any more',
    (document) => {
      at(document, '#/components/responses/InvoiceRead/content/application~1json')['schema'] = {
        $ref: '#/components/schemas/InvoiceCreateResponse',
      };
    },
  ],
]);
