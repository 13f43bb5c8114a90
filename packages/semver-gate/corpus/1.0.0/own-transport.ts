// A client of one's own on the types alone, with the names of paths, parameters and operations.
import type {
  ExtraFieldConfig,
  Invoice,
  InvoiceId,
  InvoicePdf,
  ListMeta,
  operations,
  Pagination,
  paths,
  SuccessMeta,
} from '@b2b-invoices/types';

type Json<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
type Path<Operation extends { parameters: { path?: unknown } }> = NonNullable<
  Operation['parameters']['path']
>;

async function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return (await (await fetch(`https://example.com/ip${path}`, init)).json()) as Answer;
}

export async function get({ invoiceId }: Path<operations['getInvoice']>): Promise<Invoice> {
  const { data, meta } = await send<Json<operations['getInvoice']>>('GET', `/invoices/${invoiceId}`);
  const done: SuccessMeta = meta;
  return done.message ? data : data;
}

export async function list(query: paths['/invoices']['get']['parameters']['query']): Promise<Invoice[]> {
  const { data, meta } = await send<Json<operations['listInvoices']>>(
    'GET',
    `/invoices?limit=${query?.limit ?? 10}`,
  );
  const { pagination }: ListMeta = meta;
  const { totalCount, offset, limit }: Pagination = pagination;
  return data.slice(0, totalCount - offset - limit);
}

export async function create(
  body: paths['/invoices']['post']['requestBody']['content']['application/json'],
): Promise<InvoiceId> {
  return (await send<Json<operations['createInvoice']>>('POST', '/invoices', body)).data;
}

export async function update(
  { invoiceId }: paths['/invoices/{invoiceId}']['put']['parameters']['path'],
  body: operations['updateInvoice']['requestBody']['content']['application/json'],
): Promise<InvoiceId> {
  return (await send<Json<operations['updateInvoice']>>('PUT', `/invoices/${invoiceId}`, body)).data;
}

export async function remove({ invoiceId }: Path<operations['deleteInvoice']>): Promise<string> {
  return (await send<Json<operations['deleteInvoice']>>('DELETE', `/invoices/${invoiceId}`)).meta.message;
}

export async function fromOrder({ orderId }: Path<operations['createInvoiceFromOrder']>): Promise<number> {
  return (await send<Json<operations['createInvoiceFromOrder']>>('POST', `/orders/${orderId}/invoices`, {}))
    .data.invoiceId;
}

export async function pdf({ invoiceId }: Path<operations['getInvoicePdf']>): Promise<InvoicePdf> {
  return (await send<Json<operations['getInvoicePdf']>>('GET', `/invoices/${invoiceId}/download-pdf`)).data;
}

export async function rules(): Promise<unknown[]> {
  const { data } = await send<Json<operations['listInvoiceExtraFields']>>('GET', '/invoices/extra-fields');
  return data.map((each: ExtraFieldConfig) => {
    const names: (string | undefined)[] = [each.uuid, each.fieldName, each.defaultValue];
    const limits: (string | undefined)[] = [each.maximumLength, each.maximumValue, each.numberOfRows];
    const flags: (boolean | undefined)[] = [each.isRequired, each.isUnique, each.visibleToEnduser];
    const kinds: [0 | 1 | 2 | 3 | undefined, 1 | 2 | undefined] = [each.fieldType, each.configType];
    const choices: string[] | undefined = each.listOfValue;
    return [each.id, names, limits, flags, kinds, choices];
  });
}
