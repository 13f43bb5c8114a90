import type { Node } from '@b2b-invoices/spec';
import type { Drift, DriftKind } from './drift.ts';
import { inferSchema, joinSchemas } from './infer-schema.ts';
import { maskValue } from './mask-value.ts';

/** What one sight of a difference tells. */
export interface Sight extends Pick<Drift, 'kind' | 'pointer' | 'subject' | 'specified'> {
  operationId: string;
  /** Default 1. */
  times?: number;
  /** Undefined where nothing came. */
  value?: unknown;
}

interface Note extends Omit<Drift, 'operationIds'> {
  operationIds: Set<string>;
  inferred: Node | undefined;
}

/** What each kind is followed by in a report, the order of its lines. */
const orderOf = (order: readonly DriftKind[], { kind }: Drift): number => order.indexOf(kind);

/** Counts differences of one cause as one. */
export interface DriftNotes {
  add(sight: Sight): void;
  list(order: readonly DriftKind[]): Drift[];
}

const shapeOf = (schema: Node | undefined): string => (schema ? [schema['type']].flat().join(' or ') : '');

function toDrift({ operationIds, inferred, ...note }: Note): Drift {
  return {
    ...note,
    operationIds: [...operationIds],
    seen: shapeOf(inferred),
    ...(inferred ? { schema: inferred } : {}),
  };
}

export function createDriftNotes(): DriftNotes {
  const notes = new Map<string, Note>();
  return {
    add({ kind, pointer, subject, specified, operationId, times = 1, ...rest }) {
      const key = JSON.stringify([kind, pointer, subject]);
      const inferred = 'value' in rest ? inferSchema(rest.value) : undefined;
      const note = notes.get(key);
      if (note) {
        note.count += times;
        note.operationIds.add(operationId);
        if (inferred) note.inferred = note.inferred ? joinSchemas(note.inferred, inferred) : inferred;
        return;
      }
      const example = 'value' in rest ? { example: maskValue(rest.value) } : {};
      const operationIds = new Set([operationId]);
      notes.set(key, {
        kind,
        pointer,
        subject,
        specified,
        seen: '',
        count: times,
        operationIds,
        inferred,
        ...example,
      });
    },
    list: (order) =>
      [...notes.values()].map(toDrift).sort((one, other) => orderOf(order, one) - orderOf(order, other)),
  };
}
