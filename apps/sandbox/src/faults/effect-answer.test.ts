import { createSchemaValidator } from '@b2b-invoices/contract/validation';
import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { effectAnswer } from './effect-answer.ts';

const validate = createSchemaValidator(specification);

test.each([400, 401, 403, 404, 422, 429, 500, 503, 599])(
  'a status %i has a body as the service has for errors',
  (status) => {
    const answer = effectAnswer({ kind: 'status', status });
    const body = JSON.parse(answer.body) as { code: number };
    expect(answer.status).toBe(status);
    expect(body.code).toBe(status);
    expect(validate('#/components/schemas/ErrorBody', body)).toEqual([]);
  },
);

test('the shapes differ as those of the service do', () => {
  const bodyOf = (status: number) => JSON.parse(effectAnswer({ kind: 'status', status }).body) as unknown;
  expect(bodyOf(429)).toMatchObject({ data: [], meta: { errors: 'Too Many Requests' } });
  expect(bodyOf(503)).toMatchObject({ data: { errMsg: 'Service Unavailable' } });
  expect(bodyOf(400)).toMatchObject({ meta: { errors: 'Bad Request; ' } });
  expect(bodyOf(422)).toMatchObject({ data: { body: ['Unprocessable Entity'] } });
});

test('a body that is given is sent as it is, also null', () => {
  expect(effectAnswer({ kind: 'status', status: 200, body: { code: 404 } }).body).toBe('{"code":404}');
  expect(effectAnswer({ kind: 'status', status: 500, body: null }).body).toBe('null');
});

test('Retry-After is sent as seconds or as the text that was given, and not at all otherwise', () => {
  const retryAfter = (given?: number | string) =>
    effectAnswer({ kind: 'status', status: 429, ...(given === undefined ? {} : { retryAfter: given }) })
      .headers['Retry-After'];
  expect(retryAfter(0)).toBe('0');
  expect(retryAfter('Sun, 01 Mar 2026 12:00:00 GMT')).toBe('Sun, 01 Mar 2026 12:00:00 GMT');
  expect(retryAfter()).toBeUndefined();
});

test('a page of HTML is one, with 502 unless another status is given', () => {
  const { status, headers, body } = effectAnswer({ kind: 'html' });
  expect([status, headers['Content-Type']]).toEqual([502, 'text/html; charset=utf-8']);
  expect(body).toMatch(/^<!DOCTYPE html>.*502 Bad Gateway/s);
  expect(effectAnswer({ kind: 'html', status: 200 }).status).toBe(200);
});
