import { changeAnswer } from '../patch/change-answer.ts';
import { crashOn, queryOf } from '../patch/crash-on.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const crashOnQuery = (when: (query: string) => boolean) =>
  crashOn('listInvoices', (request) => when(queryOf(request, 'q') ?? ''));

const noInvoices = JSON.stringify({
  code: 404,
  data: { errMsg: 'No invoices found' },
  meta: { message: 'Not Found Error' },
});

/** A list that is answered with another status than the specification gives it. */
export const queryStatusFaults: readonly ContractFault[] = ofArea('status', [
  {
    name: 'page-past-the-end-answers-404',
    rule: 'A page past the last invoice is answered 200 with an empty list.',
    seed: changeAnswer({ of: 'listInvoices', status: 200 }, ({ body }, request) =>
      body.includes('"data":[]') && Number(queryOf(request, 'offset')) > 0
        ? { status: 404, body: noInvoices }
        : undefined,
    ),
    shows: ['GET /invoices?offset=5000'],
  },
  {
    name: 'list-that-finds-nothing-answers-404',
    rule: 'A filter that finds nothing is answered 200 with an empty list.',
    seed: changeAnswer({ of: 'listInvoices', status: 200 }, ({ body }) =>
      body.includes('"totalCount":0') ? { status: 404, body: noInvoices } : undefined,
    ),
    shows: ['GET /invoices?customerId=nobody'],
  },
  {
    name: 'deep-offset-answers-500',
    rule: 'An offset beyond ten thousand is a page like any other.',
    seed: crashOn('listInvoices', (request) => Number(queryOf(request, 'offset')) > 10_000),
    shows: ['GET /invoices?offset=10001'],
  },
  {
    name: 'keyword-with-a-percent-sign-answers-500',
    rule: 'A keyword may hold any character.',
    seed: crashOnQuery((q) => q.includes('%')),
    shows: ['GET /invoices?q=50%25'],
  },
  {
    name: 'keyword-with-a-bracket-answers-500',
    rule: 'A keyword is text and no pattern.',
    seed: crashOnQuery((q) => /[([]/.test(q)),
    shows: ['GET /invoices?q=(draft'],
  },
  {
    name: 'id-beyond-64-bits-answers-500',
    rule: 'An id that no invoice can have is answered 404.',
    seed: crashOn(['getInvoice', 'deleteInvoice'], ({ url }) => /\/\d{19,}$/.test(new URL(url).pathname)),
    shows: ['GET /invoices/99999999999999999999'],
  },
]);
