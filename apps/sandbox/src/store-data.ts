import type { ExtraFieldConfig, Invoice } from '@b2b-invoices/types';
import type { Order } from './invoices/order.ts';

/** A store and what it has besides invoices. */
export interface StoreData {
  /** The hash that goes into `X-Store-Hash`. */
  hash: string;
  /** Server-to-server tokens; each belongs to one store alone. */
  tokens: string[];
  /** Tokens of buyers, which get 403. */
  storefrontTokens?: string[];
  /** Days until an invoice without a due date is due. Default 30. */
  termDays?: number;
  companies?: { companyId: string; name: string }[];
  channels?: { channelId: number; name: string }[];
  extraFields?: (ExtraFieldConfig & { id: number; fieldName: string })[];
  orders?: Order[];
  /** Invoices as they are read, with their ids; `customerName` and `channelName` are those of the company and the channel. */
  invoices?: Invoice[];
}
