import { type Document, operationsOf, specification } from '@b2b-invoices/spec';
import type { Rule } from '../../judge/verdict.ts';
import type { Session } from '../../session/session.ts';
import { spoiltHeaders } from '../../session/spoilt-headers.ts';
import type { Step } from '../../session/step.ts';
import { createFindOperation } from '../../specification/find-operation.ts';
import { createSchemaValidator } from '../../specification/schema-validator.ts';
import { validateRequest } from '../../specification/validate-request.ts';
import { validateResponse } from '../../specification/validate-response.ts';
import { credentialHeaders, type Target } from '../../target/target.ts';
import type { World } from '../../target/world.ts';
import type { Call } from '../../wire/call.ts';

const rule = (id: string): Rule => ({ id, says: id, weight: 'documented', pointer: '#/paths' });

/** A target, or a store of it with its buyer's token. */
export type Opened = Target & { storefrontToken?: string };

function judging(document: Document) {
  const operations = operationsOf(document);
  return { findOperation: createFindOperation(operations), validate: createSchemaValidator(document) };
}

const judgements = new WeakMap<Document, ReturnType<typeof judging>>();

function judgementOf(document: Document): ReturnType<typeof judging> {
  const known = judgements.get(document) ?? judging(document);
  judgements.set(document, known);
  return known;
}

function credentialsOf({ credentials = 'current' }: Call, target: Opened): Record<string, string> {
  if (typeof credentials === 'object') return { ...credentials };
  if (credentials === 'current') return credentialHeaders(target.credentials);
  if (credentials === 'legacy' && target.legacyCredentials)
    return credentialHeaders(target.legacyCredentials);
  if (credentials === 'storefront' && target.storefrontToken)
    return credentialHeaders({ ...target.credentials, token: target.storefrontToken });
  if (credentials === 'none' || credentials === 'legacy' || credentials === 'storefront') return {};
  return spoiltHeaders(credentials, { current: target.credentials, legacy: target.legacyCredentials });
}

function headersOf(call: Call, target: Opened): Headers {
  const own = credentialsOf(call, target);
  const headers = new Headers({
    ...(call.text === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...own,
  });
  for (const [name, value] of Object.entries(call.headers ?? {})) {
    if (value === '') headers.delete(name);
    else headers.set(name, value);
  }
  return headers;
}

/** A session that judges by the specification alone, for tests of what a phase sends and sees by itself. */
export function openPlainSession(
  target: Opened,
  world: World = {},
  document: Document = specification,
): Session & { steps: Step[] } {
  const { findOperation, validate } = judgementOf(document);
  const send = target.fetch ?? ((request: Request) => fetch(request));
  const steps: Step[] = [];

  async function sendOne(call: Call): Promise<Step> {
    const headers = headersOf(call, target);
    const url = new URL(target.baseUrl + call.path);
    const bytes = call.text === undefined ? null : Buffer.from(call.text, call.encoding ?? 'utf-8');
    const response = await send(new Request(url, { method: call.method, headers, body: bytes }));
    const body = await response.text();
    const request = { method: call.method, url, headers, body: call.text ?? '' };
    const received = { status: response.status, headers: response.headers, body };
    const found = findOperation(call.method, call.path.replace(/\?.*/, ''));
    const wrong = found
      ? validateRequest(found.operation, found.pathValues, request, validate).filter(
          ({ message }) => !message.includes('ignores in silence'),
        )
      : [];
    const problems = found ? validateResponse(found.operation, received, validate) : [];
    const verdicts = problems.map(({ message, pointer }) => ({
      rule: rule('specification'),
      pointer,
      expected: 'as specified',
      actual: message,
    }));
    if (wrong.length > 0 && response.status < 400)
      verdicts.push({
        rule: rule('forbidden-is-refused'),
        pointer: wrong[0]?.pointer ?? '#',
        expected: `refused since ${wrong[0]?.message}`,
        actual: String(response.status),
      });
    const step: Step = {
      call,
      exchange: {
        via: 'http',
        operation: found?.operation,
        request,
        response: received,
        milliseconds: 0,
        problems,
      },
      verdicts,
    };
    steps.push(step);
    return step;
  }

  return {
    world,
    model: undefined,
    steps,
    send: sendOne,
    sendAtOnce: (calls) => Promise.all(calls.map(sendOne)),
    advance: async () => {},
    audit: async () => {},
    close: async () => {},
  };
}
