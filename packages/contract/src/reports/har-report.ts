import type { Entry, Har, Header } from 'har-format';
import type { RunReport } from '../run/run-report.ts';
import type { Exchange, WireResponse } from '../wire/exchange.ts';
import { maskSecrets, type Secret } from './mask-secrets.ts';
import { maskBody, ownTexts } from './mask-values.ts';
import { credentialVariables, secretsIn, secretsOf, uniqueSecrets } from './secrets-of.ts';

/** What the exchanges are written with. */
export interface HarOptions {
  secrets?: readonly Secret[] | undefined;
  maskValues?: boolean | undefined;
}

/** The headers of an answer; where they cannot be listed, those that the specification names. */
function headersOf({ headers }: WireResponse, { operation }: Exchange): Header[] {
  if (headers instanceof Headers) return [...headers].map(([name, value]) => ({ name, value }));
  const described =
    operation?.responses.flatMap((response) => response.headers.map(({ name }) => name)) ?? [];
  return ['content-type', ...new Set(described)].flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [{ name, value }];
  });
}

function entryOf(exchange: Exchange, startedDateTime: string, maskValues: boolean): Entry {
  const { request, response, milliseconds } = exchange;
  const body = maskValues ? maskBody(exchange, ownTexts([exchange])) : response.body;
  const type = request.headers.get('content-type') ?? '';
  return {
    startedDateTime,
    time: milliseconds,
    request: {
      method: request.method,
      url: request.url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [...request.headers].map(([name, value]) => ({ name, value })),
      queryString: [...request.url.searchParams].map(([name, value]) => ({ name, value })),
      ...(request.body === '' ? {} : { postData: { mimeType: type, text: request.body } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(request.body),
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(response, exchange),
      content: {
        size: Buffer.byteLength(response.body),
        mimeType: response.headers.get('content-type') ?? '',
        text: body,
      },
      redirectURL: response.headers.get('location') ?? '',
      headersSize: -1,
      bodySize: Buffer.byteLength(response.body),
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  };
}

function masked(value: unknown, secrets: readonly Secret[]): unknown {
  if (typeof value === 'string') return value in credentialVariables ? value : maskSecrets(value, secrets);
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, secrets)]));
}

/**
 * The exchanges of a run as HAR 1.2, or those of its findings where the run did not keep all. Variables stand for credentials.
 * The moments are reckoned from the times that the answers took, one after the other.
 */
export function harReport(report: RunReport, { secrets = [], maskValues = false }: HarOptions = {}): string {
  const steps = report.findings.flatMap((finding) => finding.steps);
  const exchanges = report.exchanges ?? steps.map(({ exchange }) => exchange);
  const known = uniqueSecrets([...secrets, ...secretsOf(steps)]);
  let moment = Date.parse(report.startedAt);
  const entries = exchanges.map((exchange) => {
    const entry = entryOf(exchange, new Date(moment).toISOString(), maskValues);
    moment += exchange.milliseconds;
    return masked(entry, uniqueSecrets([...known, ...secretsIn(exchange.request)])) as Entry;
  });
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'b2b-invoices-contract', version: report.specVersion },
      comment: `Contract of ${report.target.name}, seed ${report.seed}`,
      entries,
    },
  };
  return `${JSON.stringify(har, undefined, 1)}\n`;
}
