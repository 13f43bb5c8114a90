import { at, without } from '../patch/at.ts';
import { changeAnswer, changeJson, type Where } from '../patch/change-answer.ts';
import { queryOf } from '../patch/crash-on.ts';
import { isStructure } from '../patch/exact-json.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const page: Where = { of: 'listInvoices', status: 200 };
const configs: Where = { of: 'listInvoiceExtraFields', status: 200 };
const data = (body: unknown): unknown => (isStructure(body) ? body['data'] : body);
const hasItems = (value: unknown, count: number): value is unknown[] =>
  Array.isArray(value) && value.length === count;

/** Pages of a list that are not as the specification gives them. */
export const pageShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'empty-page-is-null',
    rule: 'The data of an empty page is an empty list.',
    seed: changeJson(
      page,
      at('data', (items) => (hasItems(items, 0) ? null : items)),
    ),
    shows: ['GET /invoices?q=nothing-has-this'],
  },
  {
    name: 'page-of-one-is-no-list',
    rule: 'The data of a page is a list, also of one invoice.',
    seed: changeJson(
      page,
      at('data', (items) => (hasItems(items, 1) ? items[0] : items)),
    ),
    shows: ['GET /invoices?limit=1'],
  },
  {
    name: 'second-page-is-keyed-by-index',
    rule: 'The data of every page is a list.',
    seed: changeAnswer(page, ({ body }, request) => {
      if (!(Number(queryOf(request, 'offset')) > 0)) return undefined;
      const answer = JSON.parse(body) as { data: unknown[] };
      const offset = Number(queryOf(request, 'offset'));
      const keyed = Object.fromEntries(answer.data.map((item, index) => [index + offset, item]));
      return { body: JSON.stringify({ ...answer, data: keyed }) };
    }),
    shows: ['GET /invoices?offset=1'],
  },
  {
    name: 'list-has-no-envelope',
    rule: 'A list stands in the data of an envelope.',
    seed: changeJson(configs, data),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'list-has-no-pagination',
    rule: 'A page says where it stands in the list.',
    seed: changeJson(page, without('meta/pagination')),
    shows: ['GET /invoices'],
  },
  {
    name: 'empty-list-has-no-pagination',
    rule: 'An empty page says where it stands in the list, too.',
    seed: changeAnswer(page, ({ body }) =>
      body.includes('"data":[]')
        ? { body: '{"code":200,"data":[],"meta":{"message":"SUCCESS"}}' }
        : undefined,
    ),
    shows: ['GET /invoices?customerName=Nobody'],
  },
  {
    name: 'pagination-has-no-offset-on-the-first-page',
    rule: 'The pagination has an offset, also of 0.',
    seed: changeJson(
      page,
      at('meta/pagination/offset', (offset) => (offset === 0 ? undefined : offset)),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'total-count-is-text',
    rule: 'totalCount is a whole number.',
    seed: changeJson(configs, at('meta/pagination/totalCount', String)),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'limit-comes-back-as-the-text-of-the-query',
    rule: 'The limit of a page is a whole number.',
    seed: changeAnswer(page, ({ body }, request) => {
      const limit = queryOf(request, 'limit');
      return limit === null ? undefined : { body: body.replace(/"limit":(\d+)/, '"limit":"$1"') };
    }),
    shows: ['GET /invoices?limit=2'],
  },
  {
    name: 'pagination-stands-in-meta-itself',
    rule: 'totalCount, limit and offset stand in meta.pagination.',
    seed: changeJson(
      page,
      at('meta', (meta) =>
        isStructure(meta) ? { message: meta['message'], ...Object(meta['pagination']) } : meta,
      ),
    ),
    shows: ['GET /invoices'],
  },
  {
    name: 'code-of-a-list-is-text',
    rule: 'The code is a whole number.',
    seed: changeJson(page, at('code', String)),
    shows: ['GET /invoices'],
  },
]);
