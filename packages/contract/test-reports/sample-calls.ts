import type { Call } from '../src/wire/call.ts';

const invoice = {
  invoiceNumber: 'It\'s 日本 "№ 1" $HOME `id` \\n %s',
  customerId: '9',
  originalBalance: { code: 'EUR', value: 349.5 },
  openBalance: { code: 'EUR', value: 0.1 },
};

const create = (changes: object = {}): Call => ({
  method: 'POST',
  path: '/invoices',
  text: JSON.stringify({ ...invoice, ...changes }),
});

/** Calls that are hard to write as a line of a shell or of TypeScript, by what is hard about them. */
export const sampleCalls: Readonly<Record<string, Call>> = {
  'a list of every company': {
    method: 'GET',
    path: '/invoices?limit=10&externalId%5B%5D=A-1&externalId%5B%5D=B+2',
  },
  'a list of one company': {
    method: 'GET',
    path: '/invoices?customerId=9&channelIds=1&channelIds=2&orderBy=DESC',
  },
  'a limit with a zero in front': { method: 'GET', path: '/invoices?limit=010' },
  'a list in two places': { method: 'GET', path: '/invoices?channelIds=1&limit=5&channelIds=2' },
  'brackets that are not encoded': { method: 'GET', path: '/invoices?externalId[]=%C3%A9&q={a}' },
  'extra-field configurations': { method: 'GET', path: '/invoices/extra-fields' },
  'a page of extra-field configurations': { method: 'GET', path: '/invoices/extra-fields?limit=3' },
  'a body with quotes and other scripts': create(),
  'an amount with many digits': {
    ...create(),
    text: create().text?.replace('349.5', '1234567890123.4567') ?? '',
  },
  'details with every kind of value': create({
    dueDate: 1798761599,
    extraFields: [{ fieldName: 'Fälligkeit\u2028', fieldValue: '\u202eevil' }],
  }),
  'a type that is forbidden': create({ status: 'open', dueDate: null }),
  'a key that is the prototype': {
    method: 'PUT',
    path: '/invoices/5',
    text: '{"__proto__":{"a":1},"status":1}',
  },
  'broken JSON': { ...create(), text: '{"invoiceNumber": \'x\',\n\t}' },
  'a body with control characters': { ...create(), text: '-"\u0000\u0007\u001b[31m%\r\n\\' },
  'a body that looks like a file': { ...create(), text: '@/etc/hostname' },
  'an empty body': { ...create(), text: '' },
  'a huge body': { ...create(), text: JSON.stringify({ invoiceNumber: 'x'.repeat(300_000) }) },
  'Latin-1': { ...create(), text: '{"invoiceNumber":"é%"}', encoding: 'latin1' },
  'UTF-16': { ...create(), text: '{"invoiceNumber":"é日"}', encoding: 'utf-16le' },
  'another content type': { ...create(), headers: { 'Content-Type': 'text/plain' } },
  'a body without a content type': { ...create(), headers: { 'Content-Type': '' } },
  'no credentials': { method: 'GET', path: '/invoices/5', credentials: 'none' },
  'a token in other letter case': { method: 'GET', path: '/invoices/5', credentials: 'other letter case' },
  'a token without its end': { method: 'GET', path: '/invoices/5', credentials: 'cut off' },
  'a token with one character more': { method: 'GET', path: '/invoices/5', credentials: 'too long' },
  'an old token in other letter case': {
    method: 'GET',
    path: '/invoices/5',
    credentials: 'legacy in other letter case',
  },
  'good credentials of both schemes': { method: 'GET', path: '/invoices/5', credentials: 'both schemes' },
  'credentials that are made up': {
    method: 'GET',
    path: '/invoices/5',
    credentials: { 'X-Auth-Token': "wrong'one" },
  },
  'the scheme before': { method: 'GET', path: '/invoices/5', credentials: 'legacy' },
  "a buyer's token": { method: 'GET', path: '/invoices/5', credentials: 'storefront' },
  'a header of its own': { method: 'GET', path: '/invoices/5', headers: { Prefer: 'code=404, example="x"' } },
  'a header beyond ASCII': { method: 'GET', path: '/invoices/5', headers: { 'X-Name': 'Jos\u00e9 $(id)' } },
  'an id that is none': { method: 'GET', path: '/invoices/first' },
  'a number as an update': {
    method: 'PUT',
    path: '/invoices/5',
    text: '{"openBalance":{"code":"EUR","value":"12.3400"}}',
  },
  'a deletion': { method: 'DELETE', path: '/invoices/5' },
  'the PDF': { method: 'GET', path: '/invoices/5/download-pdf' },
  'an order': { method: 'POST', path: '/orders/90417/invoices' },
  'an order with an empty object': { method: 'POST', path: '/orders/90417/invoices', text: '{}' },
  'a question for the head alone': { method: 'HEAD', path: '/invoices/' },
  'a question for the options': { method: 'OPTIONS', path: '/invoices/5' },
  'a method that nobody has': { method: 'PURGE', path: '/invoices' },
  'a method with a body that fetch refuses': { method: 'GET', path: '/invoices', text: '{}' },
};
