import { credentialsOf } from '../credentials-of.ts';
import type { StatusFault } from './answer-faults.ts';
import { errorBody } from './error-body.ts';
import type { AnswerFault } from './fault.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

const loginPage = `<!DOCTYPE html>
<html><head><title>Log in</title></head><body><form method="post"><input name="password"></form></body></html>
`;

/** The answer that a fault gives in place of the server's. */
export function answerWithFault(fault: AnswerFault, request: Request): Response {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault);
    case 'html':
      return new Response(loginPage, {
        status: fault.status ?? 200,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      });
    case 'envelope':
      return json(errorBody(fault.code ?? 400, fault.shape), 200);
    case 'empty':
      return new Response(null, { status: fault.status ?? 200 });
    case 'echo':
      return echo(fault.status ?? 401, request);
  }
}

function json(body: object, status: number, init: ResponseInit = {}): Response {
  const headers = { 'Content-Type': 'application/json', ...init.headers };
  return new Response(JSON.stringify(body), { ...init, status, headers });
}

function statusAnswer({ status, body, shape, retryAfter, rateLimit, headers }: StatusFault): Response {
  const bodiless = status === 204 || status === 205 || status === 304;
  const value = body === undefined ? errorBody(status, shape) : body;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const all = new Headers(bodiless ? {} : { 'Content-Type': 'application/json' });
  if (retryAfter !== undefined) all.set('Retry-After', retryAfterText(retryAfter));
  for (const [name, value] of Object.entries({ ...(rateLimit && rateLimitHeaders(rateLimit)), ...headers })) {
    all.set(name, value);
  }
  return new Response(bodiless ? null : text, { status, headers: all });
}

function retryAfterText(retryAfter: NonNullable<StatusFault['retryAfter']>): string {
  if (typeof retryAfter !== 'object') return String(retryAfter);
  // An HTTP date has no fractions; a later second keeps the promise that it is no less than asked for.
  const time = Math.ceil((Date.now() + retryAfter.dateIn * 1000) / 1000) * 1000;
  return new Date(time).toUTCString();
}

function echo(status: number, request: Request): Response {
  const shown = credentialsOf(request).join(' ');
  const body = { code: status, data: { errMsg: `Not valid: ${shown}` }, meta: { message: shown } };
  return json(body, status, { statusText: shown, headers: { 'X-Request-Id': shown } });
}
