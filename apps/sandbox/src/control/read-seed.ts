import { requireSound } from '../stores/require-sound.ts';
import { demoContents } from '../stores/seed-store.ts';
import type { Synthetic } from '../stores/store-origin.ts';
import type { StoreContents } from '../stores/write-contents.ts';
import type { ControlCall } from './control-call.ts';
import type { components } from './generated/schema.ts';
import { readOrder } from './read-order.ts';

type Schemas = components['schemas'];

/** What a seed puts into a store; `synthetic` where it is made-up invoices. */
export interface SeedData {
  contents: StoreContents;
  synthetic?: Synthetic;
}

/**
 * What a seed puts into a store.
 * @param place where the seed stands in the body: `/seed`, or empty for the body itself
 * @throws RefusedChange 422 when its contents make no sense together
 */
export function readSeed(
  seed: Schemas['Seed'],
  { validateInvoices }: Pick<ControlCall, 'validateInvoices'>,
  place = '',
): SeedData {
  if (seed.kind === 'synthetic')
    return { contents: {}, synthetic: { count: seed.count, seed: seed.seed ?? 1 } };
  if (seed.kind === 'demo') return { contents: demoContents() };
  if (seed.kind === 'empty') return { contents: {} };
  const { kind: _kind, orders = [], ...given } = seed;
  const contents = {
    ...given,
    orders: orders.map((order, index) => readOrder(order, validateInvoices, `${place}/orders/${index}`)),
  };
  requireSound(contents, place);
  return { contents };
}
