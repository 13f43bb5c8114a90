import { maskSecrets, type Secret } from '../reports/mask-secrets.ts';
import { secretsOf, uniqueSecrets } from '../reports/secrets-of.ts';
import type { Step } from '../session/step.ts';
import type { CallCredentials } from '../wire/call.ts';
import { type Carried, fetchLines, type Place } from './bare-fetch.ts';
import { carriedIds } from './carried-ids.ts';
import { type ClientCall, clientCallOf } from './client-sends.ts';
import { Expression, typescriptLiteral } from './typescript-literal.ts';

const clients: Readonly<Record<string, { name: string; options: Record<string, string> }>> = {
  current: { name: 'client', options: { storeHash: 'B2B_STORE_HASH', token: 'B2B_TOKEN' } },
  legacy: { name: 'legacyClient', options: { authToken: 'B2B_AUTH_TOKEN' } },
  storefront: {
    name: 'storefrontClient',
    options: { storeHash: 'B2B_STORE_HASH', token: 'B2B_STOREFRONT_TOKEN' },
  },
};

const clientFor = (credentials: CallCredentials = 'current') =>
  (typeof credentials === 'string' && clients[credentials]) || undefined;

function clientLines(
  { call, exchange }: Step,
  { method, args }: Extract<ClientCall, { args: unknown[] }>,
  { ids, created }: Place,
): string[] {
  const known = args.map((arg) => {
    const carried = ids.find(({ id }) => id === arg);
    return typescriptLiteral(carried ? new Expression(carried.name) : arg);
  });
  const line = `${clientFor(call.credentials)?.name ?? 'client'}.${method}(${known.join(', ')})`;
  if (created) return [`const { data: { id: ${created.name} } } = await ${line};`];
  const { status } = exchange.response;
  const failed = status < 200 || status > 299 || exchange.problems.length > 0;
  return [`console.log(await ${line}${failed ? '.catch((error: unknown) => error)' : ''});`];
}

function headOf(body: string, baseUrl: string): string[] {
  const used = Object.values(clients).filter(({ name }) => new RegExp(`\\b${name}\\.`).test(body));
  const made = used.map(({ name, options }) => {
    const entries = Object.entries(options).map(([key, variable]) => [key, new Expression(variable)]);
    const literal = typescriptLiteral({ baseUrl, ...Object.fromEntries(entries) });
    return `const ${name} = createInvoiceClient(${literal});`;
  });
  const mentioned = [...made, body].flatMap((text) => text.match(/(?<![\w$])B2B_[A-Z_]+(?=[ ,.})])/g) ?? []);
  const variables = [...new Set(mentioned)].toSorted();
  return [
    ...(used.length > 0 ? ["import { createInvoiceClient } from '@b2b-invoices/client';", ''] : []),
    ...(variables.length > 0
      ? [`const { ${variables.map((name) => `${name} = ''`).join(', ')} } = process.env;`]
      : []),
    ...made,
    ...(used.length > 0 ? [] : ['export {};']),
    '',
  ];
}

/**
 * Steps as a module of TypeScript that makes them through the client, the ids of created invoices carried on in variables. What
 * the client would not send, or not to the letter, goes through a bare `fetch`, with a comment that says so.
 * @param secrets what must not be shown beside the credentials that the steps were sent with
 */
export async function asTypescript(
  steps: readonly Step[],
  { baseUrl, secrets = [] }: { baseUrl: string; secrets?: readonly Secret[] },
): Promise<string> {
  const carried = carriedIds(steps);
  const known = uniqueSecrets([...secretsOf(steps), ...secrets]);
  const ids: Carried[] = [];
  const lines: string[] = [];
  for (const [index, step] of steps.entries()) {
    const created = carried.get(step);
    const place = { number: index + 1, ids: [...ids], secrets: known, created };
    const found = await clientCallOf(step);
    lines.push(
      ...('args' in found ? clientLines(step, found, place) : fetchLines(step, found.reason, place)),
    );
    if (created) ids.push(created);
  }
  const body = lines.join('\n');
  return maskSecrets([...headOf(body, baseUrl), body, ''].join('\n').replace(/^\n+/, ''), known);
}
