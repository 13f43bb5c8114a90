import type { Session } from '../../session/session.ts';
import type { PhaseContext } from '../phase.ts';
import { type FreshNumber, freshNumbers } from './fresh-numbers.ts';
import { operationNamed } from './operation-named.ts';

type Body = Record<string, unknown>;

/** Bodies that the store of a session should take. */
export interface ExampleBodies {
  fresh: FreshNumber;
  /** The body of an example, to the letter in a store of one's own, otherwise with what is unique made so. */
  fit(value: unknown): unknown;
  /** The first example of a create, under a fresh number, with these changes. */
  create(changes?: Body): Body;
}

/** Prepares bodies for a session from the examples of the specification. */
export function exampleBodies(context: PhaseContext, { world }: Session, scope: string): ExampleBodies {
  const fresh = freshNumbers(context, scope);
  const [first] = operationNamed(context, 'createInvoice').requestBodies[0]?.examples ?? [];
  const company = world.companies?.[0]?.companyId;
  const channel = world.channels?.[0]?.channelId;
  const isOwn = context.target.control !== undefined || !context.target.capabilities.includes('stateful');

  function fit(value: unknown): unknown {
    if (isOwn) return value;
    const body = { ...(Object(value) as Body) };
    if ('invoiceNumber' in body) body['invoiceNumber'] = fresh();
    if ('orderNumber' in body) body['orderNumber'] = fresh();
    if ('customerId' in body && company !== undefined) body['customerId'] = company;
    if ('channelId' in body && channel !== undefined) body['channelId'] = channel;
    return body;
  }

  return {
    fresh,
    fit,
    create(changes = {}) {
      const body = { ...(Object(first?.value) as Body), invoiceNumber: fresh() };
      return { ...body, ...(company === undefined ? {} : { customerId: company }), ...changes };
    },
  };
}
