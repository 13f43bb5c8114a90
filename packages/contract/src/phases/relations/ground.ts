import type { InvoiceFetch } from '@b2b-invoices/client';
import type { Session } from '../../session/session.ts';
import type { Target } from '../../target/target.ts';
import type { PhaseContext } from '../phase.ts';
import { apiCalls } from '../traffic/api-calls.ts';
import { createDraw } from '../traffic/draw.ts';
import { drawCreate } from '../traffic/invoice-bodies.ts';
import { invoiceNumbers } from '../traffic/value-pools.ts';
import type { Ground } from './relation.ts';

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);

/** Fetches what the target itself serves, and nothing from elsewhere. */
function documentFetch(target: Target): (address: string) => ReturnType<InvoiceFetch> | undefined {
  return (address) => {
    if (!URL.canParse(address)) return undefined;
    const url = new URL(address);
    const isTarget = url.host === new URL(target.baseUrl).host;
    if (target.fetch && isTarget) return target.fetch(new Request(url));
    return isLoopback(url) && !target.fetch ? fetch(url) : undefined;
  };
}

/** What relations are looked for in, on the store of a session. */
export function createGround(context: PhaseContext, session: Session, isOwn: boolean): Ground {
  return {
    session,
    isOwn,
    prefix: isOwn ? '' : `CT${context.seed}-`,
    api: apiCalls(context.operations),
    draw: createDraw(context.seed, 'relations'),
    effort: context.effort,
    fetchDocument: documentFetch(context.target),
  };
}

/** Gives the store invoices that differ in everything. */
export async function sow({ session, api, draw }: Ground): Promise<void> {
  for (let index = 0; index < 20; index += 1) {
    const number = invoiceNumbers[index] ?? `R-${index}`;
    const body = drawCreate(session.world, draw, number, 0.6);
    await session.send(api.create(index % 4 === 0 ? { ...body, orderNumber: `70${index}` } : body));
    if (index % 3 === 0) await session.advance(draw.pick([1, 3600, 86_400]));
  }
  for (const { orderId, companyId, status } of (session.world.orders ?? []).slice(0, 4)) {
    if (companyId !== null && status !== 'Incomplete') await session.send(api.fromOrder(orderId));
  }
}
