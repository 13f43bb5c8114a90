import { admit, type Credentials } from '../patch/admit.ts';
import { changeAnswer, changeStatus } from '../patch/change-answer.ts';
import { changeRequestHeaders } from '../patch/change-request.ts';
import type { OperationName, Operations } from '../patch/operation.ts';
import type { Seed } from '../patch/seed.ts';
import { update } from './calls.ts';
import { type Call, type ContractFault, ofArea } from './contract-fault.ts';

const nobody = { 'X-Auth-Token': null, 'X-Store-Hash': null };
const noToken = { 'X-Auth-Token': null };

/** Carries out requests without a token as the one who was there before. */
const admitWithoutToken = (of: Operations): Seed =>
  admit(of, (headers, known) => {
    if (headers.has('x-auth-token') || headers.has('authtoken')) return undefined;
    const hash = headers.get('x-store-hash');
    return hash === null ? known.latest : known.ofStore(hash);
  });

/** A token by itself; the older scheme lets it in without a store hash. */
function tokenAlone(headers: Headers): Credentials | undefined {
  const token = headers.get('x-auth-token');
  return token === null || headers.has('authtoken') ? undefined : { authToken: token };
}

/** Leaves a request of the older scheme without any credentials. */
function dropOldToken(headers: Headers): void {
  if (!headers.has('x-auth-token') && !headers.has('x-store-hash')) headers.delete('authtoken');
}

const unchecked: readonly [OperationName, string, Call | string][] = [
  ['listInvoices', 'list', 'GET /invoices'],
  ['getInvoice', 'read', 'GET /invoices/36'],
  ['getInvoicePdf', 'pdf', 'GET /invoices/36/download-pdf'],
  ['listInvoiceExtraFields', 'extra-fields', 'GET /invoices/extra-fields'],
  ['updateInvoice', 'update', update({ dueDate: 1_771_588_800 })],
  ['deleteInvoice', 'delete', 'DELETE /invoices/36'],
  ['createInvoiceFromOrder', 'from-order', 'POST /orders/90417/invoices'],
];

const withoutToken = (call: Call | string): Call => ({
  ...(typeof call === 'string' ? { line: call } : call),
  headers: noToken,
});

const openOperations = ofArea(
  'authentication',
  unchecked.map(([operation, name, call]) => ({
    name: `${name}-needs-no-token`,
    rule: `${operation} is refused without a token.`,
    seed: admitWithoutToken(operation),
    shows: ['GET /invoices?limit=1', withoutToken(call)],
  })),
);

