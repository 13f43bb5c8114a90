import type { Invoice, Money } from '@b2b-invoices/types';
import type { ApiCall } from './api-call.ts';
import type { Disguise } from './disguised.ts';
import { numberLike } from './exact-json.ts';

const written = ({ code, value }: Money): unknown => ({ code, value: numberLike(0, String(value)) });

/** Creates an invoice like another of the same order, under a number of its own. */
export async function copyInvoice(
  call: ApiCall,
  id: number,
  disguise: Disguise,
): Promise<{ invoiceId: number; invoiceNumber: string } | undefined> {
  const { data: invoice } = await call.ask<Invoice>('GET', `/invoices/${id}`);
  if (!invoice) return undefined;
  const { customerId, originalBalance, openBalance, details, orderNumber } = invoice;
  const { data: made } = await call.ask<{ id: number }>('POST', '/invoices', {
    invoiceNumber: crypto.randomUUID(),
    customerId,
    originalBalance: written(originalBalance),
    openBalance: written(openBalance),
    ...(invoice.channelId === undefined ? {} : { channelId: Number(invoice.channelId) }),
  });
  if (made?.id === undefined) return undefined;
  const invoiceNumber = String(made.id).padStart(8, '0');
  await call.ask('PUT', `/invoices/${made.id}`, { invoiceNumber });
  disguise(call, made.id, { details, orderNumber });
  return { invoiceId: made.id, invoiceNumber };
}
