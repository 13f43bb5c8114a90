import type { Document } from '../src/document.ts';
import { checkAmounts } from './amounts.ts';
import { checkExamples } from './examples.ts';
import { locate } from './locate.ts';
import type { Problem } from './problem.ts';
import { checkResponses } from './responses.ts';
import { checkVendorFields } from './vendor-fields.ts';
import { checkVendorParameters } from './vendor-parameters.ts';

/** What the specification is held to beyond lint, in the order of reading. */
export const checks: Record<string, Check> = {
  'the eight operations and their statuses': checkResponses,
  'the parameters of the vendor': checkVendorParameters,
  'the fields of the vendor': checkVendorFields,
  'examples that keep to their schemas': checkExamples,
  'amounts that add up': checkAmounts,
};

/** Holds a bundled document to something. */
export type Check = (document: Document) => Problem[];

/**
 * What a check has to say of a document, a line a problem: `spec/schemas/Invoice.yaml:12 message`.
 * @param folder where the source of the document lies; by default this package
 */
export function report(check: Check, document: Document, folder?: string): string[] {
  return check(document).map(({ pointer, message }) => `${locate(document, pointer, folder)} ${message}`);
}
