import type { Secret } from '../reports/mask-secrets.ts';
import { credentialVariables, secretsOf, uniqueSecrets } from '../reports/secrets-of.ts';
import type { Step } from '../session/step.ts';
import type { Call } from '../wire/call.ts';
import { carriedIds, idInPath } from './carried-ids.ts';
import { printfFormat, shellWord, type Variable, variableFor } from './shell-word.ts';
import { textRuns } from './text-runs.ts';

const ordinaryNames: Readonly<Record<string, string>> = {
  'x-auth-token': 'X-Auth-Token',
  'x-store-hash': 'X-Store-Hash',
  authtoken: 'authToken',
  'content-type': 'Content-Type',
  accept: 'Accept',
  prefer: 'Prefer',
};

/** What curl writes by itself. */
const ofCurl = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'transfer-encoding']);

/** Whether a text can stand in a line that is pasted into a terminal: no control characters, none that turn the line around. */
const isPlain = (text: string): boolean =>
  !/[^\P{Cc}\n]|\p{Cs}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text);

function headerWord(name: string, value: string, variables: readonly Variable[]): string {
  const shown = ordinaryNames[name] ?? name;
  if (value === '') return shellWord(`${shown};`);
  const line = `${shown}: ${value}`;
  if (/^[ -~]*$/.test(line)) return shellWord(line, variables);
  return `"$(printf ${printfFormat(Buffer.from(line, 'latin1'))})"`;
}

function headersOf({ call, exchange }: Step, hasBody: boolean, variables: readonly Variable[]): string[] {
  const { headers } = exchange.request;
  const given = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()));
  const sent = [...headers].filter(([name]) => given.has(name) || !ofCurl.has(name));
  const ordered = sent.toSorted(([left], [right]) => rank(left) - rank(right) || 0);
  const words = ordered.map(([name, value]) => headerWord(name, value, variables));
  return (hasBody && !headers.has('content-type') ? [...words, "'Content-Type:'"] : words).map(
    (word) => `-H ${word}`,
  );
}

function rank(name: string): number {
  const index = Object.keys(ordinaryNames).indexOf(name);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

const bytesOf = (text: string, encoding: Call['encoding'] = 'utf-8'): Uint8Array =>
  encoding === 'utf-8' ? new TextEncoder().encode(text) : Buffer.from(text, encoding);

/** What writes the bytes of a body, where they cannot stand in the line as they are. */
function producerOf(text: string, encoding: Call['encoding']): string | undefined {
  const runs = textRuns(text);
  const inLine = (encoding ?? 'utf-8') === 'utf-8' && isPlain(text);
  if (inLine && runs.length === 1 && runs[0]?.times === 1) return undefined;
  const commands = runs.map((run) => {
    const bytes = bytesOf(run.text, encoding);
    if (run.times === 1) return `printf ${printfFormat(bytes)}`;
    if (bytes.length === 1) return `head -c ${run.times} /dev/zero | tr '\\0' ${shellWord(run.text)}`;
    return `printf ${printfFormat(bytesOf(run.text.repeat(run.times), encoding))}`;
  });
  return commands.length === 1 ? `${commands[0]} | ` : `{ ${commands.join('; ')}; } | `;
}

function curlLine(step: Step, ids: readonly Variable[], secrets: readonly Secret[]): string {
  const { call, exchange } = step;
  const { method, url } = exchange.request;
  const own = uniqueSecrets([...secretsOf([step]), ...secrets]).filter(({ value }) => value !== '');
  const variables = own.map(variableFor);
  const text = call.text ?? (exchange.request.body || undefined);
  const producer = text === undefined ? undefined : producerOf(text, call.encoding);
  const body =
    text === undefined ? [] : [producer ? '--data-binary @-' : `--data-raw ${shellWord(text, variables)}`];
  const words = [
    'curl -sS',
    ...(/[[\]{}]/.test(url.href) ? ['-g'] : []),
    ...(method === 'GET' && text === undefined
      ? []
      : method === 'HEAD'
        ? ['--head']
        : [`-X ${/^[A-Z]+$/.test(method) ? method : shellWord(method)}`]),
    shellWord(url.href, [...ids, ...variables]),
    ...headersOf(step, text !== undefined, variables),
    ...body,
  ];
  return `${producer ?? ''}${words.join(' ')}`;
}

/** The variables of the environment that the lines need. */
export const curlVariables: readonly string[] = [
  ...Object.values(credentialVariables),
  'B2B_STOREFRONT_TOKEN',
];

/**
 * Steps as lines for a shell, one each, to be pasted: they send to the letter what the steps sent. The variables of the
 * environment `B2B_TOKEN`, `B2B_STORE_HASH`, `B2B_AUTH_TOKEN` and `B2B_STOREFRONT_TOKEN` stand for credentials, and the id of
 * an invoice that a step creates is carried on.
 * @param secrets what must not be shown beside the credentials that the steps were sent with
 */
export function asCurl(steps: readonly Step[], secrets: readonly Secret[] = []): string {
  const carried = carriedIds(steps);
  const ids: Variable[] = [];
  const lines = steps.map((step) => {
    const line = curlLine(step, ids, secrets);
    const created = carried.get(step);
    if (!created) return line;
    ids.push({ pattern: idInPath(created.id), name: created.name });
    return `${created.name}=$(${line} | tee /dev/stderr | sed -n 's/.*"id": *\\([0-9][0-9]*\\).*/\\1/p')`;
  });
  return lines.join('\n');
}
