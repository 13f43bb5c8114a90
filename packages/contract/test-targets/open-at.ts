import { operationsOf, specification } from '@b2b-invoices/spec';
import { onTestFinished } from 'vitest';
import {
  createSessions,
  type Sessions,
  type SessionsOptions,
  type SessionWatch,
} from '../src/run/create-sessions.ts';
import type { Session } from '../src/session/session.ts';
import type { Step } from '../src/session/step.ts';
import type { Target } from '../src/target/target.ts';
import { createExampleServer } from './example-server.ts';

export type Answers = (request: Request) => Promise<Response>;

const examples = createExampleServer();

/** Answers from the examples of the specification. */
export const exampleAnswers: Answers = examples.fetch;

/** A target that answers from the examples, or as `fetch` does. */
export const exampleTarget = (more: Partial<Target> = {}): Target => ({ ...examples, ...more });

/** Sessions with a target, closed when the test ends. */
export function sessionsAt(target: Target, more: Partial<SessionsOptions> = {}): Sessions {
  const operations = operationsOf(specification);
  const sessions = createSessions({ target, document: specification, operations, strict: true, ...more });
  onTestFinished(() => sessions.closeAll());
  return sessions;
}

/** Watches nothing. */
export const unwatched: SessionWatch = { beforeSend() {}, onStep() {} };

/** One session with a target, and the steps that were told of it. */
export async function openAt(
  target: Target,
  more: Partial<SessionsOptions> = {},
): Promise<{ session: Session; told: Step[] }> {
  const told: Step[] = [];
  const watch = { beforeSend() {}, onStep: (step: Step) => void told.push(step) };
  return { session: await sessionsAt(target, more).open(undefined, watch), told };
}
