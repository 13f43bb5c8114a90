import type { World } from '../../target/world.ts';
import { rawJson } from '../coverage/raw-json.ts';
import { nastyTexts } from '../coverage/text-values.ts';
import { createDetails, updateDetails } from '../traffic/details-pools.ts';

/** A body of a create or an update. */
export type Body = Record<string, unknown>;

const money = (code: string, value: string) => ({ code, value: rawJson(value) });

const nasty = nastyTexts.map(([, text]) => text).filter((text) => text.length < 100);

/** Text longer than the columns that are usual for it, with all in it that a careless server changes. */
const long = (length: number): string => ` ${nasty.join(' ').padEnd(length - 2, ' long')} `;

/** Invoices that differ in everything that a rule looks at, each with what is easily lost in it. */
export function broadCreates({ companies = [], channels = [], extraFields = [] }: World): Body[] {
  const [company = '4711', other = company] = companies.map(({ companyId }) => companyId);
  const [channel, channelToo = channel] = channels.map(({ channelId }) => channelId);
  const choice = extraFields.find(({ listOfValue }) => (listOfValue?.length ?? 0) > 1);
  const number = extraFields.find(({ fieldType }) => fieldType === 2);
  const values = [
    ...(choice ? [{ fieldName: choice.fieldName, fieldValue: choice.listOfValue?.[1] ?? '' }] : []),
    ...(number ? [{ fieldName: number.fieldName, fieldValue: '2.5' }] : []),
  ];
  return [
    {
      customerId: company,
      externalCustomerId: 'CB',
      externalId: 'ERP-7',
      type: 'Invoice on Shipment',
      dueDate: 1_790_000_000,
      status: 1,
      orderNumber: '7001',
      purchaseOrderNumber: 'PO-77',
      originalBalance: money('EUR', '12345678901234.5678'),
      openBalance: money('EUR', '100.005'),
      issuedAt: 1_768_392_000,
      details: createDetails[0],
      source: 1,
      channelId: channel,
      externalPdfUrl: 'https://example.com/one.pdf',
      termsConditions: 'Zahlbar ohne Abzug, 支払期限 30日 🧾',
      extraFields: values,
    },
    {
      customerId: other,
      externalId: '0042',
      externalCustomerId: 'C'.repeat(300),
      type: long(300),
      purchaseOrderNumber: long(1000),
      termsConditions: long(4000),
      externalPdfUrl: `https://example.com/${'p'.repeat(300)}.pdf`,
      originalBalance: money('USD', '9.5'),
      openBalance: money('USD', '9.5'),
    },
    {
      customerId: company,
      externalCustomerId: 'CA',
      orderNumber: '8001',
      purchaseOrderNumber: 'PO-7',
      dueDate: 1_780_000_000,
      originalBalance: money('USD', '100'),
      openBalance: money('USD', '0'),
      channelId: channelToo,
      externalId: '5003',
    },
    {
      customerId: other,
      externalCustomerId: 'CC',
      type: '  Счёт № 007.10 ',
      status: 2,
      dueDate: 1_785_000_000,
      originalBalance: money('USD', '20'),
      openBalance: money('USD', '-0.01'),
      details: createDetails[1],
    },
    {
      customerId: company,
      originalBalance: money('GBP', '-0.1'),
      openBalance: money('EUR', '0.004'),
      status: 1,
    },
    {
      customerId: company,
      originalBalance: money('GBP', '10'),
      openBalance: money('GBP', '5.5000000000000000000'),
      orderNumber: '7003',
      details: createDetails[2],
    },
    {
      customerId: company,
      originalBalance: money('USD', '7'),
      openBalance: money('USD', '7'),
      orderNumber: '7002',
    },
  ].map((body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)));
}

/** One update for each field, those first that carry most with them. */
export function broadUpdates({ companies = [], extraFields = [] }: World): Body[] {
  const choice = extraFields.find(({ listOfValue }) => (listOfValue?.length ?? 0) > 1);
  return [
    { purchaseOrderNumber: 'PO-8' },
    { openBalance: { code: 'EUR', value: '98765432109876.5432' } },
    { openBalance: { code: 'EUR', value: '0' } },
    { openBalance: { code: 'USD', value: '12.5' }, status: 0 },
    { openBalance: { code: 'EUR', value: '0.004' } },
    { openBalance: { code: 'EUR', value: '-3.50000000' }, status: 0 },
    { openBalance: { code: 'EUR', value: '3' }, status: 0 },
    { details: updateDetails[0] },
    { status: 2 },
    { status: 1 },
    { originalBalance: { code: 'EUR', value: '0.0001' } },
    { dueDate: 1_795_000_000 },
    { customerId: companies[1]?.companyId ?? '4711' },
    { createdAt: 1_700_000_000 },
    { externalPdfUrl: '' },
    { externalId: ' ERP 🧾 ' },
    { purchaseOrderNumber: long(4000), type: long(256), externalId: '00420' },
    { externalCustomerId: 'CD' },
    { type: 'Credit' },
    { source: 0 },
    ...(choice
      ? [{ extraFields: [{ fieldName: choice.fieldName, fieldValue: choice.listOfValue?.[0] ?? '' }] }]
      : []),
    { details: updateDetails[2] },
    {},
  ];
}
