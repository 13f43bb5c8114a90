import { below, type Document, follow } from '@b2b-invoices/spec';
import { createSchemaValidator } from '../specification/schema-validator.ts';
import { type Exchange, mediaTypeOf, parseJson } from '../wire/exchange.ts';
import { compareValue } from './compare-answer.ts';
import { type Drift, driftKinds } from './drift.ts';
import { createDriftNotes, type DriftNotes } from './drift-notes.ts';
import { createSeenParts } from './seen-parts.ts';

/** The place of the schema that an answer is to keep to; differences of status and media type are noted. */
function schemaOf({ operation, response }: Exchange, notes: DriftNotes): string | undefined {
  if (!operation) return undefined;
  const { operationId } = operation;
  const described = operation.responses.find(({ status }) => status === response.status);
  if (!described) {
    notes.add({
      kind: 'undocumented status',
      pointer: below(operation.pointer, 'responses'),
      subject: String(response.status),
      specified: `one of ${operation.responses.map(({ status }) => status).join(', ')}`,
      operationId,
    });
    return undefined;
  }
  const mediaType = mediaTypeOf(response.headers);
  const body = described.bodies.find((each) => each.mediaType === mediaType);
  if (body) return body.schema;
  notes.add({
    kind: 'undocumented media type',
    pointer: below(described.pointer, 'content'),
    subject: mediaType || '(none)',
    specified: described.bodies.map((each) => each.mediaType).join(', '),
    operationId,
  });
  return undefined;
}

/**
 * How the answers of a service differ from the specification, and what of the specification they never showed.
 * Values appear in their shape alone.
 */
export function findDrift(document: Document, exchanges: readonly Exchange[]): Drift[] {
  const notes = createDriftNotes();
  const seen = createSeenParts();
  const validate = createSchemaValidator(document);
  for (const exchange of exchanges) {
    const { operation, response } = exchange;
    const pointer = schemaOf(exchange, notes);
    const json = response.json ?? parseJson(response.body);
    if (!operation || pointer === undefined || !json) continue;
    const { operationId } = operation;
    const schema = follow(document, { node: { $ref: pointer }, pointer });
    compareValue({ document, validate, notes, seen, operationId }, json.value, schema);
  }
  for (const sight of seen.never(document)) notes.add(sight);
  return notes.list(driftKinds);
}
