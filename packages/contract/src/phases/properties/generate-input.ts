import { child, type Document, type Operation, type Parameter } from '@b2b-invoices/spec';
import type fc from 'fast-check';
import type { Call } from '../../wire/call.ts';
import { callOf } from '../../wire/call-of.ts';
import type { Draw } from '../traffic/draw.ts';
import { arbitraryOf } from './arbitrary-of-schema.ts';
import type { Familiar } from './familiar-values.ts';
import { mutated } from './mutate.ts';

/** Draws calls of one operation. */
export interface Generator {
  operation: Operation;
  /** @param ids of invoices and orders that are there, for the path */
  draw(draw: Draw, ids: readonly number[]): Call;
}

const nowhere = 987_654_321;
const strangeIds = ['0', '-1', '1.5', 'abc', 'null'];
const strangeTexts = ['', 'x', '-1', '0', '251', 'NULL', '1,2', '٣', '3'];
const strangeNumbers = ['1.5', '1e1', '99999999999999999999'];

interface QueryPart {
  parameter: Parameter;
  arbitrary: fc.Arbitrary<unknown>;
}

/** Text that is no number counts as text where text may stand. */
const strangeText = ({ types }: Parameter, draw: Draw): string =>
  draw.pick(types.includes('string') ? strangeTexts : [...strangeTexts, ...strangeNumbers]);

function drawQuery(parts: readonly QueryPart[], draw: Draw): Record<string, unknown> {
  const chosen = draw.some(parts, draw.pick([0, 1, 1, 2, 2, 3]));
  const query = Object.fromEntries(
    chosen.map(({ parameter, arbitrary }) => [parameter.name, draw.of(arbitrary)]),
  );
  // What a filter means beside a sort is seen where both are valid, so that few are spoilt.
  const spoilt = draw.chance(0.15) && chosen.length > 0 ? draw.pick(chosen).parameter : undefined;
  return spoilt ? { ...query, [spoilt.name]: strangeText(spoilt, draw) } : query;
}

function drawId(draw: Draw, ids: readonly number[]): number | string {
  if (draw.chance(0.05)) return draw.pick(strangeIds);
  return ids.length > 0 && draw.chance(0.93) ? draw.pick(ids) : nowhere;
}

/** Makes what draws calls of an operation: valid ones, and ones that were spoilt. */
export function generatorOf(document: Document, operation: Operation, familiar: Familiar): Generator {
  const query = operation.parameters
    .filter((parameter) => parameter.in === 'query')
    .map((parameter) => {
      const schema = child(document, parameter, 'schema')?.node ?? {};
      return { parameter, arbitrary: arbitraryOf(document, schema, familiar, parameter.name) };
    });
  const paths = operation.parameters.filter((parameter) => parameter.in === 'path');
  const [described] = operation.requestBodies;
  const body = described && arbitraryOf(document, { $ref: described.schema }, familiar);
  return {
    operation,
    draw(draw, ids) {
      const path = Object.fromEntries(paths.map(({ name }) => [name, drawId(draw, ids)]));
      const drawn = body && (operation.bodyRequired || draw.chance(0.5)) ? draw.of(body) : undefined;
      const sent = drawn !== undefined && draw.chance(0.3) ? mutated(drawn, draw) : drawn;
      return callOf(operation, {
        path,
        query: drawQuery(query, draw),
        ...(sent === undefined ? {} : { body: sent }),
      });
    },
  };
}
