import { type Document, operationsOf } from '@b2b-invoices/spec';
import type { Program } from '../program.ts';
import type { TypesVersion } from '../types-version.ts';
import { directionsOf } from './directions.ts';
import { answerExamples, requestExamples } from './example-programs.ts';
import { exportPrograms } from './export-programs.ts';
import { operationProgram } from './operation-program.ts';
import { schemaProgram } from './schema-program.ts';
import { createTypeWriter } from './type-text.ts';

const schemaNames = (document: Document): string[] => Object.keys(document.components['schemas'] ?? {});

/**
 * The programs that a version's own specification makes, to be compiled against that version and another: its examples, what it
 * exports, its operations and its schemas.
 *
 * @param shared the names of the schemas that both versions have; what another is made of is written out where it is used
 * @param named the names of the schemas that have a program of their own
 */
function programsOf(version: TypesVersion, shared: ReadonlySet<string>, named: Iterable<string>): Program[] {
  const { document } = version;
  const writer = createTypeWriter(document, shared);
  const directions = directionsOf(document);
  const operations = operationsOf(document);
  return [
    ...operations.flatMap(requestExamples),
    ...operations.flatMap(answerExamples),
    ...exportPrograms(version),
    ...operations.map((operation) => operationProgram(document, operation, writer)),
    ...[...named].map((name) => schemaProgram(document, name, directions, writer)),
  ];
}

/** The programs of two versions, those of the older first. A schema that is only in the newer one by name is no addition. */
export function programsOfBoth(
  before: TypesVersion,
  after: TypesVersion,
): [before: Program[], after: Program[]] {
  const names = schemaNames(before.document);
  const theirs = after.document.components['schemas'] ?? {};
  const shared = new Set(names.filter((name) => name in theirs));
  return [programsOf(before, shared, names), programsOf(after, shared, shared)];
}
