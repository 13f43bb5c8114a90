import type { Operation } from '@b2b-invoices/spec';
import { exchangeRules } from '../judge/exchange-rules.ts';
import type { JudgeExchange } from '../judge/judge-exchange.ts';
import { type Standing, standingOf } from '../judge/judge-exchange.ts';
import type { Verdict } from '../judge/verdict.ts';
import type { Model } from '../model/model.ts';
import { interrupted } from '../run/run-stopped.ts';
import type { FoundOperation } from '../specification/find-operation.ts';
import type { SchemaValidator } from '../specification/schema-validator.ts';
import { validateRequest } from '../specification/validate-request.ts';
import { validateResponse } from '../specification/validate-response.ts';
import { type Credentials, credentialHeaders, type StoreToken } from '../target/target.ts';
import type { World } from '../target/world.ts';
import type { Call } from '../wire/call.ts';
import type { Exchange, WireRequest, WireResponse } from '../wire/exchange.ts';
import { requestOf } from '../wire/request-of.ts';
import { type Send, Unanswered } from '../wire/send.ts';
import type { Patience } from './patience.ts';
import type { Session } from './session.ts';
import { spoiltHeaders } from './spoilt-headers.ts';
import type { Step } from './step.ts';
import type { StoreClock } from './store-clock.ts';

/** The ways into a store. */
export interface Keys {
  current: StoreToken;
  legacy?: Credentials | undefined;
  storefront?: string | undefined;
}

/** What a session is made of. */
export interface SessionParts {
  baseUrl: string;
  send: Send;
  keys: Keys;
  world: World;
  model: Model | undefined;
  clock: StoreClock;
  findOperation(method: string, path: string): FoundOperation | undefined;
  validate: SchemaValidator;
  judge: JudgeExchange;
  /** Whether the target refuses what the specification forbids. */
  refuses: boolean;
  /** Whether errors are the examples of the specification. */
  byExample: boolean;
  /** Counts the requests that went unanswered. */
  patience: Patience;
  /** Ends what is under way. */
  signal?: AbortSignal | undefined;
  /** Is called before each request; throws to end the run. */
  beforeSend(): void;
  /** Is told of each step once it is judged. */
  onStep(step: Step, session: Session): void;
  close(): Promise<void>;
}

/** How often a request that came too early is sent again. */
const mostWaits = 5;

function keyHeaders({ current, legacy, storefront }: Keys, call: Call): Record<string, string> {
  const { credentials = 'current' } = call;
  if (credentials === 'none') return {};
  if (credentials === 'current') return credentialHeaders(current);
  if (credentials === 'legacy') return legacy ? credentialHeaders(legacy) : {};
  if (credentials === 'storefront')
    return { 'X-Auth-Token': storefront ?? '', 'X-Store-Hash': current.storeHash };
  if (typeof credentials === 'string') return spoiltHeaders(credentials, { current, legacy });
  return { ...credentials };
}

/** Whether the headers that were sent are those of one scheme, and open this store. */
function isInvited({ current, legacy }: Keys, { headers }: WireRequest): boolean {
  const [token, hash, old] = ['x-auth-token', 'x-store-hash', 'authtoken'].map((name) => headers.get(name));
  if (token === current.token && hash === current.storeHash) return old === null;
  const known = legacy && 'authToken' in legacy ? legacy.authToken : undefined;
  return token === null && hash === null && old !== null && old === known;
}

const unansweredVerdict = (operation: Operation | undefined, reason: string): Verdict => ({
  rule: exchangeRules['is-answered'],
  subject: operation?.operationId ?? 'unknown path',
  expected: 'an answer',
  actual: reason,
});

const noAnswer: WireResponse = { status: 0, headers: new Headers(), body: '' };

/** What the model says of an answer that is wrong by the specification already, of which it may understand nothing. */
function orNothing(verdicts: () => Verdict[]): Verdict[] {
  try {
    return verdicts();
  } catch {
    return [];
  }
}

