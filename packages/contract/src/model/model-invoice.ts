import type { Expected } from './expected.ts';
import type { RuleId } from './rules.ts';

/** A field of an invoice as it must be. */
export interface ModelField {
  expected: Expected;
  /** The rule that a difference breaks, as long as the field was not read since it was written. */
  rule: RuleId;
  /** The count of exchanges when it was written last. */
  writtenAt: number;
}

/** An invoice that the store must have. */
export interface ModelInvoice {
  id: number;
  fields: Map<string, ModelField>;
  /** What download-pdf must give as `externalPdfUrl`. */
  hostedPdf: Expected;
  /** The address that download-pdf gave last. */
  pdfUrl?: string;
  /** The count of exchanges when it was read last; -1 before that. */
  readAt: number;
  /** The count of exchanges when it was written last. */
  writtenAt: number;
}

/** The value that a field must have, where that is one value. */
export function knownValue({ fields }: ModelInvoice, name: string): unknown {
  const expected = fields.get(name)?.expected;
  return expected?.kind === 'value' ? expected.value : undefined;
}

/** Whether it is known what a field must be, or that it is not there. */
export function isKnown({ fields }: ModelInvoice, name: string): boolean {
  const kind = fields.get(name)?.expected.kind;
  return kind === 'value' || kind === 'nothing';
}
