import type { Invoice } from '@b2b-invoices/types';
import { type ApiCall, type OperationId, on, type Written } from '../patch-state/api-call.ts';
import {
  answerInstead,
  changeSuccess,
  jsonOf,
  refusalBody,
  successBody,
} from '../patch-state/json-answer.ts';
import { relisted } from '../patch-state/relist.ts';
import { remembering } from '../patch-state/remembering.ts';
import { type Seed, stateFault } from '../patch-state/state-fault.ts';
import type { SeededFault } from '../seeded-fault.ts';

const fault = stateFault('stores');
const everything: OperationId[] = [
  'listInvoices',
  'createInvoice',
  'getInvoice',
  'updateInvoice',
  'deleteInvoice',
  'createInvoiceFromOrder',
  'getInvoicePdf',
];

/** What was created through the fault, by its id. */
type Created = Map<number, Invoice>;

/** Remembers what each store created, and gives a fault what the other stores have. */
const seeing = (build: (othersOf: (call: ApiCall) => Invoice[]) => Seed): Seed =>
  remembering(
    (): Created => new Map(),
    (memoryOf, memories) => {
      const inner = build(({ store }) =>
        [...memories].flatMap(([other, created]) => (other === store ? [] : [...created.values()])),
      );
      const create = on('createInvoice', async (call) => {
        const response = await call.pass();
        const { data } = await jsonOf<{ id: number }>(response.clone());
        const made = response.ok && data ? await call.ask<Invoice>('GET', `/invoices/${data.id}`) : undefined;
        if (made?.data) memoryOf(call).set(made.data.id, made.data);
        return response;
      });
      const remove = on('deleteInvoice', async (call) => {
        const response = await call.pass();
        if (response.ok) memoryOf(call).delete(call.id);
        return response;
      });
      return (next) => create(remove(inner(next)));
    },
  );

/** Adds what other stores created to lists. */
const leaking = (has: (query: URLSearchParams, invoice: Invoice) => boolean): Seed =>
  seeing((othersOf) =>
    on('listInvoices', async (call) => {
      const others = othersOf(call).filter((each) => has(call.query, each));
      return relisted(call, await call.pass(), {
        when: () => others.length > 0,
        pick: (invoices) => [...others, ...invoices],
      });
    }),
  );

const refusing = (field: 'invoiceNumber' | 'orderNumber', message: string): Seed =>
  seeing((othersOf) =>
    on('createInvoice', async (call) => {
      const value = call.body?.[field];
      const taken = Boolean(value) && othersOf(call).some((each) => String(each[field]) === value);
      if (!taken) return call.pass();
      const response = await call.send('GET', '/invoices?limit=1');
      return response.ok
        ? answerInstead(response, { status: 400, body: refusalBody(400, message) })
        : call.pass();
    }),
  );

/** Carries out a write in the other stores too: there when they are next asked for something. */
const reaching = (operation: 'updateInvoice' | 'deleteInvoice'): Seed =>
  remembering(
    (): { method: string; id: number; body: Written | undefined }[] => [],
    (memoryOf, memories) =>
      on(everything, async (call) => {
        for (const { method, id, body } of memoryOf(call).splice(0)) {
          await call.ask(method, `/invoices/${id}`, body);
        }
        const response = await call.pass();
        if (!response.ok || call.operationId !== operation) return response;
        const method = operation === 'updateInvoice' ? 'PUT' : 'DELETE';
        for (const [store, waiting] of memories)
          if (store !== call.store) waiting.push({ method, id: call.id, body: call.body });
        return response;
      }),
  );

/** Answers from a cache that does not know stores. */
const caching = (): Seed => (next) => {
  const cache = new Map<number, unknown>();
  const write = on(['updateInvoice', 'deleteInvoice'], async (call) => {
    const response = await call.pass();
    if (response.ok) cache.delete(call.id);
    return response;
  });
  const read = on('getInvoice', async (call) =>
    changeSuccess(await call.pass(), (body) => {
      body.data = cache.get(call.id) ?? body.data;
      cache.set(call.id, body.data);
    }),
  );
  return write(read(next));
};

/** Mistakes that let stores see or touch each other. */
export const storeFaults: readonly SeededFault[] = [
  fault(
    'get-finds-the-invoices-of-other-stores',
    'An invoice of another store is not there.',
    seeing((othersOf) =>
      on('getInvoice', async (call) => {
        const response = await call.pass();
        const other = othersOf(call).find(({ id }) => id === call.id);
        return response.status === 404 && other
          ? answerInstead(response, { status: 200, body: successBody(other, 'SUCCESS') })
          : response;
      }),
    ),
  ),
  fault(
    'list-has-the-invoices-of-other-stores',
    'A list has the invoices of the store alone.',
    leaking((query) => [...query.keys()].every((name) => name === 'limit' || name === 'offset')),
  ),
  fault(
    'keyword-finds-the-invoices-of-other-stores',
    'A list has the invoices of the store alone.',
    leaking(
      (query, { invoiceNumber }) => Boolean(query.get('q')) && invoiceNumber.startsWith(query.get('q') ?? ''),
    ),
  ),
  fault(
    'company-has-the-invoices-of-other-stores',
    'Companies of two stores with one id are two companies.',
    leaking((query, { customerId }) => query.get('customerId') === customerId),
  ),
  fault(
    'number-is-unique-across-stores',
    'A number that another store has is free.',
    refusing('invoiceNumber', 'The invoice number already exists.'),
  ),
  fault(
    'order-is-unique-across-stores',
    'An order of another store is another order.',
    refusing('orderNumber', 'The invoice exists for this order'),
  ),
  fault(
    'get-is-cached-across-stores',
    'An invoice with the same id in another store is another invoice.',
    caching(),
  ),
  fault(
    'delete-reaches-other-stores',
    'A write touches the store of its token alone.',
    reaching('deleteInvoice'),
  ),
  fault(
    'update-reaches-other-stores',
    'A write touches the store of its token alone.',
    reaching('updateInvoice'),
  ),
  fault('extra-fields-are-those-of-the-first-store', 'Each store has its own extra fields.', (next) => {
    let first: { data: unknown; meta: unknown } | undefined;
    return on('listInvoiceExtraFields', async (call) =>
      changeSuccess(await call.pass(), (body) => {
        if (call.query.size > 0) return;
        first ??= { data: body.data, meta: body.meta };
        Object.assign(body, first);
      }),
    )(next);
  }),
];
