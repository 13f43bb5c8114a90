import { isUtf8 } from 'node:buffer';
import { changeBodyText, changeRequest, changeRequestHeaders } from '../patch/change-request.ts';
import { crashOn } from '../patch/crash-on.ts';
import { changeText } from '../patch/exact-json.ts';
import { create, update } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const writes = ['createInvoice', 'updateInvoice'] as const;
const latin1 = Uint8Array.from(
  [...String(create({ externalId: 'Zürich' }).body)],
  (letter) => letter.codePointAt(0) ?? 0,
);

function isBroken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return text !== '';
  }
}

/** Bodies that are read wrongly before an operation looks at their fields. */
export const bodyProtocolFaults: readonly ContractFault[] = ofArea('protocol', [
  {
    name: 'broken-json-answers-500',
    rule: 'A body that is no JSON is refused with 400.',
    seed: crashOn(writes, (_, text) => isBroken(text)),
    shows: [{ line: 'POST /invoices', body: '{"invoiceNumber":' }],
  },
  {
    name: 'broken-json-of-an-update-changes-nothing',
    rule: 'An update with a body that is no JSON is refused.',
    seed: changeBodyText('updateInvoice', (text) => (isBroken(text) ? '{}' : undefined)),
    shows: [{ line: 'PUT /invoices/2041', body: '{"dueDate": 5' }],
  },
  {
    name: 'trailing-comma-is-taken',
    rule: 'JSON has no comma after its last field.',
    seed: changeBodyText(writes, (text) => (isBroken(text) ? text.replace(/,(\s*[}\]])/g, '$1') : undefined)),
    shows: [{ line: 'PUT /invoices/2041', body: '{"dueDate":1771588800,}' }],
  },
  {
    name: 'text-after-the-json-is-ignored',
    rule: 'A body is one JSON value and nothing after it.',
    seed: changeBodyText('createInvoice', (text) => {
      const upToItsEnd = text.slice(0, text.lastIndexOf('}') + 1);
      return isBroken(text) && upToItsEnd !== '' && !isBroken(upToItsEnd) ? upToItsEnd : undefined;
    }),
    shows: [{ line: 'POST /invoices', body: `${create().body};` }],
  },
  {
    name: 'create-without-a-body-answers-500',
    rule: 'A create without a body is refused with 400.',
    seed: crashOn('createInvoice', (_, text) => text === ''),
    shows: [{ line: 'POST /invoices', body: '' }],
  },
  {
    name: 'update-without-a-body-changes-nothing',
    rule: 'An update without a body is refused.',
    seed: changeBodyText('updateInvoice', (text) => (text === '' ? '{}' : undefined)),
    shows: [{ line: 'PUT /invoices/2041', body: '' }],
  },
  {
    name: 'list-as-body-answers-500',
    rule: 'A create with a list as its body is refused with 422.',
    seed: crashOn('createInvoice', (_, text) => /^\s*\[/.test(text) && !isBroken(text)),
    shows: [{ line: 'POST /invoices', body: `[${create().body}]` }],
  },
  {
    name: 'list-of-one-as-body-is-taken',
    rule: 'A create takes one invoice and no list.',
    seed: changeBodyText('createInvoice', (text) =>
      changeText(text, (body) => (Array.isArray(body) && body.length === 1 ? body[0] : body)),
    ),
    shows: [{ line: 'POST /invoices', body: `[${create().body}]` }],
  },
  {
    name: 'null-as-body-of-an-update-is-taken',
    rule: 'The body of an update is an object.',
    seed: changeBodyText('updateInvoice', (text) => (text.trim() === 'null' ? '{}' : undefined)),
    shows: [{ line: 'PUT /invoices/2041', body: 'null' }],
  },
  {
    name: 'any-content-type-is-taken',
    rule: 'A body of another type than JSON is refused.',
    seed: changeRequestHeaders(writes, (headers) => {
      if (!headers.get('content-type')?.includes('json')) headers.set('content-type', 'application/json');
    }),
    shows: [{ ...create(), headers: { 'Content-Type': 'text/plain' } }],
  },
  {
    name: 'no-content-type-is-taken-by-updates',
    rule: 'A body without a content type is refused.',
    seed: changeRequestHeaders('updateInvoice', (headers) => {
      if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    }),
    shows: [
      {
        ...update({ dueDate: 5 }),
        body: new TextEncoder().encode('{"dueDate":5}'),
        headers: { 'Content-Type': null },
      },
    ],
  },
  {
    name: 'other-charset-is-taken',
    rule: 'A body in another charset than UTF-8 is refused.',
    seed: changeRequestHeaders(writes, (headers) => {
      const type = headers.get('content-type');
      if (type !== null) headers.set('content-type', type.replace(/;\s*charset=.*$/i, ''));
    }),
    shows: [{ ...create(), headers: { 'Content-Type': 'application/json; charset=iso-8859-1' } }],
  },
  {
    name: 'charset-utf-8-is-refused',
    rule: 'A body may say that it is UTF-8.',
    seed: changeRequestHeaders(writes, (headers) => {
      if (/charset/i.test(headers.get('content-type') ?? '')) headers.set('content-type', 'text/plain');
    }),
    shows: [{ ...create(), headers: { 'Content-Type': 'application/json; charset=utf-8' } }],
  },
  {
    name: 'bytes-that-are-no-utf-8-are-taken',
    rule: 'A body that is not UTF-8 is refused.',
    seed: changeRequest('createInvoice', async (request) => {
      const bytes = await request.arrayBuffer();
      return isUtf8(bytes)
        ? undefined
        : { body: new TextEncoder().encode(new TextDecoder('latin1').decode(bytes)) };
    }),
    shows: [{ line: 'POST /invoices', body: latin1 }],
  },
]);
