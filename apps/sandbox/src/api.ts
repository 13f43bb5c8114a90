import { randomUUID } from 'node:crypto';
import {
  createSchemaValidator,
  type FoundOperation,
  findOperation,
  formatProblem,
  type SchemaValidator,
  validateResponse,
} from '@b2b-invoices/contract';
import { type Operation, operationsOf, specification } from '@b2b-invoices/spec';
import type { Clock } from './clock.ts';
import { type Database, DatabaseUnavailable } from './database/database.ts';
import { type Answer, Refusal, refusal, refusalWithEmptyData } from './http/answer.ts';
import { authenticate, type Store } from './http/authenticate.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { readBody } from './http/read-body.ts';
import { readId, readQuery } from './http/read-parameters.ts';
import { toRefusal } from './invoices/unique-refusal.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { handlers } from './operations/handlers.ts';
import type { Settings } from './settings.ts';

/** Where the live service has the API, and the sandbox too. */
export const basePath = '/api/v3/io/ip';

export interface ApiOptions {
  database: Database;
  clock: Clock;
  settings: Settings;
  journal: Journal;
  /** Requests a minute for each store; undefined for no limit. */
  rateLimit: number | undefined;
  /** What becomes of an answer that breaks the specification: an error 500 that says how, or a note in the journal. */
  onViolation: 'error' | 'note';
  /** Is told of errors that are the sandbox's own. */
  report: (error: unknown) => void;
}

type Note = Pick<JournalEntry, 'store' | 'ignored'>;

const operations = operationsOf(specification);

/** The methods that a path below the base path has. */
function methodsOf(path: string): string[] {
  return ['GET', 'POST', 'PUT', 'DELETE'].filter((method) => findOperation(operations, method, path));
}

/** What is said of a path that has no such method, or that there is not. */
function notThere(method: string, { pathname }: URL, headers: Record<string, string>): Refusal {
  const methods = methodsOf(pathname.slice(basePath.length));
  if (methods.length === 0) return refusalWithEmptyData(404, 'Page not found');
  headers['Allow'] = methods.join(', ');
  return refusal(405, `The method ${method} is not allowed here`);
}

/** Looks headers up by names in any letter case, as `Headers` does, without its cost. */
function lowerCase(headers: Record<string, string>): (name: string) => string | null {
  const values = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => values.get(name.toLowerCase()) ?? null;
}

/** An id of 32 hexadecimal digits, as the service's requests have. */
const newId = (): string => randomUUID().replaceAll('-', '');

/** The eight operations: authentication, limit, parameters, body, rules, and an answer that keeps to the specification. */
export function createApi(options: ApiOptions): (request: Request) => Promise<Response> {
  const { database, clock, settings, journal, onViolation, report } = options;
  const validate: SchemaValidator = createSchemaValidator(specification);
  const countRequest = createRateLimit(clock, options.rateLimit);

  async function answer(
    request: Request,
    url: URL,
    found: FoundOperation | undefined,
    note: Note,
    headers: Record<string, string>,
  ): Promise<Answer> {
    if (!found) throw notThere(request.method, url, headers);
    const { operation, pathValues } = found;
    const store: Store = await authenticate(request.headers, database);
    note.store = store.hash;
    const allowance = countRequest(store.storeId);
    Object.assign(headers, allowance.headers);
    if (!allowance.allowed) throw refusalWithEmptyData(429, 'Too many requests');
    const [id] = Object.values(pathValues).map(readId);
    const { values, unknown } = readQuery(operation, url.searchParams, validate);
    note.ignored.push(...unknown);
    const body = await readBody(operation, request, validate);
    const handler = handlers[operation.operationId];
    if (!handler) throw new Error(`Nothing answers ${operation.operationId}.`);
    const call = {
      store,
      database,
      clock,
      settings,
      id: id ?? 0,
      query: values,
      origin: url.origin,
      ...body,
    };
    return handler(call);
  }

  function toAnswer(error: unknown): Answer {
    const known = toRefusal(error);
    if (known instanceof Refusal) return known.answer;
    report(error);
    if (known instanceof DatabaseUnavailable) return refusal(known.passing ? 503 : 500, known.message).answer;
    return refusal(500, 'Internal server error').answer;
  }

  function respond(
    { status, body }: Answer,
    operation: Operation | undefined,
    entry: Omit<JournalEntry, 'status' | 'problems'>,
    headers: Record<string, string>,
  ): Response {
    const wire = { status, headers: { get: lowerCase(headers) }, body: '', json: { value: body } };
    // The service documents no 503; the sandbox has one for a database that will be back.
    const problems = operation && status !== 503 ? validateResponse(operation, wire, validate) : [];
    journal.add({ ...entry, status, problems });
    if (problems.length === 0 || onViolation === 'note')
      return new Response(JSON.stringify(body), { status, headers });
    const broken = refusal(
      500,
      `The sandbox's own answer breaks the specification. ${problems.map(formatProblem).join('; ')}`,
    );
    return new Response(JSON.stringify(broken.answer.body), { status: 500, headers });
  }

  return async (request) => {
    const { method } = request;
    const url = new URL(request.url);
    const found = findOperation(operations, method, url.pathname.slice(basePath.length));
    const requestId = newId();
    const note: Note = { store: undefined, ignored: [] };
    const headers: Record<string, string> = {
      'Content-Type': 'application/json',
      'X-Request-Id': requestId,
      'Trace-Id': newId(),
    };
    const given = await answer(request, url, found, note, headers).catch(toAnswer);
    if (given.status === 503) headers['Retry-After'] = '1';
    const operation = found?.operation;
    const entry = {
      time: clock.now(),
      requestId,
      method,
      path: url.pathname,
      operationId: operation?.operationId,
      ...note,
    };
    return respond(given, operation, entry, headers);
  };
}
