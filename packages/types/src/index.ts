import type { components, operations, paths } from './generated/schema.ts';

type Schemas = components['schemas'];

export type { components, operations, paths };

export type Invoice = Schemas['Invoice'];
export type InvoiceCreate = Schemas['InvoiceCreate'];
export type InvoiceUpdate = Schemas['InvoiceUpdate'];
export type InvoiceStatus = Schemas['InvoiceStatus'];
export type InvoiceSource = Schemas['InvoiceSource'];
export type InvoiceDetails = Schemas['InvoiceDetails'];
export type InvoiceDetailsCreate = Schemas['InvoiceDetailsCreate'];
export type InvoiceDetailsUpdate = Schemas['InvoiceDetailsUpdate'];
export type InvoiceFromOrder = Schemas['InvoiceFromOrder'];
export type InvoiceId = Schemas['InvoiceId'];
export type InvoicePdf = Schemas['InvoicePdf'];

export type Address = Schemas['Address'];
export type CostLine = Schemas['CostLine'];
export type CustomFields = Schemas['CustomFields'];
export type ExtraField = Schemas['ExtraField'];
export type ExtraFieldConfig = Schemas['ExtraFieldConfig'];
export type LineItem = Schemas['LineItem'];
export type Shipment = Schemas['Shipment'];

/** An amount as it is read: a decimal string, or a number where a store sends one. */
export type Money = Schemas['Money'];
/** An amount for a balance of a new invoice. */
export type MoneyNumber = Schemas['MoneyNumber'];
/** An amount for an update, and for everything inside `details`. */
export type MoneyString = Schemas['MoneyString'];

export type ErrorBody = Schemas['ErrorBody'];
export type ListMeta = Schemas['ListMeta'];
export type Pagination = Schemas['Pagination'];
export type SuccessMeta = Schemas['SuccessMeta'];

/** The query of listInvoices. */
export type InvoiceListQuery = NonNullable<operations['listInvoices']['parameters']['query']>;
/** The query of listInvoiceExtraFields. */
export type ExtraFieldListQuery = NonNullable<operations['listInvoiceExtraFields']['parameters']['query']>;
