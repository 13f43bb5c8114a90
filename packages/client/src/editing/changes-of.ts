import type { InvoiceUpdate } from '@b2b-invoices/types';
import type { ReadInvoice } from '../invoice-bodies.ts';
import { isEqual } from './differences.ts';
import { draftOf } from './invoice-draft.ts';
import { writeDetails } from './write-details.ts';

/** What is to be sent of a changed draft. */
export interface Changes {
  /** The fields that are different, in the form of an update. */
  body: InvoiceUpdate;
  /** Pointers to the fields of `details` that an update does not know, if `details` is different. */
  unknown: string[];
  /** A field that was read and that the draft lacks. */
  missing: string | undefined;
}

/** Compares what was read with a draft of it that was changed. */
export function changesOf(
  invoice: ReadInvoice,
  changed: InvoiceUpdate,
  unknownFields: 'send' | 'drop' | 'refuse',
): Changes {
  const before: Record<string, unknown> = { ...draftOf(invoice) };
  const after: Record<string, unknown> = { ...changed };
  const body: Record<string, unknown> = {};
  let unknown: string[] = [];
  let missing: string | undefined;
  for (const name of Object.keys({ ...before, ...after })) {
    if ((after[name] ?? null) === null) {
      if (name in before) missing = name;
      continue;
    }
    if (name === 'details') {
      const keeps = (pointer: string): boolean => unknown.push(pointer) > 0 && unknownFields !== 'drop';
      before[name] = writeDetails(before[name], keeps);
      unknown = [];
      after[name] = writeDetails(after[name], keeps);
    }
    if (!isEqual(before[name], after[name])) body[name] = after[name];
  }
  return { body, unknown: 'details' in body ? unknown : [], missing };
}
