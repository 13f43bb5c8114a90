import type { Random } from './random.ts';

/** A company that buys, with a share of all invoices. */
export interface SyntheticCompany {
  companyId: string;
  name: string;
  externalCustomerId: string | null;
  currency: string;
}

/** The companies of a run. */
export interface SyntheticCompanies {
  all: readonly SyntheticCompany[];
  /** One of them, the first more often than the last. */
  pick(random: Random): SyntheticCompany;
}

const firstId = 20_001;
const invoicesACompany = 500;
const fewest = 10;

/** Keeps the largest from standing out: of 2,000 it has about 1% of the invoices. */
const evenness = 20;

const places = [
  'Harbor',
  'Linden',
  'Granite',
  'Meadow',
  'Canal',
  'Summit',
  'Delta',
  'Orchard',
  'Quarry',
  'Lakeside',
];
const trades = [
  'Tool Supply',
  'Fasteners',
  'Bouw',
  'Electric',
  'Paper',
  'Kitchens',
  'Logistics',
  'Metals',
  'Seeds',
];

function company(rank: number): SyntheticCompany {
  const place = places[rank % places.length];
  const trade = trades[Math.floor(rank / places.length) % trades.length];
  return {
    companyId: String(firstId + rank),
    name: `${place} ${trade} ${firstId + rank}`,
    externalCustomerId: rank % 10 === 9 ? null : `CUST-${String(firstId + rank)}`,
    currency: rank % 3 === 2 ? 'EUR' : 'USD',
  };
}

/** About one company for each 500 invoices, at least 10. */
export function createCompanies(invoices: number): SyntheticCompanies {
  const number = Math.max(fewest, Math.ceil(invoices / invoicesACompany));
  const all = Array.from({ length: number }, (_, rank) => company(rank));
  // The sum of 1 / (rank + evenness) up to a rank is about the difference of two logarithms.
  const span = Math.log((number + evenness) / evenness);
  return {
    all,
    pick(random) {
      const rank = Math.floor(evenness * Math.exp(random.next() * span) - evenness);
      return all[Math.min(rank, number - 1)] as SyntheticCompany;
    },
  };
}