/** Opens a conversation. */
export function openSession(parts: SessionParts): Session {
  const { baseUrl, send, keys, world, model, clock, findOperation, validate, judge, refuses, byExample } =
    parts;
  const { patience, signal } = parts;
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, '');
  const old = keys.legacy && 'authToken' in keys.legacy ? keys.legacy.authToken : '';
  const secrets = [keys.current.token, keys.storefront ?? '', old];
  const steps: Step[] = [];

  /** Sends until it is not too early, and tells when it was for the store. */
  async function exchangeOf(request: WireRequest, bytes: Uint8Array<ArrayBuffer> | undefined) {
    for (let waits = 0; ; waits += 1) {
      const from = clock.now().from;
      const began = performance.now();
      const response = await send(request, bytes, signal);
      const milliseconds = performance.now() - began;
      if (response.status !== 429 || waits === mostWaits || request.headers.has('prefer'))
        return { response, milliseconds, moment: { from, to: clock.now().to } };
      await clock.waitForWindow(response.headers);
    }
  }

  function described(request: WireRequest, response: WireResponse): Pick<Exchange, 'operation' | 'problems'> {
    const { pathname } = request.url;
    const found = pathname.startsWith(`${basePath}/`)
      ? findOperation(request.method, pathname.slice(basePath.length))
      : undefined;
    if (!found) return { operation: undefined, problems: [] };
    const { operation, pathValues } = found;
    return {
      operation,
      problems: [
        ...validateRequest(operation, pathValues, request, validate),
        ...(response.status === 0 ? [] : validateResponse(operation, response, validate)),
      ],
    };
  }

  function judgeByModel(
    exchange: Exchange,
    standing: Standing,
    moment: { from: number; to: number },
  ): Verdict[] {
    const { operation } = exchange;
    if (!model || !operation) return [];
    if (standing === 'open') {
      model.unsure({ operation, exchange, moment, forbidden: false });
      return [];
    }
    return model.judge({ operation, exchange, moment, forbidden: standing !== 'allowed' });
  }

  /** What a target that keeps nothing must make of a request that is allowed. */
  function judgeAcceptance(exchange: Exchange, standing: Standing): Verdict[] {
    if (model || standing !== 'allowed' || exchange.request.headers.has('prefer')) return [];
    if (exchange.response.status === 200) return [];
    return [
      {
        rule: exchangeRules['allowed-is-accepted'],
        pointer: exchange.operation?.pointer ?? '#/paths',
        subject: 'status',
        expected: '200',
        actual: String(exchange.response.status),
      },
    ];
  }

  function judged(exchange: Exchange, moment: { from: number; to: number }): Verdict[] {
    const request = { exchange, invited: isInvited(keys, exchange.request), secrets, byExample };
    const standing = standingOf(request);
    const expected = refuses ? standing : standing === 'allowed' ? 'allowed' : 'open';
    // What is asked for by name is to come, whatever it is.
    const byRule = judge(request, exchange.request.headers.has('prefer') ? 'allowed' : expected);
    const byModel = (): Verdict[] => judgeByModel(exchange, standing, moment);
    return [
      ...byRule,
      ...judgeAcceptance(exchange, standing),
      ...(byRule.length > 0 ? orNothing(byModel) : byModel()),
    ];
  }

  async function take(call: Call, judging: typeof judged): Promise<Step> {
    parts.beforeSend();
    if (signal?.aborted) throw interrupted();
    const { request, bytes } = requestOf(baseUrl, call, keyHeaders(keys, call));
    const at = clock.frozen();
    let verdicts: Verdict[];
    let exchange: Exchange;
    try {
      const { response, milliseconds, moment } = await exchangeOf(request, bytes);
      exchange = { via: 'http', request, response, milliseconds, ...described(request, response) };
      verdicts = judging(exchange, moment);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      exchange = {
        via: 'http',
        request,
        response: noAnswer,
        milliseconds: 0,
        ...described(request, noAnswer),
      };
      verdicts = [unansweredVerdict(exchange.operation, error.message)];
      model?.unsure({
        operation: exchange.operation as Operation,
        exchange,
        moment: clock.now(),
        forbidden: false,
      });
    }
    const step: Step = { call, exchange, verdicts, ...(at === undefined ? {} : { clock: at }) };
    steps.push(step);
    parts.onStep(step, session);
    return step;
  }

  async function takeOne(call: Call): Promise<Step> {
    const step = await take(call, judged);
    patience.note([step]);
    return step;
  }

  /** Reads every page with extra fields. @returns whether all of them came */
  async function readAll(): Promise<boolean> {
    const seen = new Set<unknown>();
    for (let offset = 0; ; offset += 250) {
      const path = `/invoices?limit=250&offset=${offset}&isIncludeExtraFields=1`;
      const { exchange } = await takeOne({ method: 'GET', path });
      const body = Object(exchange.response.json?.value) as {
        data?: { id?: unknown }[];
        meta?: { pagination?: { totalCount?: number } };
      };
      if (!Array.isArray(body.data)) return false;
      const known = seen.size;
      for (const invoice of body.data) seen.add(invoice?.id);
      const total = Number(body.meta?.pagination?.totalCount);
      // Pages that bring nothing new would have no end.
      if (seen.size === known || !(offset + 250 < total)) return true;
    }
  }

  const session: Session = {
    world,
    model,
    steps,
    send: takeOne,
    async sendAtOnce(calls) {
      const settled = await Promise.allSettled(
        calls.map((call) =>
          take(call, (exchange) =>
            judge({ exchange, invited: isInvited(keys, exchange.request), secrets, byExample }, 'open'),
          ),
        ),
      );
      const failure = settled.find(({ status }) => status === 'rejected');
      if (failure?.status === 'rejected') throw failure.reason;
      const done = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      patience.note(done);
      if (model) {
        model.forget();
        if (await readAll()) model.settle();
      }
      return done;
    },
    advance: (seconds) => clock.advance(seconds),
    audit: async () => void (await readAll()),
    close: () => parts.close(),
  };
  return session;
}
