import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the sandbox's own code is. */
export const sourceFolder: string = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * What decides on answers. Left out is what only finds the same answer sooner, by plans and caches, where a changed
 * condition chooses a slower way; what carries requests and answers; what the sandbox's own databases cannot hold, of which
 * nobody says whether the service takes it; and the PDF, of which the facts say little. `no-rules.ts` has the lines that are
 * left out.
 */
const rules = [
  'api.ts',
  'operations/*.ts',
  'invoices/{count-invoices,decimal,default-due-date,extra-field-rules,find-invoice,find-invoices}.ts',
  'invoices/{insert-invoice,insert-rows,invoice-row,read-balance,unique-refusal,whole-number}.ts',
  'invoices/list/{find-page,fragment,question,read-question,searched-fields,select,sort-order}.ts',
  'http/{answer,authenticate,body-refusals,rate-limit,read-body,read-parameters}.ts',
];

/** The files whose code is changed, below the source folder. */
export function mutatedFiles(): string[] {
  const files = rules.flatMap((pattern) => globSync(pattern, { cwd: sourceFolder }));
  return files.filter((file) => !file.endsWith('.test.ts')).toSorted();
}
