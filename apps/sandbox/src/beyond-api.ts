import { Hono } from 'hono';
import { basePath } from './api.ts';
import { controlPath } from './control/create-control.ts';
import { type Database, DatabaseUnavailable } from './database/database.ts';
import { refusalWithEmptyData } from './http/answer.ts';
import type { Metrics } from './metrics.ts';

/** Answers a request. */
type Answers = (request: Request) => Promise<Response>;

export interface BeyondApiOptions {
  database: Database;
  /** Serves the documents that links lead to. */
  pdfFiles: Answers;
  /** Undefined where control is closed. */
  control: Answers | undefined;
  /** Undefined where nothing is counted. */
  metrics: Metrics | undefined;
  /** Is told of errors that are the sandbox's own. */
  report: (error: unknown) => void;
}

/** Why the database cannot be used; undefined where it can. */
const problemOf = (database: Database): Promise<string | undefined> =>
  database.get('SELECT program FROM schema_version').then(
    () => undefined,
    (error: Error) => error.message,
  );

/** What there is beside the API: documents, control, and what those need who operate the sandbox. */
export function createBeyondApi({ database, pdfFiles, control, metrics, report }: BeyondApiOptions): Hono {
  const app = new Hono();
  app.get('/_files/*', ({ req }) => pdfFiles(req.raw));
  if (control) app.all(`${controlPath}/*`, ({ req }) => control(req.raw));
  app.get('/livez', ({ text }) => text('ok\n'));
  app.get('/readyz', async ({ text }) => {
    const problem = await problemOf(database);
    return problem === undefined ? text('ok\n') : text(`${problem}\n`, 503);
  });
  if (metrics) {
    app.get('/metrics', async ({ body }) => {
      const { text, contentType } = await metrics.read();
      return body(text, 200, { 'Content-Type': contentType });
    });
  }
  app.get('/', ({ text }) => text(`A sandbox of the invoice API. Its operations are under ${basePath}\n`));
  app.notFound(({ req, json }) => {
    const message = `There is nothing at ${req.path}; the invoice API is under ${basePath}`;
    return json(refusalWithEmptyData(404, message).answer.body, 404);
  });
  app.onError((error) => {
    report(error);
    const passing = error instanceof DatabaseUnavailable && error.passing;
    const status = passing ? 503 : 500;
    const message = passing ? error.message : 'Internal server error';
    const headers: HeadersInit = passing ? { 'Retry-After': '1' } : {};
    return Response.json(refusalWithEmptyData(status, message).answer.body, { status, headers });
  });
  return app;
}
