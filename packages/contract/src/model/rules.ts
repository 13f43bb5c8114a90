import type { Rule, Weight } from '../judge/verdict.ts';

/** The rules, by their ids. */
export type RuleId =
  | 'success-says-so'
  | 'create-succeeds'
  | 'create-keeps'
  | 'create-defaults'
  | 'due-by-term'
  | 'created-now'
  | 'company-is-named'
  | 'channel-is-named'
  | 'number-is-unique'
  | 'order-has-one-invoice'
  | 'channel-is-registered'
  | 'company-exists'
  | 'extra-fields-follow-rules'
  | 'id-is-new'
  | 'completed-at-zero'
  | 'update-succeeds'
  | 'update-changes'
  | 'update-keeps-the-rest'
  | 'update-replaces-details'
  | 'update-tells-the-time'
  | 'update-names-the-invoice'
  | 'writes-touch-one-invoice'
  | 'refused-changes-nothing'
  | 'reads-change-nothing'
  | 'amounts-are-exact'
  | 'amounts-are-text'
  | 'unknown-invoice'
  | 'get-succeeds'
  | 'get-gives-the-invoice'
  | 'extra-fields-when-got'
  | 'delete-succeeds'
  | 'delete-names-the-invoice'
  | 'deleted-is-gone'
  | 'from-order-succeeds'
  | 'from-order-numbers'
  | 'from-order-follows'
  | 'unknown-order'
  | 'order-may-be-invoiced'
  | 'list-succeeds'
  | 'list-shows-this-store'
  | 'list-shows-once'
  | 'list-filters'
  | 'list-searches'
  | 'list-sorts'
  | 'list-total'
  | 'list-pages'
  | 'list-echoes'
  | 'list-default-page'
  | 'list-extra-fields'
  | 'pdf-succeeds'
  | 'pdf-is-its-own'
  | 'pdf-is-hosted'
  | 'extra-fields-are-listed';

const operationPointers = {
  list: '#/paths/~1invoices/get',
  create: '#/paths/~1invoices/post',
  get: '#/paths/~1invoices~1{invoiceId}/get',
  update: '#/paths/~1invoices~1{invoiceId}/put',
  delete: '#/paths/~1invoices~1{invoiceId}/delete',
  fromOrder: '#/paths/~1orders~1{orderId}~1invoices/post',
  pdf: '#/paths/~1invoices~1{invoiceId}~1download-pdf/get',
  extraFields: '#/paths/~1invoices~1extra-fields/get',
} as const;

