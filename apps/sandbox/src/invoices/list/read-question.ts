import type { InvoiceListQuery } from '@b2b-invoices/types';
import type { Row } from '../../database/database.ts';
import type { Reading } from '../read-at-one-revision.ts';
import { matchKeyword } from './match-keyword.ts';
import { narrow, type Question } from './question.ts';

/** A time as a database integer; what lies beyond all times stays beyond them. */
const bound = (seconds: string | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.min(Number(seconds), Number.MAX_SAFE_INTEGER);

async function companiesNamed({ queries }: Reading, storeId: number, name: string): Promise<string[]> {
  const rows = await queries.all<{ company_id: string } & Row>(
    'SELECT company_id FROM companies WHERE store_id = $1 AND name = $2 ORDER BY company_id',
    [storeId, name],
  );
  return rows.map((row) => row.company_id);
}

/** What a query asks for. Names and keywords become the values that they stand for. */
export async function readQuestion(
  reading: Reading,
  storeId: number,
  query: InvoiceListQuery,
): Promise<Question> {
  const period = { begin: bound(query.beginDateAt), end: bound(query.endDateAt) };
  let question: Question = { storeId, choices: new Map(), period };
  if (query.customerId !== undefined) question = narrow(question, 'company', [query.customerId]);
  if (query.customerName !== undefined)
    question = narrow(question, 'company', await companiesNamed(reading, storeId, query.customerName));
  if (query.status !== undefined) question = narrow(question, 'status', [query.status]);
  if (query.channelIds !== undefined) question = narrow(question, 'channel', query.channelIds);
  if (query['externalId[]'] !== undefined)
    question = narrow(question, 'externalId', query['externalId[]'].map(String));
  return query.q ? matchKeyword(reading, question, query.q, query.searchBy) : question;
}
