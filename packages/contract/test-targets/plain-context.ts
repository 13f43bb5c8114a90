import { operationsOf, specification } from '@b2b-invoices/spec';
import type { Verdict } from '../src/judge/verdict.ts';
import type { PhaseContext } from '../src/phases/phase.ts';
import { variousWorld } from '../src/phases/traffic/various-world.ts';
import type { Session } from '../src/session/session.ts';
import type { Step } from '../src/session/step.ts';
import { createFindOperation } from '../src/specification/find-operation.ts';
import { createSchemaValidator } from '../src/specification/schema-validator.ts';
import { validateRequest } from '../src/specification/validate-request.ts';
import { validateResponse } from '../src/specification/validate-response.ts';
import { credentialHeaders, type Target } from '../src/target/target.ts';
import type { World } from '../src/target/world.ts';
import type { Call } from '../src/wire/call.ts';

/** What a phase is run in by tests, and what came of it. */
export interface PlainContext extends PhaseContext {
  /** What the phase saw by itself. */
  readonly verdicts: { verdict: Verdict; steps: readonly Step[] }[];
  /** What single answers broke of the specification, and forbidden requests that were accepted. */
  readonly problems: string[];
  readonly skipped: string[];
  readonly steps: Step[];
}

const findOperation = createFindOperation(operationsOf(specification));
const validate = createSchemaValidator(specification);

/** A context whose sessions send to one server and hold answers to the specification alone, without a model of the service. */
export function createPlainContext(
  target: Target & { fetch(request: Request): Promise<Response> },
  { seed = 1, effort = 0.1, world }: { seed?: number; effort?: number; world?: World } = {},
): PlainContext {
  const context: Pick<PlainContext, 'verdicts' | 'problems' | 'skipped' | 'steps'> = {
    verdicts: [],
    problems: [],
    skipped: [],
    steps: [],
  };

  type Store = Pick<Target, 'credentials' | 'legacyCredentials'>;

  function headersOf(store: Store, { credentials = 'current', text, headers = {} }: Call) {
    const named = { current: store.credentials, legacy: store.legacyCredentials };
    const who =
      typeof credentials === 'object'
        ? credentials
        : credentials === 'current' || credentials === 'legacy'
          ? credentialHeaders(named[credentials] ?? store.credentials)
          : {};
    return { ...(text === undefined ? {} : { 'Content-Type': 'application/json' }), ...who, ...headers };
  }

  async function send(store: Store, call: Call): Promise<Step> {
    const url = new URL(target.baseUrl + call.path);
    const headers = new Headers(headersOf(store, call));
    const began = performance.now();
    const init = { method: call.method, headers, ...(call.text === undefined ? {} : { body: call.text }) };
    const answer = await target.fetch(new Request(url, init));
    const request = { method: call.method, url, headers, body: call.text ?? '' };
    const response = { status: answer.status, headers: answer.headers, body: await answer.text() };
    const found = findOperation(call.method, url.pathname.slice(new URL(target.baseUrl).pathname.length));
    const wrong = found ? validateRequest(found.operation, found.pathValues, request, validate) : [];
    const broken = found ? validateResponse(found.operation, response, validate) : [];
    const name = `${call.method} ${call.path} ${call.text ?? ''}`;
    context.problems.push(...broken.map(({ message }) => `${name}: ${response.status} ${message}`));
    if (wrong.length > 0 && response.status < 400)
      context.problems.push(`${name}: accepted although ${wrong[0]?.message}`);
    const step: Step = {
      call,
      exchange: {
        via: 'http',
        operation: found?.operation,
        request,
        response,
        milliseconds: performance.now() - began,
        problems: [...wrong, ...broken],
      },
      verdicts: [],
    };
    context.steps.push(step);
    return step;
  }

  return {
    ...context,
    document: specification,
    operations: operationsOf(specification),
    target,
    seed,
    effort,
    async openSession(options) {
      const store = (await target.control?.openStore(variousWorld)) ?? target;
      const steps: Step[] = [];
      const keep = async (call: Call): Promise<Step> => {
        const step = await send(store, call);
        steps.push(step);
        return step;
      };
      const session: Session = {
        world: world ?? options?.world ?? {},
        model: undefined,
        steps,
        send: keep,
        sendAtOnce: (calls) => Promise.all(calls.map(keep)),
        async advance() {},
        async audit() {
          await keep({ method: 'GET', path: '/invoices?limit=250&isIncludeExtraFields=1' });
        },
        async close() {},
      };
      return session;
    },
    can: (check, ...needs) => {
      const able = needs.every((need) =>
        need === 'control'
          ? target.control
          : need === 'legacy credentials'
            ? target.legacyCredentials
            : target.capabilities.includes(need),
      );
      if (!able) context.skipped.push(check);
      return able;
    },
    skip(check) {
      if (!context.skipped.includes(check)) context.skipped.push(check);
    },
    report: (verdict, steps) => context.verdicts.push({ verdict, steps }),
    async together(parts) {
      for (const part of parts) await part(this);
    },
  };
}
