import { setTimeout } from 'node:timers/promises';
import type { RenderedAnswer } from '../http/rendered-answer.ts';
import { changeBody } from './change-body.ts';
import { effectAnswer } from './effect-answer.ts';
import type { Effect, Fault } from './fault.ts';

/** A request that is carried out each time this is called, and its answer, which may be a refusal. */
export type CarryOut = () => Promise<RenderedAnswer>;

/** What comes of a request that a fault struck. */
export interface Struck extends RenderedAnswer {
  /** Why the fault could do nothing. */
  problem?: string;
}

const nothing: RenderedAnswer = { answer: { status: 0, body: undefined }, text: '' };

async function twice(carryOut: CarryOut, wanted: 'first' | 'second'): Promise<RenderedAnswer> {
  const first = await carryOut();
  const second = await carryOut();
  return wanted === 'first' ? first : second;
}

async function struckBy(effect: Effect, carryOut: CarryOut): Promise<Struck> {
  switch (effect.kind) {
    case 'status':
    case 'html': {
      const { status, headers, body } = effectAnswer(effect);
      return { answer: { status, body: undefined }, text: body, headers };
    }
    case 'reset':
      if (effect.when === 'after') await carryOut();
      return { ...nothing, delivery: { kind: 'reset' } };
    case 'stall':
    case 'truncate':
      return { ...(await carryOut()), delivery: { kind: effect.kind, afterBytes: effect.afterBytes } };
    case 'duplicate':
      return twice(carryOut, effect.answer);
    default: {
      const { answer } = await carryOut();
      const { body, ...changed } = changeBody(effect, answer.body);
      return { answer: { ...answer, body }, text: JSON.stringify(body), ...changed };
    }
  }
}

/** Answers a request as a fault wants it: after its delay, and with its effect. */
export async function strike({ delay = 0, effect }: Fault, carryOut: CarryOut): Promise<Struck> {
  // A sandbox that ends does not wait for requests that were told to be late.
  if (delay > 0) await setTimeout(delay, undefined, { ref: false });
  return effect ? struckBy(effect, carryOut) : carryOut();
}
