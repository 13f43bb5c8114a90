import type { Exchange } from './exchange.ts';
import { maskSecrets, secretsOf, shownHeaders } from './http/secrets.ts';
import { createKeptBodies, type KeptBody } from './kept-bodies.ts';

/** One side of a request as the journal shows it, secrets masked. */
export interface JournalMessage {
  headers: Record<string, string>;
  /** Undefined where there was none. */
  body?: string;
  /** Whether the body goes on beyond what was kept. */
  truncated?: boolean;
}

/** What is remembered of a request and its answer. */
export interface JournalEntry extends Omit<Exchange, 'rawHeaders' | 'requestBody' | 'answer'> {
  /** 0 where a fault let none be sent. */
  status: number;
  request: JournalMessage;
  response: JournalMessage;
}

/** The latest requests, the oldest first. */
export interface Journal {
  add(exchange: Exchange): void;
  /** The entries of one store, or of all. */
  entries(store?: string): JournalEntry[];
  /** Forgets the entries of one store, or all. */
  clear(store?: string): void;
}

/** What is remembered of an exchange besides its bodies. */
interface Kept extends Omit<Exchange, 'requestBody' | 'answer'> {
  status: number;
  answerHeaders: Record<string, string>;
}

/** Field by field: this is done for each request, and a rest and a spread cost as much as all else that is done here. */
function keptOf(exchange: Exchange): Kept {
  return {
    time: exchange.time,
    durationMs: exchange.durationMs,
    requestId: exchange.requestId,
    store: exchange.store,
    operationId: exchange.operationId,
    method: exchange.method,
    path: exchange.path,
    query: exchange.query,
    ignored: exchange.ignored,
    problems: exchange.problems,
    fault: exchange.fault,
    rawHeaders: exchange.rawHeaders,
    status: exchange.answer.status,
    answerHeaders: exchange.answer.headers,
  };
}

function shownMessage(
  headers: Record<string, string>,
  body: KeptBody | undefined,
  mask: (text: string) => string,
): JournalMessage {
  if (!body) return { headers };
  return { headers, body: mask(body.text), ...(body.truncated ? { truncated: true } : {}) };
}

/** A function that masks the secrets of a request. */
function maskOf(rawHeaders: readonly string[]): (text: string) => string {
  const secrets = secretsOf(rawHeaders);
  return (text) => maskSecrets(text, secrets);
}

function shown(
  { rawHeaders, answerHeaders, ...rest }: Kept,
  bodies: { request: KeptBody | undefined; response: KeptBody | undefined },
): JournalEntry {
  const mask = maskOf(rawHeaders);
  return {
    ...rest,
    path: mask(rest.path),
    query: mask(rest.query),
    ignored: rest.ignored.map(mask),
    problems: rest.problems.map((problem) => ({ ...problem, message: mask(problem.message) })),
    request: shownMessage(shownHeaders(rawHeaders), bodies.request, mask),
    response: shownMessage(answerHeaders, bodies.response, mask),
  };
}

/** Remembers the latest `size` requests of all stores, and the first 4,096 bytes of their bodies. Default 1,000. */
export function createJournal(size = 1000): Journal {
  const kept = new Array<Kept | undefined>(size).fill(undefined);
  const requests = createKeptBodies(size);
  const responses = createKeptBodies(size);
  let next = 0;

  return {
    add(exchange) {
      kept[next] = keptOf(exchange);
      requests.keep(next, exchange.requestBody, exchange.rawHeaders);
      responses.keep(next, exchange.answer.body, exchange.rawHeaders);
      next = (next + 1) % size;
    },
    entries(store) {
      const places = Array.from({ length: size }, (_, index) => (next + index) % size);
      return places.flatMap((place) => {
        const entry = kept[place];
        if (!entry || (store !== undefined && entry.store !== store)) return [];
        return [shown(entry, { request: requests.read(place), response: responses.read(place) })];
      });
    },
    clear(store) {
      for (const [place, entry] of kept.entries()) {
        if (store === undefined || entry?.store === store) kept[place] = undefined;
      }
    },
  };
}
