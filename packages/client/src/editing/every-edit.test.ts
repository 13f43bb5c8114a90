import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleAnswers } from '../../fixtures/example-answers.ts';
import { updateFaults } from '../../fixtures/update-faults.ts';
import type { ReadInvoice } from '../index.ts';
import { changesOf } from './changes-of.ts';
import { draftOf } from './invoice-draft.ts';

/** What an edit sends that changes every field, `details` by one cost line. */
function bodyOf(invoice: ReadInvoice): object {
  const draft = draftOf(invoice);
  const amount = { code: 'USD', value: '1' };
  Object.assign(draft, { originalBalance: amount, openBalance: amount, status: 2, dueDate: 1 });
  draft.details ??= {};
  draft.details.header ??= {};
  draft.details.header.costLines ??= [];
  draft.details.header.costLines.push({ amount, description: 'Rounding' });
  return changesOf(invoice, draft, 'drop').body;
}

const invoices = exampleAnswers
  .filter(({ name }) => /^(get|list)Invoices? 200/.test(name))
  .flatMap(({ name, answer }) =>
    [(answer.body as { data: ReadInvoice | ReadInvoice[] }).data]
      .flat()
      .map((invoice): [string, ReadInvoice] => [`${name} ${invoice.id}`, invoice]),
  );

test.each(invoices)('an edit of %s is a valid update', (_name, invoice) => {
  expect(updateFaults(bodyOf(invoice))).toEqual([]);
});

const text = fc.constantFrom('', ' ', 'A', 'B-2');
const money = fc.record({ code: fc.constant('USD'), value: fc.constantFrom('1.0000', '-2.5000') });
const customFields = fc.oneof(
  fc.constantFrom('', 'text', null, []),
  fc.dictionary(fc.constantFrom('a', 'b'), text),
  fc.record({ key: text, value: text }),
);
const address = fc.record(
  {
    city: text,
    state: text,
    country: text,
    street1: text,
    street2: text,
    zipCode: text,
    lastName: text,
    firstName: text,
    customFields,
    floor: text,
  },
  { requiredKeys: [] },
);
const listOf = <Row>(row: fc.Arbitrary<Row>) => fc.array(fc.option(row, { freq: 9 }), { maxLength: 4 });
const shipment = fc.record({
  addressIndex: text,
  shipDate: text,
  shipVia: text,
  trackingNumber: text,
  comments: text,
  customFields,
});
const lineItem = fc.record(
  {
    sku: text,
    quantity: fc.oneof(text, fc.integer()),
    unitPrice: money,
    type: text,
    comments: fc.option(text),
    description: text,
    customFields,
    unitDiscount: fc.option(money),
    taxCode: text,
  },
  { requiredKeys: ['sku', 'quantity', 'unitPrice'] },
);
const details = fc.record(
  {
    type: text,
    header: fc.record(
      {
        costLines: listOf(fc.record({ amount: money, description: text })),
        orderDate: fc.integer(),
        billingAddress: fc.option(address),
        customerFields: customFields,
        shippingAddresses: listOf(address),
      },
      { requiredKeys: [] },
    ),
    details: fc.record({ shipments: listOf(shipment), lineItems: listOf(lineItem) }, { requiredKeys: [] }),
    layout: fc.object(),
  },
  { requiredKeys: [] },
);

test('an edit is a valid update whatever the details hold, and sent again as it is read it changes nothing', () => {
  fc.assert(
    fc.property(details, (value) => {
      const invoice = { ...invoices[0]?.[1], details: value } as unknown as ReadInvoice;
      const body = bodyOf(invoice);
      expect(updateFaults(body)).toEqual([]);
      const edited = { ...invoice, ...body } as ReadInvoice;
      expect(changesOf(edited, draftOf(edited), 'send').body).toEqual({});
    }),
    { seed: 20261122, numRuns: 500 },
  );
});

test('an edit without a change sends nothing, whatever the details hold', () => {
  fc.assert(
    fc.property(details, (value) => {
      const invoice = { ...invoices[0]?.[1], details: value } as unknown as ReadInvoice;
      expect(changesOf(invoice, draftOf(invoice), 'refuse')).toMatchObject({ body: {}, unknown: [] });
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
