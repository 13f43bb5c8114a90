import type { Rule } from '../../judge/verdict.ts';
import type { Call, SpoiltCredentials } from '../../wire/call.ts';
import { exampleWorld } from '../examples/example-world.ts';
import { expectAccepted } from '../examples/expect-accepted.ts';
import { hasStorefrontToken } from '../examples/has-storefront-token.ts';
import { mayWrite } from '../examples/may-write.ts';
import { statusOf } from '../examples/read-answer.ts';
import type { Bench } from './bench.ts';
import { expectRefused } from './expect-refused.ts';

const refused: Rule = {
  id: 'bad-credentials-are-refused',
  says: 'Credentials that are missing, wrong, of another store or of both schemes are refused.',
  weight: 'documented',
  pointer: '#/security',
};

const statusOfBad: Rule = {
  id: 'bad-credentials-get-401',
  says: 'Missing and wrong credentials are answered with 401.',
  weight: 'assumed',
  pointer: '#/components/responses/Unauthorized',
};

const storefront: Rule = {
  id: 'storefront-token-gets-403',
  says: "A buyer's storefront token is answered with 403.",
  weight: 'observed',
  pointer: '#/security',
};

interface CredentialCase {
  what: string;
  changes: Partial<Call>;
  /** Whether a mock, which takes any credentials, tells it from good ones. */
  onMock?: boolean;
}

const wrong = 'a-token-that-nobody-has';

/** Credentials of which a part is missing, empty or wrong. */
const poorCredentials: readonly CredentialCase[] = [
  { what: 'no credentials', changes: { credentials: 'none' }, onMock: true },
  { what: 'no store hash', changes: { headers: { 'X-Store-Hash': '' } }, onMock: true },
  { what: 'no token', changes: { headers: { 'X-Auth-Token': '' } }, onMock: true },
  { what: 'a wrong token', changes: { headers: { 'X-Auth-Token': wrong } } },
  { what: 'a wrong store hash', changes: { headers: { 'X-Store-Hash': 'no-such-store' } } },
  { what: 'a wrong authToken', changes: { credentials: { authToken: wrong } } },
  { what: 'an empty token', changes: { headers: { 'X-Auth-Token': ' ' } } },
  { what: 'an empty store hash', changes: { headers: { 'X-Store-Hash': ' ' } } },
  { what: 'an empty authToken', changes: { credentials: { authToken: ' ' } } },
  {
    what: 'a token in Authorization',
    changes: { credentials: 'none', headers: { Authorization: `Bearer ${wrong}` } },
  },
  { what: 'both schemes', changes: { headers: { authToken: wrong } } },
];

/** Credentials of the old scheme that are good alone, with a part of the new one. */
function mixedCredentials(storeHash: string): CredentialCase[] {
  const mixed = (headers: Record<string, string>, what: string): CredentialCase => ({
    what,
    changes: { credentials: 'legacy', headers },
  });
  return [
    mixed({ 'X-Store-Hash': storeHash }, 'authToken with a store hash'),
    mixed({ 'X-Auth-Token': wrong }, 'authToken with X-Auth-Token'),
    mixed({ 'X-Auth-Token': wrong, 'X-Store-Hash': storeHash }, 'authToken with the whole of the new scheme'),
  ];
}

/** Good credentials with one thing about them changed. A token without letters has no other case. */
async function spoiltCredentials({ ask }: Bench, hasOldScheme: boolean): Promise<CredentialCase[]> {
  const { exchange } = await ask('listInvoices');
  const token = exchange.request.headers.get('x-auth-token') ?? '';
  const hasLetters = token.toLowerCase() !== token.toUpperCase();
  const kinds: SpoiltCredentials[] = [
    ...(hasLetters ? (['other letter case'] as const) : []),
    ...(hasLetters && hasOldScheme ? (['legacy in other letter case'] as const) : []),
    'cut off',
    'too long',
    ...(hasOldScheme ? (['both schemes'] as const) : []),
  ];
  return kinds.map((credentials) => ({ what: `a token, ${credentials}`, changes: { credentials } }));
}

/** Tries a case on every operation; where it writes, reads that nothing was changed. */
async function tryOnAll(bench: Bench, { what, changes }: CredentialCase, isBuyers = false): Promise<void> {
  const { context, session } = bench;
  const writes = mayWrite(context, 'bad credentials on writes');
  for (const operation of context.operations) {
    if (operation.method !== 'GET' && !writes) continue;
    const step = await session.send({ ...bench.validCall(operation), ...changes });
    const about = { what: `${what} on ${operation.operationId}`, subject: what };
    const status = statusOf(step);
    if (isBuyers) expectRefused(context, session, step, { ...about, rule: storefront, statuses: [403] });
    else if (status < 400) expectRefused(context, session, step, { ...about, rule: refused });
    else expectRefused(context, session, step, { ...about, rule: statusOfBad, statuses: [401] });
    await bench.readBack(operation);
  }
}

/** Another store's hash with this store's token. */
async function tryOtherStore(bench: Bench): Promise<void> {
  const { context } = bench;
  if (!context.can("another store's hash is refused with this store's token", 'control')) return;
  const other = await context.target.control?.openStore(exampleWorld(context.document));
  if (!other) return;
  const headers = { 'X-Store-Hash': other.credentials.storeHash };
  try {
    await tryOnAll(bench, { what: "another store's hash", changes: { headers } });
  } finally {
    await other.close();
  }
}

/** The old scheme alone is as good as the new one; with a part of the new one it is not. */
async function tryOldScheme(bench: Bench, isMock: boolean): Promise<void> {
  const { context, session, ask } = bench;
  if (!context.can('authToken alone is taken, and with other credentials refused', 'legacy credentials'))
    return;
  const { exchange } = await ask('listInvoices');
  const storeHash = exchange.request.headers.get('x-store-hash') ?? 'a-store';
  for (const each of isMock ? [] : mixedCredentials(storeHash)) await tryOnAll(bench, each);
  for (const operation of context.operations) {
    if (operation.method !== 'GET' && !mayWrite(context, 'authToken alone on writes')) continue;
    if (operation.operationId === 'deleteInvoice') continue;
    const step = await session.send({ ...bench.validCall(operation), credentials: 'legacy' });
    expectAccepted(context, session, step, { what: 'authToken alone', subject: 'authToken' });
  }
}

/** Tries credentials that are missing, empty, wrong, mixed and of another store on every operation. */
export async function tryCredentials(bench: Bench): Promise<void> {
  const { context } = bench;
  const isMock = context.target.capabilities.includes('prefer');
  if (isMock) context.skip('wrong and mixed credentials are refused', 'Prism takes any that are not empty');
  if (!context.can('bad credentials are refused', 'refuse')) return;
  for (const each of poorCredentials) if (!isMock || each.onMock) await tryOnAll(bench, each);
  if (!isMock) {
    const hasOldScheme = context.target.legacyCredentials !== undefined;
    for (const each of await spoiltCredentials(bench, hasOldScheme)) await tryOnAll(bench, each);
    await tryOtherStore(bench);
  }
  await tryOldScheme(bench, isMock);
  if (await hasStorefrontToken(context))
    await tryOnAll(bench, { what: 'a storefront token', changes: { credentials: 'storefront' } }, true);
  else context.skip("a buyer's token gets 403", "no buyer's storefront token is known");
}
