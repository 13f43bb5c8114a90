import type { Document, Operation } from '@b2b-invoices/spec';
import { createJudgeExchange, type JudgeExchange } from '../judge/judge-exchange.ts';
import { createModel } from '../model/create-model.ts';
import { openSession } from '../session/open-session.ts';
import { createPatience } from '../session/patience.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import { runningClock, standingClock } from '../session/store-clock.ts';
import { createFindOperation } from '../specification/find-operation.ts';
import { createSchemaValidator, type SchemaValidator } from '../specification/schema-validator.ts';
import { accountable } from '../target/accountable.ts';
import { seenWorld } from '../target/seen-world.ts';
import { standardWorld } from '../target/standard-world.ts';
import type { Target } from '../target/target.ts';
import type { TargetControl } from '../target/target-control.ts';
import type { World } from '../target/world.ts';
import { createSend } from '../wire/send.ts';
import { interrupted } from './run-stopped.ts';

/** What is told of the traffic of a session. */
export interface SessionWatch {
  /** Ends what is under way, in place of the signal of all sessions. */
  signal?: AbortSignal;
  beforeSend(): void;
  onStep(step: Step, session: Session): void;
}

/** Opens sessions with a target, and knows those that are open. */
export interface Sessions {
  open(world: World | undefined, watch: SessionWatch): Promise<Session>;
  /** Whether each session has a store of its own. */
  hasControl: boolean;
  closeAll(): Promise<void>;
}

export interface SessionsOptions {
  target: Target;
  document: Document;
  operations: readonly Operation[];
  /** Whether what the specification assumes is judged too. */
  strict: boolean;
  /** The most milliseconds that an answer may take. Default 10,000. */
  timeoutMs?: number | undefined;
  /** Ends what is under way. */
  signal?: AbortSignal | undefined;
}

/** What is made of a document once, since it takes longer than a small run. */
function judgingBy(document: Document): { validate: SchemaValidator; judge: JudgeExchange } {
  const known = made.get(document);
  if (known) return known;
  const judging = {
    validate: createSchemaValidator(document),
    judge: createJudgeExchange(document),
  };
  made.set(document, judging);
  return judging;
}

const made = new WeakMap<Document, ReturnType<typeof judgingBy>>();

/** Noon of a day in March, so that nothing in a run depends on the day. */
const start = 1_772_366_400;

/** The extra fields that a store says it has; undefined where it does not say all of them. */
async function readExtraFields(session: Session): Promise<World['extraFields']> {
  const { exchange } = await session.send({ method: 'GET', path: '/invoices/extra-fields?limit=250' });
  const { data } = Object(exchange.response.json?.value) as { data?: unknown };
  return Array.isArray(data) && data.length < 250 ? (data as World['extraFields']) : undefined;
}

export function createSessions({
  target,
  document,
  operations,
  strict,
  timeoutMs = 10_000,
  signal,
}: SessionsOptions): Sessions {
  const shared = {
    baseUrl: target.baseUrl,
    send: createSend(target.fetch, timeoutMs),
    findOperation: createFindOperation(operations),
    ...judgingBy(document),
    refuses: target.capabilities.includes('refuse'),
    byExample: target.capabilities.includes('prefer'),
    signal,
  };
  const isStateful = target.capabilities.includes('stateful');
  const opened = new Set<Session>();
  const control = target.control && accountable(target.control, target.name);
  const patience = createPatience();

  function register(session: Session): Session {
    opened.add(session);
    return session;
  }

  async function openControlled(
    { openStore }: TargetControl,
    world: Required<World>,
    watch: SessionWatch,
  ): Promise<Session> {
    if ((watch.signal ?? signal)?.aborted) throw interrupted();
    const store = await openStore(world);
    const clock = standingClock(store, start);
    const session: Session = openSession({
      ...shared,
      ...watch,
      keys: {
        current: store.credentials,
        legacy: store.legacyCredentials,
        storefront: store.storefrontToken,
      },
      world,
      model: isStateful ? createModel(world, { complete: true, strict }) : undefined,
      clock,
      // A server that opens a store is there.
      patience: createPatience(),
      async close() {
        if (opened.delete(session)) await store.close();
      },
    });
    register(session);
    await store.setClock(start);
    return session;
  }

  /** What is known of the store of the target for sure, and with it what may be used there. */
  const given: World = { ...target.world };
  const usable: World = { ...target.world };
  /** What is known of the store of the target: all sessions write to it, and share it. */
  const model = isStateful && !target.control ? createModel(given, { complete: false, strict }) : undefined;
  let isRead = false;

  /** The store of the target itself: what is in it is read before anything is judged. */
  async function openGiven(watch: SessionWatch): Promise<Session> {
    const session: Session = openSession({
      ...shared,
      ...watch,
      keys: { current: target.credentials, legacy: target.legacyCredentials },
      world: usable,
      model,
      clock: runningClock(signal),
      patience,
      async close() {
        opened.delete(session);
      },
    });
    if (model && !isRead && target.capabilities.includes('write')) {
      await session.audit();
      // What was not read is not known.
      if (session.steps.every(({ exchange }) => exchange.response.status === 200)) model.settle();
      const seen = seenWorld(session.steps.map(({ exchange }) => exchange));
      given.extraFields ??= await readExtraFields(session);
      usable.companies ??= seen.companies;
      usable.channels ??= seen.channels;
      usable.extraFields ??= given.extraFields;
      isRead = true;
    }
    return register(session);
  }

  return {
    hasControl: target.control !== undefined,
    open: (world, watch) =>
      control ? openControlled(control, { ...standardWorld(document), ...world }, watch) : openGiven(watch),
    async closeAll() {
      await Promise.allSettled([...opened].map((session) => session.close()));
    },
  };
}
