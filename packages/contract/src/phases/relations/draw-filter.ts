import type { Item } from '../traffic/answer-of.ts';
import type { Query } from '../traffic/api-calls.ts';
import { type Ground, list } from './relation.ts';

const text = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;

/** Filters that keep an item, by the values that it has. */
export function filtersOf(item: Item): Query[] {
  const created = text(item['createdAt']);
  const external = text(item['externalId']);
  const channel = text(item['channelId']);
  const purchase = text(item['purchaseOrderNumber']);
  const candidates: (Query | undefined)[] = [
    { customerId: text(item['customerId']) },
    { status: text(item['status']) },
    created && /^\d+$/.test(created) ? { beginDateAt: created } : undefined,
    created && /^\d+$/.test(created) ? { endDateAt: created } : undefined,
    external ? { 'externalId[]': external } : undefined,
    channel && /^\d+$/.test(channel) && channel !== '0' ? { channelIds: channel } : undefined,
    { q: text(item['invoiceNumber']), searchBy: 'invoiceNumber' },
    purchase ? { q: purchase, searchBy: 'purchaseOrderNumber' } : undefined,
    text(item['customerName']) ? { customerName: text(item['customerName']) } : undefined,
  ];
  return candidates.filter(
    (query): query is Query =>
      query !== undefined && Object.values(query).every((value) => value !== undefined),
  );
}

/** A filter that some invoice of the store is under; none where the store is empty. */
export async function drawFilter(ground: Ground): Promise<Query> {
  const { items } = await list(ground, { limit: 10 });
  return items.length === 0 ? {} : ground.draw.pick(filtersOf(ground.draw.pick(items)));
}
