import type { Secret, Spoilt } from '../reports/mask-secrets.ts';
import type { Step } from '../session/step.ts';
import type { Call } from '../wire/call.ts';
import { Expression, typescriptLiteral } from './typescript-literal.ts';

/** What fetch writes by itself. */
const ofFetch = new Set(['host', 'content-length', 'connection', 'accept-encoding', 'transfer-encoding']);

/** Why `fetch` cannot send a request either. */
function beyondFetch({ method }: Step['exchange']['request'], hasBody: boolean): string | undefined {
  if (/^(CONNECT|TRACE|TRACK)$/i.test(method)) return `the method ${method}`;
  if (hasBody && /^(GET|HEAD)$/i.test(method)) return `a body with ${method}`;
  return undefined;
}

/** A body; as bytes where fetch would name a content type of its own for a text. */
function bodyOf(text: string, encoding: Call['encoding'] = 'utf-8', hasType = true): unknown {
  const literal = typescriptLiteral(text);
  if (encoding === 'utf-8') return new Expression(hasType ? literal : `new TextEncoder().encode(${literal})`);
  return new Expression(`Buffer.from(${literal}, '${encoding === 'latin1' ? 'latin1' : 'utf16le'}')`);
}

/** An invoice that a step created, and the variable that holds its id. */
export interface Carried {
  id: number;
  name: string;
}

/** An address in which the ids of created invoices are variables. */
function addressOf(href: string, ids: readonly Carried[]): string {
  const literal = typescriptLiteral(href);
  const used = ids.filter(({ id }) => new RegExp(`/${id}(?=[/?#]|$)`).test(href));
  if (used.length === 0) return literal;
  let text = href.replaceAll('`', '\\`').replaceAll('${', '\\${');
  for (const { id, name } of used) text = text.replace(new RegExp(`/${id}(?=[/?#]|$)`), () => `/\${${name}}`);
  return `\`${text}\``;
}

const otherLetterCase = "(each) => (each < 'a' ? each.toLowerCase() : each.toUpperCase())";

const expressions: Readonly<Record<Spoilt, (name: string) => string>> = {
  'other letter case': (name) => `${name}.replace(/[a-z]/gi, ${otherLetterCase})`,
  'cut off': (name) => `${name}.slice(0, -1)`,
  'too long': (name) => `\`\${${name}}0\``,
};

/** A text of a header, in which variables stand for secrets; one that was spoilt is spoilt on the spot. */
function headerValue(value: string, secrets: readonly Secret[]): unknown {
  const secret = secrets.find((each) => each.value === value);
  if (!secret) return value;
  const { name, spoilt } = secret;
  return new Expression(spoilt ? expressions[spoilt](name) : name);
}

/** A step as a bare fetch, with a comment that says why; or only the comment where fetch cannot send it either. */
export function fetchLines(
  { call, exchange }: Step,
  reason: string,
  { number, ids, secrets, created }: Place,
): string[] {
  const { request } = exchange;
  const text = call.text ?? (request.body || undefined);
  const beyond = beyondFetch(request, text !== undefined);
  const why = `// The client does not send this, since ${reason.replace(/\s+/g, ' ')}. So this is a bare fetch.`;
  if (beyond)
    return [`// Neither the client nor fetch can send ${beyond}: see the curl line of step ${number}.`];
  const headers = [...request.headers].filter(([name]) => !ofFetch.has(name));
  const options = {
    ...(request.method === 'GET' ? {} : { method: request.method }),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, headerValue(value, secrets)])),
    ...(text === undefined ? {} : { body: bodyOf(text, call.encoding, request.headers.has('content-type')) }),
  };
  const name = `response${number}`;
  const start = `const ${name} = await fetch(${addressOf(request.url.href, ids)}, ${typescriptLiteral(options)});`;
  if (!created) return [why, start, `console.log(${name}.status, await ${name}.text());`];
  return [
    why,
    start,
    `const ${created.name} = ((await ${name}.json()) as { data: { id: number } }).data.id;`,
  ];
}

/** Where a step stands among the others. */
export interface Place {
  number: number;
  ids: readonly Carried[];
  secrets: readonly Secret[];
  created: Carried | undefined;
}
