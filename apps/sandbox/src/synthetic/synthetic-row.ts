import { formatAmount } from '../invoices/decimal.ts';
import type { NewRow } from '../invoices/insert-rows.ts';
import { createRandom } from './random.ts';
import type { SyntheticCompanies } from './synthetic-companies.ts';
import { detailsOf } from './synthetic-details.ts';

const secondsADay = 86_400;
const span = 3 * 365 * secondsADay;

/** Beyond the order numbers that a shop comes to. */
const firstOrderNumber = 5_000_000_000;

/** Which invoice of a run it is, and what the store gives it. */
export interface Place {
  seed: number;
  /** From 0. */
  index: number;
  /** How many the run has. */
  count: number;
  id: number;
  /** Unix seconds; the last is created shortly before. */
  now: number;
  companies: SyntheticCompanies;
}

/** The number of the invoice with an id. */
export const numberOf = (id: number): string => `SYN-${String(id).padStart(8, '0')}`;

/** The order number of the invoice with an id, where it has one. */
export const orderNumberOf = (id: number): string => String(firstOrderNumber + id);

function statusOf(chance: number): 0 | 1 | 2 {
  if (chance < 0.4) return 0;
  return chance < 0.5 ? 1 : 2;
}

function typeOf(chance: number): string {
  if (chance < 0.92) return 'Invoice';
  return chance < 0.97 ? 'Service' : 'Freight';
}

function channelOf(chance: number): number | null {
  if (chance < 0.6) return 1;
  return chance < 0.95 ? 664_179 : null;
}

/**
 * An invoice that follows from the seed, its index and its id: created in its turn within three years, due in 14 to 60
 * days, in the currency of its company.
 */
export function syntheticRow({ seed, index, count, id, now, companies }: Place): NewRow {
  const random = createRandom(seed, index);
  const company = companies.pick(random);
  const turn = (index + random.next()) / count;
  const createdAt = now - span + Math.floor(turn * span);
  const status = statusOf(random.next());
  // Up to 100,000, most of them small.
  const cents = 501 + Math.floor(random.next() ** 4 * 10_000_000);
  const openCents = [cents, 1 + random.below(cents - 1), 0][status] ?? 0;
  const amount = (value: number): string => formatAmount({ units: BigInt(value), scale: 2 });
  return {
    invoice_id: id,
    invoice_number: numberOf(id),
    customer_id: company.companyId,
    external_customer_id: company.externalCustomerId,
    external_id: `ERP-${id}`,
    type: typeOf(random.next()),
    order_number: random.next() < 0.5 ? orderNumberOf(id) : null,
    purchase_order_number: random.next() < 0.85 ? `PO-${1_000_000 + random.below(9_000_000)}` : null,
    status,
    source: random.below(2),
    due_date: createdAt + random.pick([14, 30, 60]) * secondsADay,
    issued_at: createdAt,
    created_at: createdAt,
    updated_at: Math.min(now, createdAt + random.below(30 * secondsADay)),
    original_code: company.currency,
    original_value: amount(cents),
    original_units: cents * 100,
    open_code: company.currency,
    open_value: amount(openCents),
    open_units: openCents * 100,
    channel_id: channelOf(random.next()),
    terms_conditions:
      'Payable by bank transfer within the term stated above. Goods stay ours until they are paid.',
    external_pdf_url: null,
    details: JSON.stringify(detailsOf(random, { code: company.currency, cents, createdAt })),
    extra_fields: '[]',
  };
}
