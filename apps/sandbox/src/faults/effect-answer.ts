import { STATUS_CODES } from 'node:http';
import { refusal, refusalInMeta, refusalOfFields, refusalWithEmptyData } from '../http/answer.ts';
import type { AnswerEffect } from './fault.ts';

/** An answer that never saw the store. */
export interface EffectAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The body that the service has for a status of 400 and above. */
function errorBody(status: number): unknown {
  const message = STATUS_CODES[status] ?? `Error ${status}`;
  if (status === 401 || status === 429) return refusalWithEmptyData(status, message).answer.body;
  if (status === 422) return refusalOfFields({ body: [message] }).answer.body;
  return (status === 400 ? refusalInMeta(status, [message]) : refusal(status, message)).answer.body;
}

function page(status: number): string {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  return `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
}

/**
 * What a request is answered with that a fault of the kind `status` or `html` strikes. Without a body of its own a status has
 * one of the service's error shapes.
 */
export function effectAnswer(effect: AnswerEffect): EffectAnswer {
  if (effect.kind === 'html') {
    const status = effect.status ?? 502;
    return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page(status) };
  }
  const { status, retryAfter } = effect;
  return {
    status,
    headers: {
      'Content-Type': 'application/json',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    body: JSON.stringify('body' in effect ? effect.body : errorBody(status)),
  };
}
