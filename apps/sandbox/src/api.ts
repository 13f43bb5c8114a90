import {
  createFindOperation,
  createSchemaValidator,
  type FoundOperation,
  type Problem,
} from '@b2b-invoices/contract/validation';
import { operationsOf, specification } from '@b2b-invoices/spec';
import { createAnswerCache } from './answer-cache.ts';
import { type Clock, clockOf } from './clock.ts';
import { type Database, DatabaseUnavailable } from './database/database.ts';
import type { Exchange } from './exchange.ts';
import { strike } from './faults/strike.ts';
import { takeFault } from './faults/take-fault.ts';
import { Refusal, refusal, refusalWithEmptyData } from './http/answer.ts';
import type { Authenticate } from './http/authenticate.ts';
import { createCheckAnswer } from './http/check-answer.ts';
import type { IncomingRequest } from './http/incoming-request.ts';
import { newId } from './http/new-id.ts';
import type { OutgoingAnswer } from './http/outgoing-answer.ts';
import { addRateHeaders, type CountRequest } from './http/rate-limit.ts';
import { largestBody, readBody } from './http/read-body.ts';
import { readId, readQuery } from './http/read-parameters.ts';
import { rememberValid } from './http/remember-valid.ts';
import { type RenderedAnswer, rendered } from './http/rendered-answer.ts';
import { toRefusal } from './invoices/unique-refusal.ts';
import { handlers } from './operations/handlers.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Where the live service has the API, and the sandbox too. */
export const basePath = '/api/v3/io/ip';

export interface ApiOptions {
  database: Database;
  clock: Clock;
  settings: Settings;
  /** Requests a minute for each store; undefined for no limit. */
  rateLimit: number | undefined;
  authenticate: Authenticate;
  countRequest: CountRequest;
  /** What becomes of an answer that breaks the specification: an error 500 that says how, or a note in the journal. */
  onViolation: 'error' | 'note';
  /** Is told of each request once it is answered. */
  observe: (exchange: Exchange) => void;
  /** Is told of errors that are the sandbox's own. */
  report: (error: unknown) => void;
}

/** What is found out about a request on its way. */
interface Progress {
  store: Store | undefined;
  /** Milliseconds, by the clock of the store as soon as that is known. */
  now: number;
  ignored: string[];
  problems: Problem[];
  /** The body, once it was read. */
  bytes: Uint8Array | undefined;
  /** The kind of the fault that was scripted for the request. */
  fault: string | undefined;
  headers: Record<string, string>;
}

const findOperation = createFindOperation(operationsOf(specification));

/** The methods that a path below the base path has. */
function methodsOf(path: string): string[] {
  return ['GET', 'POST', 'PUT', 'DELETE'].filter((method) => findOperation(method, path));
}

/** What is said of a path that has no such method, or that there is not. */
function notThere({ method, path }: IncomingRequest, headers: Record<string, string>): Refusal {
  const methods = methodsOf(path.slice(basePath.length));
  if (methods.length === 0) return refusalWithEmptyData(404, 'Page not found');
  headers['Allow'] = methods.join(', ');
  return refusal(405, `The method ${method} is not allowed here`);
}

