import { isNode } from '@b2b-invoices/spec';
import type { ExtraField } from '@b2b-invoices/types';

/** The extra fields that a body gives; none where it gives no list, and without what is no object in it. */
export function extraFieldsIn({ extraFields }: { extraFields?: unknown }): ExtraField[] {
  if (!Array.isArray(extraFields)) return [];
  return extraFields.filter(isNode).map((field) => field as unknown as ExtraField);
}
