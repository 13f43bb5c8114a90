import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { InvoiceClient } from '@b2b-invoices/client';
import { operationsOf, specification } from '@b2b-invoices/spec';
import type { InvoiceCreate } from '@b2b-invoices/types';
import type { DemoCall } from './send-calls.ts';

const names = ['open', 'partially paid', 'completed'];

function exampleBody(name: string): InvoiceCreate {
  const create = operationsOf(specification).find(({ operationId }) => operationId === 'createInvoice');
  const examples = create?.requestBodies.flatMap(({ examples: each }) => each) ?? [];
  return examples.find((example) => example.name === name)?.value as InvoiceCreate;
}

async function download(url: string, folder: string, name: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The PDF was answered with ${answer.status}.`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  await mkdir(folder, { recursive: true });
  const file = join(folder, name);
  await writeFile(file, bytes);
  return `${relative(process.cwd(), file)}, ${bytes.length} bytes`;
}

/** From the create to the PDF: a server that keeps what it is given shows a status that follows the balance. */
export function lifeOfAnInvoice(folder: string): DemoCall[] {
  const body = exampleBody('invoiceWithDetails');
  const { code } = body.openBalance;
  let id = 0;
  const pay = (value: string, status?: 1) => async (client: InvoiceClient) => {
    await client.updateInvoice(id, {
      openBalance: { code, value },
      ...(status === undefined ? {} : { status }),
    });
    const { data } = await client.getInvoice(id);
    return `now ${names[data.status]}, ${data.openBalance.value} ${data.openBalance.code} open`;
  };
  return [
    {
      operationId: 'createInvoice',
      title: `Invoice ${body.invoiceNumber} of ${body.openBalance.value} ${code}`,
      async call(client) {
        const { data } = await client.createInvoice(body);
        id = data.id;
        return `id ${id}`;
      },
    },
    {
      operationId: 'listInvoices',
      title: "The company's open invoices",
      async call(client) {
        const { data, meta } = await client.listInvoices({ customerId: body.customerId, status: 0 });
        return `${meta.pagination.totalCount}, ${data.map(({ invoiceNumber }) => invoiceNumber).join(', ')}`;
      },
    },
    { operationId: 'updateInvoice', title: 'A part is paid', call: pay('347.90', 1) },
    { operationId: 'updateInvoice', title: 'The rest is paid', call: pay('0.00') },
    {
      operationId: 'getInvoicePdf',
      title: 'Its PDF',
      async call(client) {
        const { data } = await client.getInvoicePdf(id);
        return download(data.url ?? '', folder, `${body.invoiceNumber}.pdf`);
      },
    },
    {
      operationId: 'createInvoiceFromOrder',
      title: 'Order 90417 becomes an invoice',
      async call(client) {
        const { data } = await client.createInvoiceFromOrder(90417);
        return data.invoiceNumber;
      },
    },
    {
      operationId: 'deleteInvoice',
      title: 'The first invoice goes',
      call: (client) => client.deleteInvoice(id).then(() => undefined),
    },
  ];
}
