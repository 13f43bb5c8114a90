import { Hono } from 'hono';
import { allowedMethods } from './allowed-methods.ts';
import { createForward } from './create-forward.ts';
import { describeDeath } from './death.ts';
import { deprecationHeaders } from './deprecation-headers.ts';
import { keepPrism } from './keep-prism.ts';
import { readSpecification } from './read-specification.ts';
import { BASE_PATH, serviceError } from './service-error.ts';
import { BUNDLED_SPECIFICATION } from './start-prism.ts';

export interface MockOptions {
  /** Path of a bundled OpenAPI file in JSON. Default: the one of `@b2b-invoices/spec`. */
  specification?: string;
  /** Milliseconds that Prism may take for one answer; then the client reads 504. Default 10,000. */
  answerLimit?: number;
  /** Milliseconds that a request waits for a Prism that is being started; then the client reads 503. Default 10,000. */
  waitLimit?: number;
  /** Milliseconds that Prism may take to start; then it is killed and the start counts as failed. Default 30,000. */
  startLimit?: number;
  /** How many starts in a row may fail before the mock gives up. Default 5. */
  attempts?: number;
  /** Gets one sentence each time when Prism died. Default: a line on the standard error stream. */
  report?: (sentence: string) => void;
}

/** Prism behind the service's base path. It holds a child process until `close`. */
export interface Mock {
  /** Answers a request as the mock does over HTTP. Only the path and the query of its URL count. */
  fetch(request: Request): Promise<Response>;
  /** Resolves when Prism answers. Rejects when it did not start, or after `close`. `fetch` waits by itself. */
  ready(): Promise<void>;
  /** Resolves when there will be no more answers: to undefined after `close`, to the reason when Prism does not start. */
  readonly ended: Promise<Error | undefined>;
  /** Ends Prism and resolves when its process is gone. */
  close(): Promise<void>;
}

/**
 * Starts Prism on the specification and returns at once; requests wait until Prism is ready. When Prism dies it is
 * started again.
 *
 * Throws an Error that names the file when the specification cannot be read, is not JSON or has no paths.
 */
export function createMock({
  specification = BUNDLED_SPECIFICATION,
  answerLimit = 10_000,
  waitLimit = 10_000,
  startLimit = 30_000,
  attempts = 5,
  report = (sentence) => process.stderr.write(`${sentence}\n`),
}: MockOptions = {}): Mock {
  const document = readSpecification(specification);
  const allow = allowedMethods(document.paths);
  const deprecation = deprecationHeaders(document, Date.now());
  const prism = keepPrism({
    specification,
    startLimit,
    attempts,
    onDeath: (death) => report(describeDeath(death, forwarding.underway())),
  });
  const forwarding = createForward({ prism, answerLimit, waitLimit });

  const app = new Hono();
  app.all(`${BASE_PATH}/*`, async ({ req }) => {
    const { pathname, search } = new URL(req.url);
    const path = pathname.slice(BASE_PATH.length);
    const methods = allow(path);
    // fetch, and so the way to Prism, has no TRACE.
    const response =
      req.method === 'TRACE' && methods !== undefined
        ? serviceError(405, `The path ${path} has no TRACE.`)
        : await forwarding.forward(req.raw, `${path || '/'}${search}`);
    if (response.status === 405 && methods !== undefined) response.headers.set('allow', methods);
    // In the place of Prism's `Deprecation: true`, the form of a draft.
    for (const [name, value] of Object.entries(deprecation(req.raw, path))) response.headers.set(name, value);
    return response;
  });
  app.get('/', ({ text }) => text(`A mock of the invoice API. Its operations are under ${BASE_PATH}\n`));
  app.notFound(({ req }) =>
    serviceError(404, `The mock has nothing at ${req.path}; the invoice API is under ${BASE_PATH}`),
  );

  return {
    fetch: async (request) => app.fetch(request),
    ready: async () => {
      await prism.current();
    },
    ended: prism.ended,
    close: prism.close,
  };
}
