import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { named } from '../../fixtures/answers.ts';
import { ownStore } from '../../fixtures/own-store.ts';
import type { AttemptEvent, OutcomeEvent } from '../hooks.ts';
import { createInvoiceClient, observeCalls } from '../index.ts';
import { openTelemetryHooks } from './index.ts';

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const tracer = provider.getTracer('test');

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  trace.setGlobalTracerProvider(provider);
});
beforeEach(() => exporter.reset());
afterAll(async () => {
  trace.disable();
  context.disable();
  await provider.shutdown();
});

const call = { callId: 1, operation: 'createInvoice', method: 'POST', path: '/invoices' } as const;
const startedAt = Date.UTC(2026, 10, 22, 12);

const first: AttemptEvent = {
  ...call,
  attempt: 1,
  startedAt: startedAt + 100,
  durationMs: 400,
  status: 429,
  reason: 'too-many-requests',
  requestId: 'request-1',
};
const second: AttemptEvent = {
  ...call,
  attempt: 2,
  startedAt: startedAt + 2_500,
  durationMs: 300,
  status: 200,
  requestId: 'request-2',
};
const outcome: OutcomeEvent = {
  ...call,
  startedAt,
  durationMs: 2_800,
  attempts: [first, second],
  waits: [{ ...call, cause: 'retry-after', startedAt: startedAt + 500, ms: 2_000 }],
  status: 200,
  applied: 'yes',
  requestId: 'request-2',
};

const ms = ([seconds, nanoseconds]: [number, number]): number => seconds * 1_000 + nanoseconds / 1e6;

/** The spans that were finished, the call first and then its attempts in order. */
function recorded(event: OutcomeEvent): ReadableSpan[] {
  openTelemetryHooks({ tracer }).onOutcome(event);
  const spans = exporter.getFinishedSpans();
  return [...spans.slice(-1), ...spans.slice(0, -1)];
}

test('a call is one client span, from its beginning to its end', () => {
  const [span] = recorded(outcome);
  expect(span).toMatchObject({ name: 'POST /invoices', kind: SpanKind.CLIENT, parentSpanContext: undefined });
  expect(span && [ms(span.startTime), ms(span.endTime)]).toEqual([startedAt, startedAt + 2_800]);
  expect(span?.attributes).toStrictEqual({
    'http.request.method': 'POST',
    'url.template': '/invoices',
    'http.response.status_code': 200,
    'b2b_invoices.operation': 'createInvoice',
    'b2b_invoices.attempts': 2,
    'b2b_invoices.applied': 'yes',
    'b2b_invoices.request_id': 'request-2',
  });
  expect(span?.status).toEqual({ code: SpanStatusCode.UNSET });
});

test('each attempt is a span below the call, and one that is sent again counts', () => {
  const [span, ...attempts] = recorded(outcome);
  expect(attempts.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
    [1, 2].map(() => span?.spanContext().spanId),
  );
  expect(attempts.map(({ name, kind }) => [name, kind])).toEqual(
    [1, 2].map(() => ['POST /invoices attempt', SpanKind.INTERNAL]),
  );
  expect(
    attempts.map(({ startTime, endTime }) => [ms(startTime) - startedAt, ms(endTime) - startedAt]),
  ).toEqual([
    [100, 500],
    [2_500, 2_800],
  ]);
  expect(attempts.map(({ attributes }) => attributes)).toEqual([
    {
      'http.request.method': 'POST',
      'url.template': '/invoices',
      'http.response.status_code': 429,
      'error.type': 'too-many-requests',
      'b2b_invoices.request_id': 'request-1',
    },
    {
      'http.request.method': 'POST',
      'url.template': '/invoices',
      'http.response.status_code': 200,
      'http.request.resend_count': 1,
      'b2b_invoices.request_id': 'request-2',
    },
  ]);
  expect(attempts.map(({ status }) => status.code)).toEqual([SpanStatusCode.ERROR, SpanStatusCode.UNSET]);
});

test('a wait is an event of the call, at the time when it began', () => {
  const [span] = recorded(outcome);
  expect(span?.events.map(({ name, time, attributes }) => [name, ms(time) - startedAt, attributes])).toEqual([
    ['b2b_invoices.wait', 500, { 'b2b_invoices.wait.cause': 'retry-after', 'b2b_invoices.wait.ms': 2_000 }],
  ]);
});

test('a call that failed without an answer says why, and nothing that it does not know', () => {
  const [span] = recorded({
    ...call,
    startedAt,
    durationMs: 5,
    attempts: [],
    waits: [],
    reason: 'connection-failed',
    applied: 'maybe',
  });
  expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
  expect(span?.attributes).toStrictEqual({
    'http.request.method': 'POST',
    'url.template': '/invoices',
    'error.type': 'connection-failed',
    'b2b_invoices.operation': 'createInvoice',
    'b2b_invoices.attempts': 0,
    'b2b_invoices.applied': 'maybe',
  });
});

test('the span that is active where the call is made becomes the parent', async () => {
  const { onOutcome } = openTelemetryHooks({ tracer });
  const parent = await tracer.startActiveSpan('nightly job', async (job) => {
    await Promise.resolve();
    onOutcome(outcome);
    job.end();
    return job.spanContext();
  });
  const span = exporter.getFinishedSpans().find(({ name }) => name === 'POST /invoices');
  expect(span?.parentSpanContext?.spanId).toBe(parent.spanId);
  expect(span?.spanContext().traceId).toBe(parent.traceId);
});

test('a tracer that is given is used', () => {
  expect(recorded(outcome).map(({ instrumentationScope }) => instrumentationScope.name)).toEqual(
    Array(3).fill('test'),
  );
});

test('without a tracer the registered provider is used', () => {
  openTelemetryHooks().onOutcome(outcome);
  const scopes = exporter.getFinishedSpans().map(({ instrumentationScope }) => instrumentationScope.name);
  expect(new Set(scopes)).toEqual(new Set(['@b2b-invoices/client']));
});

test('a call of a client is a span below the one that is active, with a span for each attempt', async () => {
  const answers = [new Response(null, { status: 503 }), named()];
  const invoices = createInvoiceClient(
    ownStore({
      maxAttempts: 2,
      fetch: () => answers.shift() as Response,
      observer: observeCalls(openTelemetryHooks({ tracer })),
    }),
  );
  const parent = await tracer.startActiveSpan('nightly job', async (job) => {
    await invoices.updateInvoice(2041, { status: 1 });
    job.end();
    return job.spanContext();
  });
  const spans = exporter.getFinishedSpans();
  const call = spans.find(({ kind }) => kind === SpanKind.CLIENT);
  expect(call?.name).toBe('PUT /invoices/{invoiceId}');
  expect(call?.parentSpanContext?.spanId).toBe(parent.spanId);
  expect(call?.attributes).toMatchObject({ 'b2b_invoices.attempts': 2, 'b2b_invoices.applied': 'yes' });
  const below = spans.filter(
    ({ parentSpanContext }) => parentSpanContext?.spanId === call?.spanContext().spanId,
  );
  expect(below.map(({ attributes }) => attributes['http.response.status_code'])).toEqual([503, 200]);
});
