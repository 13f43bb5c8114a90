import type { Fault, FaultKind } from '../faults/fault.ts';

/** What a rate by kind stands for, where a kind needs to be told more: 503 for a status, 20 ms for a delay. */
export function defaultFault(kind: FaultKind): Fault {
  if (kind === 'status') return { kind, status: 503 };
  if (kind === 'delay') return { kind, delayMs: 20 };
  return { kind };
}