/** Credentials that are taken although they are wrong, refused although they are right, or refused in another way. */
export const authenticationFaults: readonly ContractFault[] = [
  ...openOperations,
  ...ofArea('authentication', [
    {
      name: 'store-hash-is-not-needed',
      rule: 'X-Auth-Token without X-Store-Hash is refused.',
      seed: admit('any', (headers) => (headers.has('x-store-hash') ? undefined : tokenAlone(headers))),
      shows: [{ line: 'GET /invoices', headers: { 'X-Store-Hash': null } }],
    },
    {
      name: 'store-hash-is-not-looked-at',
      rule: 'A token with the hash of another store is refused.',
      seed: admit('any', (headers) => (headers.has('x-store-hash') ? tokenAlone(headers) : undefined)),
      shows: [{ line: 'GET /invoices', headers: { 'X-Store-Hash': 'another' } }],
    },
    {
      name: 'writes-do-not-look-at-the-store-hash',
      rule: 'A write with the hash of another store is refused.',
      seed: admit(['createInvoice', 'updateInvoice', 'deleteInvoice'], tokenAlone),
      shows: [{ ...update({ dueDate: 5 }), headers: { 'X-Store-Hash': 'another' } }],
    },
    {
      name: 'letter-case-of-the-token-does-not-count',
      rule: 'A token in other letters is another token.',
      seed: admit('any', (headers, known) => {
        const good = known.ofStore(headers.get('x-store-hash'));
        const isSame = good?.['X-Auth-Token']?.toLowerCase() === headers.get('x-auth-token')?.toLowerCase();
        return isSame && !headers.has('authtoken') ? good : undefined;
      }),
      shows: ['GET /invoices?limit=1', { line: 'GET /invoices', headers: { 'X-Auth-Token': 'TOKEN-OF-A' } }],
    },
    {
      name: 'pdf-takes-any-token',
      rule: 'An unknown token is refused, also for a PDF.',
      seed: admit('getInvoicePdf', (headers, known) =>
        headers.has('x-auth-token') && !headers.has('authtoken')
          ? known.ofStore(headers.get('x-store-hash'))
          : undefined,
      ),
      shows: [
        'GET /invoices?limit=1',
        { line: 'GET /invoices/36/download-pdf', headers: { 'X-Auth-Token': 'guess' } },
      ],
    },
    {
      name: 'both-schemes-at-once-are-taken',
      rule: 'authToken beside X-Auth-Token is refused.',
      seed: changeRequestHeaders('any', (headers) => {
        if (headers.has('x-auth-token') && headers.has('x-store-hash')) headers.delete('authtoken');
      }),
      shows: [{ line: 'GET /invoices', headers: { authToken: 'token-of-a' } }],
    },
    {
      name: 'old-token-with-a-store-hash-is-taken',
      rule: 'authToken beside X-Store-Hash is refused.',
      seed: changeRequestHeaders('any', (headers) => {
        if (headers.has('authtoken') && !headers.has('x-auth-token')) headers.delete('x-store-hash');
      }),
      shows: [{ line: 'GET /invoices', headers: { ...noToken, authToken: 'token-of-a' } }],
    },
    {
      name: 'old-scheme-is-refused',
      rule: 'authToken alone is still taken.',
      seed: changeRequestHeaders('any', dropOldToken),
      shows: [{ line: 'GET /invoices', headers: { ...nobody, authToken: 'token-of-a' } }],
    },
    {
      name: 'old-scheme-cannot-write',
      rule: 'authToken alone may do what the pair may.',
      seed: changeRequestHeaders(['createInvoice', 'updateInvoice', 'deleteInvoice'], dropOldToken),
      shows: [{ ...update({ dueDate: 5 }), headers: { ...nobody, authToken: 'token-of-a' } }],
    },
    {
      name: 'storefront-token-is-taken',
      rule: "A buyer's storefront token is refused with 403.",
      seed: admit('any', (headers, known, status) =>
        status === 403 ? known.ofStore(headers.get('x-store-hash')) : undefined,
      ),
      shows: ['GET /invoices?limit=1', { line: 'GET /invoices', headers: { 'X-Auth-Token': 'buyer-of-a' } }],
    },
    {
      name: 'storefront-token-answers-401',
      rule: "A buyer's storefront token is refused with 403.",
      seed: changeStatus({ of: 'any', status: 403 }, 401),
      shows: [{ line: 'GET /invoices', headers: { 'X-Auth-Token': 'buyer-of-a' } }],
    },
    {
      name: 'missing-credentials-answer-500',
      rule: 'A request without credentials is refused with 401.',
      seed: changeAnswer({ of: 'any', status: 401 }, ({ body }, { headers }) =>
        headers.has('x-auth-token') || headers.has('authtoken')
          ? undefined
          : { status: 500, body: body.replace('"code":401', '"code":500') },
      ),
      shows: [{ line: 'GET /invoices', headers: nobody }],
    },
    {
      name: 'unknown-token-answers-404',
      rule: 'An unknown token is refused with 401.',
      seed: changeAnswer({ of: 'any', status: 401 }, ({ body }, { headers }) =>
        headers.has('x-auth-token')
          ? { status: 404, body: body.replace('"code":401', '"code":404') }
          : undefined,
      ),
      shows: [{ line: 'GET /invoices', headers: { 'X-Auth-Token': 'guess' } }],
    },
    {
      name: 'refused-credentials-answer-200',
      rule: 'Wrong credentials are refused with 401, not with an error inside a 200.',
      seed: changeStatus({ of: 'any', status: 401 }, 200, { keepsCode: true }),
      shows: [{ line: 'GET /invoices', headers: { 'X-Auth-Token': 'guess' } }],
    },
    {
      name: 'refused-credentials-lead-to-a-login-page',
      rule: 'Wrong credentials are refused with 401, not sent elsewhere.',
      seed: changeAnswer({ of: 'any', status: 401 }, ({ headers }) => {
        headers.set('location', '/login');
        headers.delete('content-type');
        return { status: 302, headers, body: null };
      }),
      shows: [{ line: 'GET /invoices/2041', headers: { 'X-Auth-Token': 'guess' } }],
    },
  ]),
];
