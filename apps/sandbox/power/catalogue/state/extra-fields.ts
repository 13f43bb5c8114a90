import type { ExtraField, Invoice } from '@b2b-invoices/types';
import { on } from '../patch-state/api-call.ts';
import {
  afterwards,
  changeBody,
  changeData,
  changeQuery,
  changeShown,
  invoiceOf,
} from '../patch-state/change.ts';
import { changeField, eachOf } from '../patch-state/change-field.ts';
import { changeSuccess } from '../patch-state/json-answer.ts';
import { stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('extra fields');
const writes = ['createInvoice', 'updateInvoice'] as const;

const changeValues = (change: (value: string) => string): ((fields: unknown) => unknown) =>
  eachOf((field) =>
    typeof field['fieldValue'] === 'string' ? { ...field, fieldValue: change(field['fieldValue']) } : field,
  );

const withFields = (invoice: Invoice, extraFields: ExtraField[] | undefined): Invoice =>
  extraFields === undefined ? invoice : { ...invoice, extraFields };

/** Mistakes with the values of extra fields. How their rules are enforced is open, so no fault is about that. */
export const extraFieldFaults: readonly SeededFault[] = [
  fault(
    'list-shows-extra-fields-unasked',
    'A list shows extra fields only when it is asked for them.',
    changeQuery((query) => query.set('isIncludeExtraFields', '1')),
  ),
  fault(
    'list-takes-zero-for-a-wish-for-extra-fields',
    'A list shows extra fields only when it is asked for them with 1.',
    changeQuery((query) => {
      if (query.has('isIncludeExtraFields')) query.set('isIncludeExtraFields', '1');
    }),
  ),
  fault(
    'list-never-shows-extra-fields',
    'A list shows extra fields when it is asked for them.',
    changeQuery((query) => query.delete('isIncludeExtraFields')),
  ),
  fault(
    'list-shows-extra-fields-of-the-first-invoice-only',
    'A list shows the extra fields of every invoice.',
    changeData<Invoice[]>('listInvoices', (page) =>
      page.map((invoice, index) => (index === 0 ? invoice : withFields(invoice, invoice.extraFields && []))),
    ),
  ),
  fault(
    'list-shows-extra-fields-of-the-next-invoice',
    'The extra fields of an invoice are its own.',
    changeData<Invoice[]>('listInvoices', (page) =>
      page.map((invoice, index) =>
        withFields(invoice, invoice.extraFields && (page[(index + 1) % page.length] ?? invoice).extraFields),
      ),
    ),
  ),
  fault(
    'get-shows-no-extra-fields',
    'A read shows extra fields without being asked.',
    changeShown(['getInvoice'], ({ extraFields: _, ...invoice }) => invoice),
  ),
  fault(
    'get-shows-extra-fields-when-asked',
    'A read shows extra fields without being asked.',
    on('getInvoice', async (call) =>
      changeSuccess(await call.pass(), (body) => {
        const { extraFields: _, ...rest } = body.data as Invoice;
        if (!call.query.has('isIncludeExtraFields')) body.data = { ...rest, extraFields: [] };
      }),
    ),
  ),
  fault(
    'write-keeps-the-first-extra-field',
    'Every extra field that is sent is kept.',
    afterwards<{ id: number }>(writes, async ({ ask, body }, { id }) => {
      const extraFields = body?.['extraFields'];
      if (Array.isArray(extraFields) && extraFields.length > 1)
        await ask('PUT', `/invoices/${id}`, { extraFields: extraFields.slice(0, 1) });
    }),
  ),
  fault(
    'reads-swap-the-values-of-two-extra-fields',
    'The value of an extra field is its own.',
    changeShown(['getInvoice', 'listInvoices'], (invoice) => {
      const [first, second, ...rest] = invoice.extraFields ?? [];
      if (!first || !second) return invoice;
      const swapped = [
        { ...first, fieldValue: second.fieldValue },
        { ...second, fieldValue: first.fieldValue },
      ];
      return withFields(invoice, [...swapped, ...rest]);
    }),
  ),
  fault(
    'write-normalises-extra-fields-of-numbers',
    'The value of an extra field is text, also of a number.',
    changeField(
      writes,
      'extraFields',
      changeValues((value) => (/^\d+(\.\d+)?$/.test(value) ? String(Number(value)) : value)),
    ),
  ),
  fault(
    'write-loses-line-breaks-of-extra-fields',
    'An extra field of several lines keeps its lines.',
    changeField(
      writes,
      'extraFields',
      changeValues((value) => value.replaceAll('\n', ' ')),
    ),
  ),
  fault(
    'write-cuts-extra-fields-at-255',
    'The value of an extra field is kept whole.',
    changeField(
      writes,
      'extraFields',
      changeValues((value) => value.slice(0, 255)),
    ),
  ),
  fault(
    'update-ignores-extra-fields',
    'An update changes the extra fields that it names.',
    on('updateInvoice', async (call) => {
      const before = await invoiceOf(call);
      const response = await call.pass();
      const extraFields = before?.extraFields;
      if (response.ok && extraFields && 'extraFields' in (call.body ?? {}))
        await call.ask('PUT', `/invoices/${call.id}`, { extraFields });
      return response;
    }),
  ),
  fault(
    'update-resets-extra-fields',
    'An update leaves extra fields when it names none.',
    changeBody('updateInvoice', (body) => ('extraFields' in body ? body : { ...body, extraFields: [] })),
  ),
];