/** The eight operations: authentication, limit, parameters, body, rules, and an answer that keeps to the specification. */
export function createApi(options: ApiOptions): (request: IncomingRequest) => Promise<OutgoingAnswer> {
  const { database, clock, settings, authenticate, rateLimit, countRequest, onViolation, observe, report } =
    options;
  const validate = rememberValid(createSchemaValidator(specification));
  const cache = createAnswerCache();
  const check = createCheckAnswer(validate, onViolation);

  /** Lets the request in, or throws why not. */
  async function admit(request: IncomingRequest, progress: Progress): Promise<Store> {
    const store = await authenticate(request);
    progress.store = store;
    progress.now = clockOf(store, clock).now();
    const window = countRequest(store.storeId, progress.now);
    const counted = window instanceof Promise ? await window : window;
    addRateHeaders(progress.headers, counted, { allocated: rateLimit ?? 150, now: progress.now });
    if (rateLimit !== undefined && counted.used > rateLimit)
      throw refusalWithEmptyData(429, 'Too many requests');
    return store;
  }

  async function execute(
    request: IncomingRequest,
    { operation, pathValues }: FoundOperation,
    store: Store,
    progress: Progress,
  ): Promise<RenderedAnswer> {
    const [id = 0] = Object.values(pathValues).map(readId);
    const { values, unknown } = readQuery(operation, request.query, validate);
    progress.ignored = unknown;
    if (operation.bodyRequired !== undefined) progress.bytes ??= await request.readBody(largestBody);
    const contentType = request.header('content-type');
    const body = readBody(operation, { bytes: progress.bytes, contentType }, validate);
    const handler = handlers[operation.operationId];
    if (!handler) throw new Error(`Nothing answers ${operation.operationId}.`);
    const { origin } = request;
    const storeClock = clockOf(store, clock);
    const call = { store, database, clock: storeClock, settings, id, query: values, origin, ...body };
    return rendered(await handler(call));
  }

  function refused(error: unknown, progress: Progress): RenderedAnswer {
    const known = toRefusal(error);
    if (known instanceof Refusal) {
      progress.problems.push(...known.problems);
      return rendered(known.answer);
    }
    report(error);
    if (!(known instanceof DatabaseUnavailable))
      return rendered(refusal(500, 'Internal server error').answer);
    if (known.passing) progress.headers['Retry-After'] = '1';
    return rendered(refusal(known.passing ? 503 : 500, known.message).answer);
  }

  /** The fault that was scripted for a request, if there is one; it is used up by this. */
  function faultFor(request: IncomingRequest, { operation }: FoundOperation, store: Store) {
    const { operationId } = operation;
    const path = request.path.slice(basePath.length);
    return takeFault(database, store.storeId, { operationId, method: request.method, path });
  }

  async function answerTo(
    request: IncomingRequest,
    found: FoundOperation | undefined,
    progress: Progress,
  ): Promise<RenderedAnswer> {
    if (!found) throw notThere(request, progress.headers);
    const store = await admit(request, progress);
    const carryOut = (): Promise<RenderedAnswer> =>
      cache.through(request, found.operation, store, progress, () =>
        execute(request, found, store, progress),
      );
    const fault = store.faultCount > 0 ? await faultFor(request, found, store) : undefined;
    if (!fault) return carryOut();
    progress.fault = fault.effect?.kind ?? 'delay';
    const { problem, ...struck } = await strike(fault, () =>
      carryOut().catch((error) => refused(error, progress)),
    );
    if (problem) progress.problems.push({ side: 'response', pointer: '', message: `the fault: ${problem}` });
    return struck;
  }

  return async (request) => {
    const began = performance.now();
    const found = findOperation(request.method, request.path.slice(basePath.length));
    const requestId = newId();
    const progress: Progress = {
      store: undefined,
      now: clock.now(),
      ignored: [],
      problems: [],
      bytes: undefined,
      fault: undefined,
      headers: { 'Content-Type': 'application/json', 'X-Request-Id': requestId, 'Trace-Id': newId() },
    };
    const given = await answerTo(request, found, progress).catch((error) => refused(error, progress));
    const answer = check(given, found?.operation, progress);
    const { bytes, ignored, problems, fault } = progress;
    observe({
      time: progress.now,
      durationMs: performance.now() - began,
      requestId,
      store: progress.store?.hash,
      operationId: found?.operation.operationId,
      method: request.method,
      path: request.path,
      query: request.query,
      ignored,
      problems,
      fault,
      rawHeaders: request.rawHeaders,
      requestBody: bytes && Buffer.from(bytes).toString(),
      answer,
    });
    return answer;
  };
}
