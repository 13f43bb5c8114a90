import { at, follow } from '@b2b-invoices/spec';
import { type Mutation, mutationsOf } from './mutation.ts';
import {
  list,
  member,
  operation,
  parameter,
  parameterSchema,
  properties,
  property,
  remove,
  rename,
  schema,
} from './reach.ts';

/** Mutations that were written when the comparison was done, to see how it does on what it was not built by. */
export const heldOutMutations: Mutation[] = [
  ...mutationsOf('breaking-request', 'major', [
    [
      'condition-added',
      'a completed invoice without a day is refused',
      (document) => {
        const due = { required: ['dueDate'] };
        const completed = { properties: { status: { const: 2 } }, required: ['status'] };
        Object.assign(schema(document, 'InvoiceCreate'), {
          if: completed,
          ...Object.fromEntries([['then', due]]),
        });
      },
    ],
    [
      'names-of-other-properties-limited',
      'names in capitals are refused',
      (document) => {
        schema(document, 'LineItemCustomFieldsUpdate')['propertyNames'] = { pattern: '^[a-z]+$' };
      },
    ],
    [
      'parameter-written-as-json',
      'a plain word is no JSON',
      (document) => {
        const q = parameter(document, 'Q');
        q['content'] = { 'application/json': { schema: q['schema'] } };
        remove(q, 'schema');
      },
    ],
    [
      'parameter-max-items-added',
      'long lists are refused',
      (document) => {
        parameterSchema(document, 'ChannelIds')['maxItems'] = 5;
      },
    ],
    [
      'path-parameter-format-added',
      'identifiers of 64 bits are refused',
      (document) => {
        parameterSchema(document, 'OrderId')['format'] = 'int32';
      },
    ],
    [
      'positions-of-items-fixed',
      'a field of another name at the first place is refused',
      (document) => {
        property(document, 'InvoiceUpdate', 'extraFields')['prefixItems'] = [
          { properties: { fieldName: { const: 'Region' } } },
        ];
      },
    ],
    [
      'one-breaking-change-among-others',
      'the largest counts',
      (document) => {
        properties(document, 'InvoiceCreate')['note'] = { type: 'string', description: 'A remark.' };
        property(document, 'InvoiceUpdate', 'externalPdfUrl')['maxLength'] = 100;
        operation(document, 'getInvoice')['summary'] = 'Read';
      },
    ],
  ]),
  ...mutationsOf('breaking-response', 'major', [
    [
      'value-added-while-list-is-opened',
      'the list that readers know told of all values',
      (document) => {
        const type = property(document, 'ExtraFieldConfig', 'fieldType');
        list(type, 'enum').push(4);
        type['x-extensible-enum'] = true;
      },
    ],
    [
      'answer-property-one-of-text-and-null',
      'who reads text may get null',
      (document) => {
        properties(document, 'Invoice')['channelName'] = {
          anyOf: [{ type: 'string' }, { type: 'null' }],
          description: 'The name of the channel.',
        };
      },
    ],
    [
      'answer-header-written-as-json',
      'who reads text finds it in quotes',
      (document) => {
        const header = at(document, '#/components/headers/Trace-Id');
        header['content'] = { 'application/json': { schema: header['schema'] } };
        remove(header, 'schema');
      },
    ],
    [
      'pages-told-of-elsewhere',
      'who reads the count finds none',
      (document) => {
        remove(properties(document, 'ListMeta'), 'pagination');
        schema(document, 'ListMeta')['required'] = [];
      },
    ],
  ]),
  ...mutationsOf('additive', 'minor', [
    [
      'property-one-of-number-and-null',
      'null is taken too',
      (document) => {
        const was = property(document, 'InvoiceUpdate', 'dueDate');
        properties(document, 'InvoiceUpdate')['dueDate'] = { anyOf: [was, { type: 'null' }] };
      },
    ],
    [
      'error-status-widened-to-range',
      'it is still told of',
      (document) => {
        rename(member(operation(document, 'getInvoice'), 'responses'), '404', '4XX');
      },
    ],
    [
      'other-errors-told-of',
      'callers have to meet errors in any case',
      (document) => {
        const responses = member(operation(document, 'getInvoice'), 'responses');
        responses['default'] = structuredClone(responses['500']);
      },
    ],
    [
      'credentials-may-be-left-out',
      'who sends them may go on',
      (document) => {
        list(document, 'security').push({});
      },
    ],
    [
      'parameter-items-of-any-type',
      'every item is taken',
      (document) => {
        remove(parameterSchema(document, 'ExternalId'), 'items');
      },
    ],
    [
      'other-properties-taken-as-text',
      'what is not named was refused',
      (document) => {
        schema(document, 'InvoiceCreate')['additionalProperties'] = { type: 'string' };
      },
    ],
    [
      'answer-format-added',
      'all that comes could come before',
      (document) => {
        property(document, 'InvoiceId', 'id')['format'] = 'int64';
      },
    ],
    [
      'special-error-told-of',
      'it was covered by another shape, and names one property more',
      (document) => {
        list(schema(document, 'ErrorBody'), 'anyOf').push({
          allOf: [
            { $ref: '#/components/schemas/ErrorWithMessage' },
            {
              required: ['traceId'],
              properties: { traceId: { type: 'string', description: 'For support.' } },
            },
          ],
        });
      },
    ],
    [
      'head-added',
      'nobody has to call it',
      (document) => {
        at(document, '#/paths/~1invoices~1{invoiceId}')['head'] = {
          ...structuredClone(operation(document, 'getInvoice')),
          operationId: 'headInvoice',
        };
      },
    ],
  ]),
  ...mutationsOf('documentation', 'patch', [
    [
      'document-titled-anew',
      'words',
      (document) => {
        at(document, '#/info')['title'] = 'Invoices';
      },
    ],
    [
      'example-of-answer-removed',
      'an illustration',
      (document) => {
        remove(
          at(document, '#/components/responses/InvoicePage/content/application~1json/examples'),
          'emptyInvoicePage',
        );
      },
    ],
    [
      'path-described',
      'words',
      (document) => {
        at(document, '#/paths/~1invoices')['description'] = 'All of them.';
      },
    ],
  ]),
  ...mutationsOf('refactoring', 'none', [
    [
      'values-told-of-one-by-one',
      'any of three constants is a list of three',
      (document) => {
        const status = schema(document, 'InvoiceStatus');
        remove(status, 'enum');
        remove(status, 'type');
        status['oneOf'] = [{ const: 0 }, { const: 1 }, { const: 2 }];
      },
    ],
    [
      'type-left-to-the-values',
      'numbers in a list are numbers',
      (document) => {
        remove(schema(document, 'InvoiceSource'), 'type');
      },
    ],
    [
      'special-case-beside-the-general',
      'an empty update was taken before',
      (document) => {
        at(document, '#/paths/~1invoices~1{invoiceId}/put/requestBody/content/application~1json')['schema'] =
          {
            anyOf: [
              { $ref: '#/components/schemas/InvoiceUpdate' },
              { $ref: '#/components/schemas/EmptyObject' },
            ],
          };
      },
    ],
    [
      'server-with-trailing-slash',
      'the path that follows begins with one',
      (document) => {
        const server = list(document, 'servers')[0] as { url: string };
        server.url += '/';
      },
    ],
    [
      'closed-object-split',
      'what one half refuses the other half refuses too',
      (document) => {
        const whole = schema(document, 'MoneyString');
        at(document, '#/components/schemas')['MoneyString'] = {
          ...whole,
          allOf: [{ required: ['code'] }, { required: ['value'] }],
          required: [],
        };
      },
    ],
    [
      'header-behind-a-second-name',
      'a reference to a reference says the same',
      (document) => {
        at(document, '#/components/headers')['Trace'] = { $ref: '#/components/headers/Trace-Id' };
        member(
          follow(document, {
            node: at(document, '#/components/responses/InvoicePage'),
            pointer: '#/components/responses/InvoicePage',
          }).node,
          'headers',
        )['Trace-Id'] = { $ref: '#/components/headers/Trace' };
      },
    ],
  ]),
];
