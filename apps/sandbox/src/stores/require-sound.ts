import { RefusedChange } from './refused-change.ts';
import type { StoreContents } from './write-contents.ts';

function requireDifferent<Item extends object>(items: readonly Item[], key: keyof Item, place: string): void {
  const places = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    const other = places.get(item[key]);
    if (other !== undefined) {
      const name = `${String(key)} ${JSON.stringify(item[key])}`;
      throw new RefusedChange(422, `${place}/${index} has the ${name}, and so has ${place}/${other}.`);
    }
    places.set(item[key], index);
  }
}

/**
 * What writing the contents one after the other would refuse or overwrite is refused at once.
 * @param place where the contents stand in the body
 * @throws RefusedChange 422 when an id, the number of an order or the name of a field comes twice, and when the company of an
 *   order is not among the companies
 */
export function requireSound(
  { companies = [], channels = [], extraFields = [], orders = [] }: StoreContents,
  place: string,
): void {
  requireDifferent(companies, 'companyId', `${place}/companies`);
  requireDifferent(channels, 'channelId', `${place}/channels`);
  requireDifferent(extraFields, 'id', `${place}/extraFields`);
  requireDifferent(extraFields, 'fieldName', `${place}/extraFields`);
  requireDifferent(orders, 'orderId', `${place}/orders`);
  requireDifferent(orders, 'orderNumber', `${place}/orders`);
  const known = new Set(companies.map(({ companyId }) => companyId));
  for (const [index, { companyId }] of orders.entries()) {
    if (companyId !== null && !known.has(companyId)) {
      const where = `${place}/orders/${index}/companyId`;
      throw new RefusedChange(422, `${where}: ${place}/companies has no company ${companyId}.`);
    }
  }
}
