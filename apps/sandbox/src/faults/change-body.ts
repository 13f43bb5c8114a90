import { isDeepStrictEqual } from 'node:util';
import { changeType, jsonTypeOf } from './change-type.ts';
import type { BodyEffect } from './fault.ts';

/** A body after a fault, and why it is as it was, where the fault could do nothing. */
export interface ChangedBody {
  body: unknown;
  /** Such as `/data/status leads nowhere: there is no status.` */
  problem?: string;
}

class Unchanged extends Error {}

/** The value with `change` done at a place, as a copy along the way. @throws Unchanged */
function changeAt(value: unknown, segments: readonly string[], change: (value: unknown) => unknown): unknown {
  const [segment, ...rest] = segments;
  if (segment === undefined) return change(value);
  if (Array.isArray(value)) {
    if (segment === '*' && value.length === 0) throw new Unchanged('leads nowhere: the list is empty');
    const indexes = segment === '*' ? [...value.keys()] : [Number(segment)];
    if (indexes.some((index) => !Number.isInteger(index) || index < 0 || index >= value.length))
      throw new Unchanged(`leads nowhere: the list has no item ${segment}`);
    return value.map((item, index) => (indexes.includes(index) ? changeAt(item, rest, change) : item));
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
    throw new Unchanged(`leads nowhere: there is no ${segment}`);
  const members = value as Record<string, unknown>;
  return { ...members, [segment]: changeAt(members[segment], rest, change) };
}

function changeOf(effect: BodyEffect): (value: unknown) => unknown {
  return (value) => {
    if (effect.kind === 'enum') {
      if (isDeepStrictEqual(value, effect.value)) throw new Unchanged('has this value already');
      return effect.value;
    }
    if (effect.kind === 'drift') {
      if (jsonTypeOf(value) === effect.to) throw new Unchanged(`is of the type ${effect.to} already`);
      return changeType(value, effect.to);
    }
    if (jsonTypeOf(value) !== 'object') throw new Unchanged('is no object, which alone can have a new field');
    if (Object.hasOwn(Object(value), effect.name)) throw new Unchanged(`has a field ${effect.name} already`);
    return { ...Object(value), [effect.name]: effect.value };
  };
}

const segmentsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

/**
 * The body with another type, a new field or a new value at the pointer of the effect; `*` stands for each item of a list. It
 * is a copy. Where there is no such place, or nothing would change, the body is as it was and `problem` says why.
 */
export function changeBody(effect: BodyEffect, body: unknown): ChangedBody {
  try {
    return { body: changeAt(body, segmentsOf(effect.pointer), changeOf(effect)) };
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
    const place = effect.pointer === '' ? 'The body' : effect.pointer;
    return { body, problem: `${place} ${error.message}.` };
  }
}
