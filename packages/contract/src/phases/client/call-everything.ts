import type { InvoiceClient } from '@b2b-invoices/client';
import type { Operation } from '@b2b-invoices/spec';
import { clientCalls } from '../../client/client-calls.ts';
import type { CallInput } from '../../wire/call-input.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { fewInputsOf, inputsOf, preferredOf } from './call-inputs.ts';
import type { CheckedClient } from './check-call.ts';

/** Creates come first and deletes last, so that the others find something. */
const rank = ({ operationId }: Operation): number =>
  operationId === 'createInvoice' ? 0 : operationId === 'deleteInvoice' ? 2 : 1;

async function callOnce(
  checked: CheckedClient,
  { operationId }: Operation,
  input: CallInput,
  more?: Record<string, string>,
): Promise<number | undefined> {
  const method = clientCalls[operationId];
  if (!method) throw new Error(`The client has no method for ${operationId}.`);
  const [step] = await checked.call(operationId, (client) => method(client, input), more);
  return step && answerOf(step).id;
}

const nowhere = '987654321';

const isOf = (name: string, { path }: Operation): boolean => path.includes(`{${name}}`);

/**
 * Calls each operation with its examples, of an invoice that is there and of one that is not.
 * @param few with the least and with everything alone, for a store in which requests are scarce
 */
export async function callOperations(
  checked: CheckedClient,
  operations: readonly Operation[],
  { ids, few }: { ids: number[]; few: boolean },
): Promise<void> {
  for (const operation of operations.toSorted((one, other) => rank(one) - rank(other))) {
    for (const input of few ? fewInputsOf(operation) : inputsOf(operation)) {
      const [first] = ids;
      const isOnInvoice = isOf('invoiceId', operation);
      const path =
        isOnInvoice && first !== undefined ? { ...input.path, invoiceId: String(first) } : input.path;
      const id = await callOnce(checked, operation, { ...input, path });
      if (operation.operationId === 'createInvoice' && id !== undefined) ids.push(id);
      const name = isOnInvoice ? 'invoiceId' : isOf('orderId', operation) ? 'orderId' : undefined;
      if (name) await callOnce(checked, operation, { ...input, path: { [name]: nowhere } });
    }
  }
}

/** Lets the target answer each operation with each of its examples. */
export async function callForExamples(
  checked: CheckedClient,
  operations: readonly Operation[],
): Promise<void> {
  for (const operation of operations) {
    const [least] = inputsOf(operation);
    if (!least) continue;
    for (const { status, example } of preferredOf(operation)) {
      await callOnce(checked, operation, least, { Prefer: `code=${status}, example=${example}` });
    }
  }
}

const enough = 12;

/** The first ids of an iteration, which need not be gone through to its end. */
async function taken<Part>(parts: AsyncIterable<Part>, idsOf: (part: Part) => unknown[]): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const part of parts) {
    ids.push(...idsOf(part));
    if (ids.length >= enough) return ids;
  }
  return ids;
}

/** Uses what the client offers beyond the operations, all of which ends in requests. */
export async function callBeyond(
  checked: CheckedClient,
  { customerId, id, mayWrite }: { customerId: string | undefined; id: number | undefined; mayWrite: boolean },
): Promise<void> {
  const everyCompany = true;
  await checked.call('iterateInvoices', (client) =>
    taken(client.iterateInvoices({ everyCompany, limit: 2 }), ({ id }) => [id]),
  );
  await checked.call('iterateInvoicePages', (client) =>
    taken(client.iterateInvoicePages({ everyCompany, limit: 3 }), ({ invoices }) =>
      invoices.map(({ id }) => id),
    ),
  );
  if (!mayWrite || id === undefined || customerId === undefined) return;
  await checked.call('editInvoice', (client) =>
    client.editInvoice(id, (draft) => {
      draft.type = 'Edited';
    }),
  );
  const balance = { code: 'USD', value: 12.5 };
  const body: Parameters<InvoiceClient['upsertInvoice']>[0] = {
    invoiceNumber: 'UPSERT-1',
    externalId: 'UPSERT-E',
    customerId,
    originalBalance: balance,
    openBalance: balance,
  };
  for (const by of ['invoiceNumber', 'externalId'] as const) {
    await checked.call('upsertInvoice', (client) => client.upsertInvoice({ ...body, type: by }, { by }));
  }
}
