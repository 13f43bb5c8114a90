import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { AdjustableClock } from './clock.ts';
import type { Journal } from './journal.ts';

/** Where control is. */
export const controlPath = '/_sandbox';

export interface ControlOptions {
  /** What `X-Sandbox-Secret` must be. */
  secret: string;
  clock: AdjustableClock;
  journal: Journal;
  reset: () => Promise<void>;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const refused = (context: Context, status: 400 | 401 | 404, message: string): Response =>
  context.json({ message }, status);

/** What a change of the clock may say. */
interface ClockChange {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now?: number;
  /** Milliseconds to move by. */
  advance?: number;
  frozen?: boolean;
  /** Follows the machine again. */
  release?: boolean;
}

function isClockChange(value: unknown): value is ClockChange {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, given]) =>
    key === 'now' || key === 'advance'
      ? Number.isSafeInteger(given)
      : ['frozen', 'release'].includes(key) && typeof given === 'boolean',
  );
}

function changeClock(clock: AdjustableClock, { now, advance, frozen, release }: ClockChange): void {
  if (release) clock.release();
  if (frozen !== undefined) clock.frozen = frozen;
  if (now !== undefined) clock.set(now);
  if (advance !== undefined) clock.advance(advance);
}

/** What the tests of an integrator need beyond the service: a reset, the clock, and what happened. */
export function createControl({ secret, clock, journal, reset }: ControlOptions): Hono {
  const wanted = digest(secret);
  const app = new Hono();
  const shown = () => ({ now: clock.now(), frozen: clock.frozen });

  app.use(async (context, next) => {
    const given = context.req.header('x-sandbox-secret') ?? '';
    if (!timingSafeEqual(digest(given), wanted))
      return refused(context, 401, 'X-Sandbox-Secret is missing or wrong.');
    return next();
  });
  app.post('/reset', async (context) => {
    clock.release();
    await reset();
    return context.body(null, 204);
  });
  app.get('/clock', (context) => context.json(shown()));
  app.put('/clock', async (context) => {
    const change: unknown = await context.req.json().catch(() => undefined);
    if (!isClockChange(change)) {
      return refused(
        context,
        400,
        'A change of the clock has now or advance in milliseconds, frozen or release, and nothing else.',
      );
    }
    changeClock(clock, change);
    return context.json(shown());
  });
  app.get('/journal', (context) => context.json(journal.entries(context.req.query('store'))));
  app.notFound((context) =>
    refused(context, 404, 'Control has POST reset, GET and PUT clock, and GET journal.'),
  );
  return app;
}
