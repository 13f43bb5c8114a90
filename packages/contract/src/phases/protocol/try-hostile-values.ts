import { whereThorough } from '../coverage/choose-cases.ts';
import type { Bench } from './bench.ts';
import { expectHarmless } from './expect-refused.ts';

/** How deep an object in objects goes that most readers of JSON take and few expect. */
const levels = 65;
const nested = `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

/** JSON texts of values of which nobody says what a server makes of them. */
const texts: readonly string[] = ['"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00 end"'];
const numbers: readonly string[] = [
  ...['1e21', '-1e21', '9007199254740992', '1e400', '1e41', '1e-41', '1e99999999', '1e-99999999'],
  // With more digits than a JavaScript number has, so that the text of the number is read.
  ...[
    '12345678901234567890e-999999999999',
    '12345678901234567890e999999999999',
    '1.00000000000000000001e-41',
  ],
];

const amount = (json: string): string => `{"code":"USD","value":${json}}`;

const lineItem = (json: string): string =>
  `{"details":{"lineItems":[{"sku":"S","quantity":"1","unitPrice":{"code":"USD","value":"1"},"customFields":${json}}]}}`;

/** The JSON texts that properties of a body are given, one at a time. */
const values: readonly [property: string, json: readonly string[]][] = [
  ['originalBalance', numbers.map(amount)],
  ['openBalance', numbers.map((json) => amount(`"${json}"`))],
  ['dueDate', numbers],
  ...['purchaseOrderNumber', 'invoiceNumber', 'customerId', 'externalId'].map(
    (property): [string, readonly string[]] => [property, texts],
  ),
  ['details', [nested, ...texts, ...numbers].map(lineItem)],
];

/** A body that differs from another in one property, which JSON.stringify would not write so. */
function withMember(body: unknown, property: string, json: string): string {
  const rest = JSON.stringify({ ...Object(body), [property]: undefined });
  return `${rest.slice(0, -1)}${rest === '{}' ? '' : ','}"${property}":${json}}`;
}

/** Names in a query with texts that no database holds, and ids that no number holds. */
const queries: readonly string[] = [
  ...['q=%00', 'q=%ED%A0%80', 'q=%FF', 'q=%', 'customerName=a%00b', 'customerId=%00', 'externalId[]=%00'],
  ...['status=%00', 'limit=1e21', 'offset=9007199254740993', 'channelIds=9007199254740993'],
  ...['beginDateAt=99999999999999999999', 'endDateAt=18446744073709551616', 'externalId[]=9007199254740993'],
];
const ids: readonly string[] = ['12345678901234567', '9223372036854775808', '%00', '%FF', '1%00'];

/** Sends values that may be refused or taken; no answer may be an error of the server, and a refusal says why. */
export async function tryHostileValues({ context, session, ask, validCall }: Bench): Promise<void> {
  const named = (id: string) => context.operations.find(({ operationId }) => operationId === id);
  const harmless = async (call: Parameters<typeof session.send>[0], what: string): Promise<void> =>
    expectHarmless(context, session, await session.send(call), what);

  for (const operation of [named('createInvoice'), named('updateInvoice')]) {
    if (!operation) continue;
    for (const [property, jsons] of values) {
      for (const json of whereThorough(context, jsons)) {
        const call = validCall(operation);
        const text = withMember(JSON.parse(call.text ?? '{}'), property, json);
        // Sent so, an answer is not held to what the model of the store expects of ordinary values.
        const [step] = await session.sendAtOnce([{ ...call, text }]);
        if (step) expectHarmless(context, session, step, `${property} of ${json.slice(0, 80)}`);
      }
    }
    await ask('listInvoices', { query: { limit: 1 } });
  }
  for (const query of queries) await harmless({ method: 'GET', path: `/invoices?${query}` }, `?${query}`);
  for (const operation of context.operations.filter(({ path }) => path.includes('{'))) {
    const call = validCall(operation);
    for (const id of ids)
      await harmless({ ...call, path: call.path.replace(/\/\d+/, `/${id}`) }, `the id ${id}`);
  }
}
