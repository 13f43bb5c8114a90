import { at } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from '../mutation.ts';
import { list, member, operation, properties, property, remove, rename, schema } from '../reach.ts';

/** Bodies and their properties that no longer take what they took. */
export const bodyMutations: Mutation[] = mutationsOf('breaking-request', 'major', [
  [
    'body-became-required',
    'who sends none is refused',
    (document) => {
      member(operation(document, 'createInvoiceFromOrder'), 'requestBody')['required'] = true;
    },
  ],
  [
    'body-removed',
    'what is sent is not looked at',
    (document) => {
      remove(operation(document, 'updateInvoice'), 'requestBody');
    },
  ],
  [
    'required-body-added',
    'who deletes without a body is refused',
    (document) => {
      const content = { 'application/json': { schema: { type: 'object' } } };
      operation(document, 'deleteInvoice')['requestBody'] = { required: true, description: 'Why.', content };
    },
  ],
  [
    'body-media-type-changed',
    'JSON is refused',
    (document) => {
      rename(
        member(member(operation(document, 'createInvoice'), 'requestBody'), 'content'),
        'application/json',
        'application/xml',
      );
    },
  ],
  [
    'property-became-required',
    'who leaves it out is refused',
    (document) => {
      list(schema(document, 'InvoiceCreate'), 'required').push('externalId');
    },
  ],
  [
    'required-property-added',
    'who does not know it is refused',
    (document) => {
      properties(document, 'InvoiceCreate')['companyId'] = { type: 'integer', description: 'Whose.' };
      list(schema(document, 'InvoiceCreate'), 'required').push('companyId');
    },
  ],
  [
    'nested-required-property-added',
    'who does not know it is refused, three objects deep',
    (document) => {
      properties(document, 'ShipmentCreate')['carrier'] = { type: 'string', description: 'By whom.' };
      list(schema(document, 'ShipmentCreate'), 'required').push('carrier');
    },
  ],
  [
    'property-removed',
    'a closed object refuses what it does not name',
    (document) => {
      remove(properties(document, 'InvoiceUpdate'), 'source');
    },
  ],
  [
    'property-removed-from-open-object',
    'what is sent is taken for something else',
    (document) => {
      remove(properties(document, 'LineItemCustomFieldsUpdate'), 'key');
    },
  ],
  [
    'property-renamed',
    'a closed object refuses the old name',
    (document) => {
      rename(properties(document, 'InvoiceCreate'), 'externalId', 'externalIdentifier');
    },
  ],
  [
    'property-type-changed',
    'a number is refused where text is wanted',
    (document) => {
      property(document, 'MoneyNumber', 'value')['type'] = 'string';
    },
  ],
  [
    'property-type-narrowed',
    'amounts with cents are refused',
    (document) => {
      property(document, 'MoneyNumber', 'value')['type'] = 'integer';
    },
  ],
  [
    'property-enum-narrowed',
    'invoices from elsewhere are refused',
    (document) => {
      properties(document, 'InvoiceCreate')['source'] = {
        type: 'integer',
        enum: [0],
        default: 0,
        description: 'Where it comes from.',
      };
    },
  ],
  [
    'property-made-constant',
    'every other type is refused',
    (document) => {
      property(document, 'InvoiceCreate', 'type')['const'] = 'Invoice';
    },
  ],
  [
    'property-maximum-added',
    'days after 2001 are refused',
    (document) => {
      property(document, 'InvoiceCreate', 'dueDate')['maximum'] = 1_000_000_000;
    },
  ],
  [
    'property-multiple-of-added',
    'times that are not midnight are refused',
    (document) => {
      property(document, 'InvoiceCreate', 'dueDate')['multipleOf'] = 86_400;
    },
  ],
  [
    'property-max-length-added',
    'long numbers are refused',
    (document) => {
      property(document, 'InvoiceCreate', 'invoiceNumber')['maxLength'] = 20;
    },
  ],
  [
    'property-min-items-raised',
    'a single line is refused',
    (document) => {
      property(document, 'InvoiceLinesUpdate', 'lineItems')['minItems'] = 2;
    },
  ],
  [
    'property-max-items-added',
    'more than ten fields are refused',
    (document) => {
      property(document, 'InvoiceCreate', 'extraFields')['maxItems'] = 10;
    },
  ],
  [
    'property-unique-items-added',
    'the same line twice is refused',
    (document) => {
      property(document, 'InvoiceLinesCreate', 'lineItems')['uniqueItems'] = true;
    },
  ],
  [
    'property-pattern-changed',
    'currencies in capitals are refused',
    (document) => {
      property(document, 'MoneyString', 'code')['pattern'] = '^[a-z]{3}$';
    },
  ],
  [
    'property-format-added',
    'what is no address is refused',
    (document) => {
      property(document, 'InvoiceCreate', 'externalPdfUrl')['format'] = 'uri-reference';
    },
  ],
  [
    'property-default-changed',
    'who leaves it out gets another type of invoice',
    (document) => {
      property(document, 'InvoiceCreate', 'type')['default'] = 'Standard Invoice';
    },
  ],
  [
    'property-default-changed-beside-reference',
    'who leaves it out gets a completed invoice',
    (document) => {
      property(document, 'InvoiceCreate', 'status')['default'] = 2;
    },
  ],
  [
    'property-default-removed',
    'what leaving it out means is no longer promised',
    (document) => {
      remove(property(document, 'InvoiceCreate', 'source'), 'default');
    },
  ],
  [
    'property-made-read-only',
    'it can no longer be written',
    (document) => {
      property(document, 'InvoiceCreate', 'externalId')['readOnly'] = true;
    },
  ],
  [
    'other-properties-refused',
    'what is not named was taken',
    (document) => {
      schema(document, 'LineItemCustomFieldsUpdate')['additionalProperties'] = false;
    },
  ],
  [
    'other-properties-typed',
    "numbers under names of one's own were taken",
    (document) => {
      schema(document, 'LineItemCustomFieldsUpdate')['additionalProperties'] = { type: 'string' };
    },
  ],
  [
    'min-properties-added',
    'an update of nothing is refused',
    (document) => {
      schema(document, 'InvoiceUpdate')['minProperties'] = 1;
    },
  ],
  [
    'dependent-required-added',
    'one without the other is refused',
    (document) => {
      schema(document, 'InvoiceCreate')['dependentRequired'] = { externalId: ['externalCustomerId'] };
    },
  ],
  [
    'not-added',
    'what it excludes was taken',
    (document) => {
      property(document, 'InvoiceCreate', 'invoiceNumber')['not'] = { pattern: '^ ' };
    },
  ],
  [
    'second-member-of-all-of',
    'what the new member requires may be missing',
    (document) => {
      const media = at(document, '#/paths/~1invoices/post/requestBody/content/application~1json');
      media['schema'] = {
        allOf: [{ $ref: '#/components/schemas/InvoiceCreate' }, { required: ['externalId'] }],
      };
    },
  ],
]);
