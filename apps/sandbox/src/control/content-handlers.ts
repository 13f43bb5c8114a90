import type { Queries } from '../database/database.ts';
import { listChannels, removeChannel, writeChannel } from '../stores/channels.ts';
import { listCompanies, removeCompany, writeCompany } from '../stores/companies.ts';
import {
  type ExtraFieldConfiguration,
  listExtraFields,
  removeExtraField,
  replaceExtraField,
} from '../stores/extra-fields.ts';
import { changeStore, findStore } from '../stores/find-store.ts';
import { listOrders, removeOrder, replaceOrder } from '../stores/orders.ts';
import type { Page, PageQuery } from '../stores/page.ts';
import { done, shown } from './control-answer.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import type { components } from './generated/schema.ts';
import { readOrder } from './read-order.ts';

type Schemas = components['schemas'];
type List = (queries: Queries, page: PageQuery & { storeId: number }) => Promise<Page<unknown>>;

/** The handlers of one kind of thing that a store has. */
export interface ContentHandlers {
  list: ControlHandler;
  put: ControlHandler;
  remove: ControlHandler;
}

function contentHandlers<Item, Id extends string | number>(
  idName: string,
  list: List,
  read: (id: Id, call: ControlCall) => Item,
  write: (queries: Queries, storeId: number, item: Item) => Promise<void>,
  remove: (queries: Queries, storeId: number, id: Id) => Promise<void>,
): ContentHandlers {
  const idOf = ({ parameters }: ControlCall): Id => parameters[idName] as Id;
  const hashOf = ({ parameters }: ControlCall): string => String(parameters['storeHash']);
  return {
    async list(call) {
      const { storeId } = await findStore(call.database, hashOf(call));
      const { offset, limit } = call.parameters as unknown as PageQuery;
      return shown(await list(call.database, { storeId, offset, limit }));
    },
    async put(call) {
      const item = read(idOf(call), call);
      await changeStore(call.database, hashOf(call), (queries, { storeId }) => write(queries, storeId, item));
      return shown(item);
    },
    async remove(call) {
      await changeStore(call.database, hashOf(call), (queries, { storeId }) =>
        remove(queries, storeId, idOf(call)),
      );
      return done;
    },
  };
}

/** Companies by `companyId`. */
export const companies: ContentHandlers = contentHandlers(
  'companyId',
  listCompanies,
  (companyId: string, { body }) => ({ companyId, ...(body as Schemas['CompanyBody']) }),
  writeCompany,
  removeCompany,
);

/** Channels by `channelId`. */
export const channels: ContentHandlers = contentHandlers(
  'channelId',
  listChannels,
  (channelId: number, { body }) => ({ channelId, ...(body as Schemas['ChannelBody']) }),
  writeChannel,
  removeChannel,
);

/** Orders by `orderId`. */
export const orders: ContentHandlers = contentHandlers(
  'orderId',
  listOrders,
  (orderId: number, { body, validateInvoices }) =>
    readOrder({ ...(body as Schemas['OrderBody']), orderId }, validateInvoices),
  replaceOrder,
  removeOrder,
);

/** Extra fields by `fieldId`. */
export const extraFields: ContentHandlers = contentHandlers(
  'fieldId',
  listExtraFields,
  (id: number, { body }): ExtraFieldConfiguration => ({ id, ...(body as Schemas['ExtraFieldBody']) }),
  replaceExtraField,
  removeExtraField,
);
