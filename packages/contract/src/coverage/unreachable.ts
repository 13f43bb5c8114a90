import type { Operation } from '@b2b-invoices/spec';
import type { Target } from '../target/target.ts';
import type { CoverageKind } from './coverage-report.ts';

/** What decides which things can be exercised. */
export type CoverageTarget = Pick<Target, 'capabilities' | 'control'>;

/** Answers to a parameter that is wrong: nothing says which of the two statuses a target gives. */
const eitherOf = new Set([
  '#/components/responses/ParameterBadRequest',
  '#/components/responses/InvoiceIdBadRequest',
  '#/components/responses/ParameterUnprocessable',
  '#/components/responses/IdUnprocessable',
]);

const writing = /^(create|update|delete)\w+/;

/** Whether a status came from an operation, such as `getInvoice 422`. */
type WasSeen = (status: string) => boolean;

function reasonOfStatus(
  { operationId, responses }: Operation,
  status: number,
  target: CoverageTarget,
  wasSeen: WasSeen,
): string | undefined {
  if (target.capabilities.includes('prefer')) return undefined;
  const response = responses.find((each) => each.status === status);
  if (status === 500) return 'A server fails at will only where it prefers examples.';
  if (status === 429) return 'Using the requests of a window up would hold others back.';
  if (status === 403 && !target.control) return "There is no buyer's token for this target.";
  if (response?.pointer === '#/components/responses/RouteNotFound')
    return 'An address that does not exist belongs to no operation.';
  if (response && eitherOf.has(response.pointer) && wasSeen(`${operationId} ${status === 400 ? 422 : 400}`))
    return 'A wrong parameter may be answered with 400 or with 422; the target gives the other.';
  return undefined;
}

/** Why no answer had the form of an example. */
function reasonOfAnswer(
  operation: Operation,
  status: number,
  target: CoverageTarget,
  wasSeen: WasSeen,
): string | undefined {
  if (target.capabilities.includes('prefer')) return undefined;
  if (!wasSeen(`${operation.operationId} ${status}`))
    return reasonOfStatus(operation, status, target, wasSeen);
  return status < 400 ? dataDecide : shapeIsChosen;
}

const shapeIsChosen = 'Which of the four shapes an error has is for the target to choose.';
const dataDecide = 'The data of the target decide what its answers are like.';

function reasonOfWrite(name: string, { capabilities }: CoverageTarget): string | undefined {
  if (!capabilities.includes('write') && !capabilities.includes('prefer') && writing.test(name))
    return 'The target may not be written to.';
  return undefined;
}

/**
 * Tells why a thing cannot be exercised on a target, or undefined where it can.
 * @param wasSeen whether a status came, such as `getInvoice 422`
 */
export function createReasonOf(
  operations: readonly Operation[],
  target: CoverageTarget,
  wasSeen: WasSeen,
): (kind: CoverageKind, name: string) => string | undefined {
  const can = (capability: Target['capabilities'][number]): boolean =>
    target.capabilities.includes(capability);
  return (kind, name) => {
    const [operationId = '', second = ''] = name.split(' ');
    const operation = operations.find((each) => each.operationId === operationId);
    if (kind === 'rules') return can('stateful') ? undefined : 'The target does not keep what it is given.';
    if (kind === 'flows' && !can('stateful')) return 'The target does not keep what it is given.';
    if (kind === 'flows' && !can('write')) return 'The target may not be written to.';
    if (kind === 'error shapes') return can('prefer') ? undefined : shapeIsChosen;
    const written = reasonOfWrite(name, target);
    if (written) return written;
    if (kind === 'statuses' && operation) return reasonOfStatus(operation, Number(second), target, wasSeen);
    if (kind === 'examples' && operation && second !== 'request')
      return reasonOfAnswer(operation, Number(second), target, wasSeen);
    if (kind === 'request keywords' && name.endsWith(' broken') && !can('refuse'))
      return 'The target does not refuse what is forbidden.';
    if (kind === 'response properties' && !can('write') && !can('prefer')) return dataDecide;
    return undefined;
  };
}
