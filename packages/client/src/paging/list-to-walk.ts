import { shown } from '../operations/id-problem.ts';
import type { InvoiceQuery } from '../operations/list-invoices.ts';
import type { IterateQuery } from './iterate-options.ts';
import { type Place, placeFrom } from './place.ts';

/** A list, and the place in it from which to walk on. */
export interface ListToWalk {
  /** The query without offset and limit. */
  query: InvoiceQuery;
  /** How many rows a page is to have. */
  limit: number;
  place: Place;
  /** What is wrong with the arguments, beyond what is wrong with the query as such. */
  problem: string | undefined;
}

/** Reads the arguments of an iteration. Never throws: what is wrong with them is told when the iteration begins. */
export function listToWalk(given: IterateQuery, checkpoint: unknown): ListToWalk {
  const { limit = 100, ...filters } = Object(given) as InvoiceQuery;
  const query = { sortBy: 'createdAt', orderBy: 'ASC', ...filters } as InvoiceQuery;
  const name = JSON.stringify(Object.entries(query).sort());
  const place = placeFrom(checkpoint, name);
  const problem =
    ('offset' in query && 'an iteration takes no offset; give a checkpoint') ||
    (!(Number.isInteger(limit) && limit > 1) && `limit must be a whole number from 2, not ${shown(limit)}`) ||
    (!place && `the checkpoint is none of the query ${name}`) ||
    undefined;
  return { query, limit, place: place ?? (placeFrom(undefined, name) as Place), problem };
}
