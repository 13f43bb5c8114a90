import type { InvoicePdf } from '@b2b-invoices/types';
import { type ApiCall, on } from '../patch-state/api-call.ts';
import { changeBody, changeData } from '../patch-state/change.ts';
import { changeField, text, without } from '../patch-state/change-field.ts';
import { answerInstead, changeSuccess, successBody } from '../patch-state/json-answer.ts';
import { listAll } from '../patch-state/list-all.ts';
import { remembering } from '../patch-state/remembering.ts';
import { stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('PDF');
const url = 'externalPdfUrl';

const pdfOf = async ({ ask }: ApiCall, id: number): Promise<InvoicePdf | undefined> =>
  (await ask<InvoicePdf>('GET', `/invoices/${id}/download-pdf`)).data;

/** Mistakes with the addresses of documents. */
export const pdfFaults: readonly SeededFault[] = [
  fault(
    'pdf-is-that-of-another-invoice',
    'The document is that of the invoice.',
    changeData<InvoicePdf>('getInvoicePdf', async (data, call) => {
      const other = (await listAll(call)).find(({ id }) => id !== call.id);
      return { ...data, url: (other && (await pdfOf(call, other.id)))?.url ?? data.url };
    }),
  ),
  fault(
    'pdf-of-a-deleted-invoice-is-answered',
    'A deleted invoice has no document.',
    remembering(
      () => new Map<number, InvoicePdf | undefined>(),
      (memoryOf) =>
        on(['deleteInvoice', 'getInvoicePdf'], async (call) => {
          const gone = memoryOf(call);
          if (call.operationId === 'deleteInvoice') {
            const before = await pdfOf(call, call.id);
            const response = await call.pass();
            if (response.ok) gone.set(call.id, before);
            return response;
          }
          const response = await call.pass();
          const data = response.status === 404 ? gone.get(call.id) : undefined;
          return data
            ? answerInstead(response, { status: 200, body: successBody(data, 'SUCCESS') })
            : response;
        }),
    ),
  ),
  fault(
    'pdf-link-is-broken-after-an-update',
    'The document is there after an update.',
    remembering(
      () => new Set<number>(),
      (memoryOf) =>
        on(['updateInvoice', 'getInvoicePdf'], async (call) => {
          const response = await call.pass();
          const updated = memoryOf(call);
          if (call.operationId === 'updateInvoice' && response.ok) updated.add(call.id);
          if (call.operationId === 'updateInvoice' || !updated.has(call.id)) return response;
          return changeSuccess(response, (body) => {
            const { url, ...data } = body.data as InvoicePdf;
            body.data = { ...data, url: `${url}0` };
          });
        }),
    ),
  ),
  fault(
    'create-ignores-the-hosted-pdf',
    'A create can name a hosted document.',
    changeBody('createInvoice', (body) => (typeof body[url] === 'string' ? without(body, url) : body)),
  ),
  fault(
    'hosted-pdf-is-not-taken-away',
    'An empty address takes the hosted document away.',
    changeBody('updateInvoice', (body) => (body[url] === '' ? without(body, url) : body)),
  ),
  fault(
    'hosted-pdf-stays-the-first',
    'An update changes the address of the hosted document.',
    changeBody('updateInvoice', async (body, call) =>
      typeof body[url] === 'string' && body[url] && (await pdfOf(call, call.id))?.externalPdfUrl
        ? without(body, url)
        : body,
    ),
  ),
  fault(
    'update-takes-the-hosted-pdf-away',
    'An update leaves a hosted document that it does not name.',
    changeBody('updateInvoice', (body) => (url in body ? body : { ...body, [url]: '' })),
  ),
  fault(
    'hosted-pdf-loses-its-query',
    'The address of a hosted document is kept whole.',
    changeField(
      ['createInvoice', 'updateInvoice'],
      url,
      text((address) => address.replace(/\?.*$/, '')),
    ),
  ),
  fault(
    'hosted-pdf-is-that-of-the-last-update',
    'The hosted document is that of the invoice.',
    remembering(
      () => ({ last: '' }),
      (memoryOf) =>
        on(['updateInvoice', 'getInvoicePdf'], async (call) => {
          const response = await call.pass();
          const address = call.body?.[url];
          if (call.operationId === 'updateInvoice') {
            if (response.ok && typeof address === 'string') memoryOf(call).last = address;
            return response;
          }
          return changeSuccess(response, (body) => {
            const data = body.data as InvoicePdf;
            body.data = { ...data, externalPdfUrl: data.externalPdfUrl || memoryOf(call).last };
          });
        }),
    ),
  ),
];