const table: Record<RuleId, readonly [keyof typeof operationPointers, Weight, string]> = {
  'success-says-so': [
    'get',
    'documented',
    'A success says "SUCCESS" in meta.message, that of a create and of a delete "Success".',
  ],
  'create-succeeds': ['create', 'documented', 'An invoice that breaks no rule is created.'],
  'create-keeps': ['create', 'documented', 'What a create gives is what is read.'],
  'create-defaults': [
    'create',
    'documented',
    'A field that a create leaves out has its default, or nothing.',
  ],
  'due-by-term': ['create', 'documented', "A missing due date is now plus the store's payment term."],
  'created-now': [
    'create',
    'assumed',
    'An invoice is created, and last changed, when its create is answered.',
  ],
  'company-is-named': ['get', 'documented', 'An invoice names its company.'],
  'channel-is-named': ['get', 'documented', 'An invoice names its channel.'],
  'number-is-unique': ['create', 'documented', 'A number that the store has is refused with 400.'],
  'order-has-one-invoice': ['create', 'observed', 'A second invoice for an order is refused with 400.'],
  'channel-is-registered': ['create', 'observed', 'A channel that is not registered is refused with 404.'],
  'company-exists': ['create', 'assumed', 'A company that the store does not have is refused.'],
  'extra-fields-follow-rules': [
    'extraFields',
    'assumed',
    'Values that break the configuration of an extra field are refused.',
  ],
  'id-is-new': ['create', 'documented', 'A new invoice has an id that no invoice ever had.'],
  'completed-at-zero': [
    'update',
    'documented',
    'The status becomes 2 when the open balance is zero or less, and by nothing else.',
  ],
  'update-succeeds': ['update', 'documented', 'An update that breaks no rule is carried out.'],
  'update-changes': ['update', 'documented', 'What an update gives is what is read afterwards.'],
  'update-keeps-the-rest': [
    'update',
    'documented',
    'An update leaves fields that it does not name as they are.',
  ],
  'update-replaces-details': ['update', 'documented', 'An update replaces details whole.'],
  'update-tells-the-time': ['update', 'assumed', 'An invoice is last changed when its update is answered.'],
  'update-names-the-invoice': ['update', 'documented', 'The answer to an update has the id of the invoice.'],
  'writes-touch-one-invoice': ['update', 'documented', 'A write changes no other invoice.'],
  'refused-changes-nothing': ['update', 'assumed', 'A write that is refused changes nothing.'],
  'reads-change-nothing': ['get', 'documented', 'A read changes nothing.'],
  'amounts-are-exact': ['get', 'documented', 'An amount is read as it was written, to the last digit.'],
  'amounts-are-text': ['get', 'documented', 'Balances are read as text with four decimals.'],
  'unknown-invoice': [
    'get',
    'documented',
    'An id that no invoice has is answered 404 "Invoice does not exist".',
  ],
  'get-succeeds': ['get', 'documented', 'An invoice that is there is read.'],
  'get-gives-the-invoice': ['get', 'documented', 'The invoice that is read has the id that was asked for.'],
  'extra-fields-when-got': ['get', 'documented', 'A single invoice has its extra fields.'],
  'delete-succeeds': ['delete', 'documented', 'An invoice that is there is deleted.'],
  'delete-names-the-invoice': ['delete', 'documented', 'The answer to a delete has the id of the invoice.'],
  'deleted-is-gone': ['delete', 'documented', 'A deleted invoice is neither read nor listed.'],
  'from-order-succeeds': ['fromOrder', 'documented', 'An order that may have an invoice gets one.'],
  'from-order-numbers': [
    'fromOrder',
    'observed',
    'The number of an invoice made from an order has eight digits.',
  ],
  'from-order-follows': [
    'fromOrder',
    'assumed',
    'The invoice made from an order has its company, number and amount.',
  ],
  'unknown-order': [
    'fromOrder',
    'documented',
    'An order that is not known by its own id is answered 404 "Order does not exist".',
  ],
  'order-may-be-invoiced': [
    'fromOrder',
    'observed',
    'An incomplete order, and a guest’s order, get no invoice.',
  ],
  'list-succeeds': ['list', 'documented', 'A list is answered.'],
  'list-shows-this-store': ['list', 'documented', 'A list shows invoices of this store alone.'],
  'list-shows-once': ['list', 'documented', 'A list shows no invoice twice.'],
  'list-filters': ['list', 'documented', 'A filter keeps what it says, and nothing else.'],
  'list-searches': ['list', 'assumed', 'A keyword finds whole values, beginnings and ends.'],
  'list-sorts': ['list', 'documented', 'sortBy names the field of the order, and orderBy its direction.'],
  'list-total': ['list', 'documented', 'totalCount counts all that the filters keep.'],
  'list-pages': ['list', 'documented', 'A page has as many invoices as limit, offset and the total leave.'],
  'list-echoes': ['list', 'documented', 'pagination has the limit and offset of the request.'],
  'list-default-page': ['list', 'assumed', 'Without limit and offset the first ten are listed.'],
  'list-extra-fields': [
    'list',
    'documented',
    'Listed invoices have their extra fields when isIncludeExtraFields is 1, and only then.',
  ],
  'pdf-succeeds': ['pdf', 'documented', 'An invoice that is there has a PDF.'],
  'pdf-is-its-own': ['pdf', 'documented', 'The address of a PDF belongs to one invoice.'],
  'pdf-is-hosted': [
    'pdf',
    'documented',
    'externalPdfUrl is what was written, and nothing once it was taken away.',
  ],
  'extra-fields-are-listed': [
    'extraFields',
    'documented',
    "The store's extra fields are listed, a page at a time.",
  ],
};

/** The rules of the service, from the facts about it. */
export const rules: Readonly<Record<RuleId, Rule>> = Object.fromEntries(
  Object.entries(table).map(([id, [operation, weight, says]]) => [
    id,
    { id, says, weight, pointer: operationPointers[operation] },
  ]),
) as Record<RuleId, Rule>;
