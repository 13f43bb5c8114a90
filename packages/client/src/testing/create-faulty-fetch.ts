import { createScript } from './create-script.ts';
import { withoutCredentials } from './credentials-of.ts';
import { createDraw } from './draw-fault.ts';
import type { Exchange } from './exchange.ts';
import type { FaultLogEntry, FaultyFetch, FaultyFetchOptions } from './faulty-fetch.ts';
import { findOperation } from './find-operation.ts';
import { readFaultyFetchOptions, type Settings } from './options/read-faulty-fetch-options.ts';
import { strike } from './strike.ts';
import { untilAborted } from './until-aborted.ts';

/**
 * Makes a `fetch` that goes wrong as it is told: by a script, or at random from a seed. It can be given to a client as its
 * `fetch`, and runs wherever `fetch` does.
 *
 * @throws TypeError for a kind, a key or a value that makes no sense; the message names its place, such as `script[2].fault`
 */
export function createFaultyFetch(options: FaultyFetchOptions = {}): FaultyFetch {
  const { fetch, script, random, seed } = readFaultyFetchOptions(options);
  const scripted = createScript(script);
  const draw = createDraw(seed, random);
  const log: FaultLogEntry[] = [];
  let arrived = 0;
  let inFlight = 0;
  const faultyFetch = async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = isRequest(input) && init === undefined ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const about = { method: request.method, ...findOperation(request.method, pathname) };
    const due = scripted.take(about);
    const path = withoutCredentials(about.path + search, request);
    arrived += 1;
    inFlight += 1;
    const entry: FaultLogEntry = { request: arrived, at: Date.now(), inFlight, ...about, path, delivered: 0 };
    log.push(entry);
    try {
      const fault = due ?? (await draw(about, request));
      if (fault) entry.fault = fault.kind;
      const exchange = createExchange(fetch, request, entry);
      const response = await (fault ? strike(fault, exchange) : exchange.deliver());
      entry.status = response.status;
      return response;
    } finally {
      inFlight -= 1;
    }
  };
  return Object.assign(faultyFetch, { seed, log, waiting: scripted.waiting });
}

function isRequest(input: Request | URL | string): input is Request {
  return typeof input === 'object' && 'clone' in input;
}

function createExchange(fetch: Settings['fetch'], request: Request, entry: FaultLogEntry): Exchange {
  const deliver = async (given: Request = request): Promise<Response> => {
    request.signal.throwIfAborted();
    entry.delivered += 1;
    // A copy, since a fault may send it again, and a body can be read but once.
    return untilAborted(request, Promise.resolve(fetch(given === request ? request.clone() : given)));
  };
  return {
    request,
    deliver,
    async carryOut() {
      const response = await deliver();
      await untilAborted(request, response.arrayBuffer());
    },
    note(problem) {
      entry.problem = problem;
    },
  };
}
