import { expect, test } from 'vitest';
import { named } from '../../fixtures/answers.ts';
import { failureOf } from '../../fixtures/failure-of.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import { recordingFetch } from '../../fixtures/recording-fetch.ts';
import { untyped } from '../../fixtures/untyped.ts';
import { connectInvoices, createInvoice, type NewInvoice, updateInvoice } from '../index.ts';

const { fetch, requests } = recordingFetch(() => named());
const connection = connectInvoices(ownStore({ fetch, requestsPerMinute: Number.POSITIVE_INFINITY }));
const newInvoice = { invoiceNumber: 'INV-1', customerId: '4711' };
const good = { code: 'USD', value: '1' };

const asCode = '.code must be a currency code such as "USD"';
const asText = 'must be a decimal number in text such as "349.50"';
const hasMore = 'has more digits than the service keeps,';
const forBoth: [amount: unknown, problem: string][] = [
  [{ code: 'USD', value: '1.2.3' }, `.value ${asText}, not "1.2.3"`],
  [{ code: 'USD', value: '1,50' }, `.value ${asText}, not "1,50"`],
  [{ code: 'USD', value: '1e5' }, `.value ${asText}, not "1e5"`],
  [{ code: 'USD', value: '' }, `.value ${asText}, not ""`],
  [{ code: 'USD', value: ' 5' }, `.value ${asText}, not " 5"`],
  [{ code: 'USD', value: '+5' }, `.value ${asText}, not "+5"`],
  [{ code: 'USD', value: '.5' }, `.value ${asText}, not ".5"`],
  [{ code: 'USD', value: null }, `.value ${asText}, not null`],
  [{ code: 'USD' }, `.value ${asText}, not undefined`],
  [{ code: 'USD', value: '1.23456' }, `.value ${hasMore} 1.23456; round it to four decimals`],
  [{ code: 'usd', value: '1' }, `${asCode}, not "usd"`],
  [{ code: 'US', value: '1' }, `${asCode}, not "US"`],
  [{ code: 'USDT', value: '1' }, `${asCode}, not "USDT"`],
  [{ code: '', value: '1' }, `${asCode}, not ""`],
  [{ value: '1' }, `${asCode}, not undefined`],
  [null, `${asCode}, not undefined`],
  ['349.50', `${asCode}, not undefined`],
];

test.each(['originalBalance', 'openBalance'])(
  'a wrong %s is refused before anything is sent',
  async (name) => {
    for (const [amount, problem] of forBoth) {
      const body = { ...newInvoice, originalBalance: good, openBalance: good, [name]: amount };
      for (const call of [
        createInvoice(connection, untyped(body)),
        updateInvoice(connection, 7, untyped({ [name]: amount })),
      ]) {
        const error = await failureOf(call);
        expect(error).toMatchObject({ reason: 'invalid-argument', applied: 'no', attempts: 0 });
        expect(error.message).toContain(`${name}${problem}`);
      }
    }
    expect(requests).toEqual([]);
  },
);

test.each([
  [Number.NaN, `${asText}, not NaN`],
  [Number.POSITIVE_INFINITY, `${asText}, not Infinity`],
  [0.1 + 0.2, `${hasMore} 0.30000000000000004; round it`],
  [1e21, `${asText}, not 1e+21`],
  [1e-7, `${asText}, not 1e-7`],
  [2 ** 53, `${hasMore} 9007199254740992; round it`],
])('the number %d is no exact amount', async (value, problem) => {
  const body = { ...newInvoice, originalBalance: { code: 'USD', value }, openBalance: good };
  expect((await failureOf(createInvoice(connection, body))).message).toContain(
    `originalBalance.value ${problem}`,
  );
  expect(requests).toEqual([]);
});

test('a number with five decimals is refused, since the service would round it', async () => {
  const body = { ...newInvoice, originalBalance: { code: 'USD', value: 1.23456 }, openBalance: good };
  expect((await failureOf(createInvoice(connection, body))).message).toContain(
    `originalBalance.value ${hasMore} 1.23456;`,
  );
});

test('an amount of an update is text', async () => {
  const error = await failureOf(
    updateInvoice(connection, 7, untyped({ openBalance: { code: 'USD', value: 5 } })),
  );
  expect(error.message).toContain(`openBalance.value ${asText}, not 5`);
});

test.each([
  [
    'details.header.costLines[1].amount',
    { header: { costLines: [{ amount: good }, { amount: { code: 'USD', value: 5 } }] } },
  ],
  [
    'details.details.lineItems[0].unitPrice',
    { details: { lineItems: [{ unitPrice: { code: 'USD', value: 'x' } }] } },
  ],
  [
    'details.details.lineItems[0].unitDiscount',
    { details: { lineItems: [{ unitDiscount: { code: '$', value: '1' } }] } },
  ],
])('a wrong %s is named', async (name, details) => {
  const body = { ...newInvoice, originalBalance: good, openBalance: good, details };
  for (const call of [
    createInvoice(connection, untyped(body)),
    updateInvoice(connection, 7, untyped({ details })),
  ])
    expect((await failureOf(call)).message).toContain(`Invoice: ${name}.`);
  expect(requests).toEqual([]);
});

test('a unit price may have more decimals than a balance', async () => {
  const recorded = recordingFetch(() => named());
  const details = { details: { lineItems: [{ unitPrice: { code: 'USD', value: '0.123456' } }] } };
  await updateInvoice(connectInvoices(ownStore({ fetch: recorded.fetch })), 7, untyped({ details }));
  expect(recorded.requests[0]?.body).toBe(JSON.stringify({ details }));
});

test.each([
  ['99999999999.9999', '99999999999.9999'],
  ['99999999999999999999.9999', '99999999999999999999.9999'],
  ['0.1000', '0.1'],
  ['007.50', '7.5'],
  ['100.0000', '100'],
  ['-0.0', '0'],
  ['-349.5', '-349.5'],
  [100, '100'],
  [-5, '-5'],
  [0.1, '0.1'],
  [99.5, '99.5'],
  [99_999_999_999.9999, '99999999999.9999'],
])('the amount %j of a new invoice goes out as the JSON number %s', async (value, sent) => {
  const recorded = recordingFetch(() => named());
  const body: NewInvoice = {
    openBalance: { code: 'USD', value },
    ...newInvoice,
    originalBalance: { code: 'EUR', value },
    status: 0,
  };
  await createInvoice(connectInvoices(ownStore({ fetch: recorded.fetch })), body);
  expect(recorded.requests[0]?.body).toBe(
    `{"invoiceNumber":"INV-1","customerId":"4711","status":0,"originalBalance":{"code":"EUR","value":${sent}},"openBalance":{"code":"USD","value":${sent}}}`,
  );
});

test('an amount of an update goes out as the text that was given', async () => {
  const recorded = recordingFetch(() => named());
  const change = { openBalance: { code: 'USD', value: '99999999999999999999.50' } };
  await updateInvoice(connectInvoices(ownStore({ fetch: recorded.fetch })), 7, change);
  expect(recorded.requests[0]?.body).toBe(JSON.stringify(change));
});
