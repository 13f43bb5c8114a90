// Generated from the specification by `pnpm generate`. Do not edit: change spec/ and generate again.
import type { AnswerSchema, AnswerSchemas } from '../answer-schema.ts';

const integerType: AnswerSchema = { kinds: ["a whole number"] };

const Code: AnswerSchema = integerType;

const stringType: AnswerSchema = { kinds: ["text"] };

const InvoiceStatus: AnswerSchema = { kinds: ["a whole number"], enum: [0, 1, 2] };

const stringOrIntegerType: AnswerSchema = { kinds: ["text", "a whole number"] };

const stringOrNumberType: AnswerSchema = { kinds: ["text", "a number"] };

const Money: AnswerSchema = {
  kinds: ["an object"],
  required: { code: stringType, value: stringOrNumberType },
};

const CostLine: AnswerSchema = { kinds: ["an object"], required: { amount: Money, description: stringType } };

const CustomFields: AnswerSchema = {
  kinds: ["an object", "text"],
  optional: { key: stringType, value: stringType },
  additional: true,
};

const Address: AnswerSchema = {
  kinds: ["an object"],
  required: {
    city: stringType,
    state: stringType,
    country: stringType,
    street1: stringType,
    street2: stringType,
    zipCode: stringType,
    lastName: stringType,
    firstName: stringType,
  },
  optional: { customFields: CustomFields },
};

const InvoiceHeader: AnswerSchema = {
  kinds: ["an object"],
  optional: {
    costLines: { kinds: ["a list"], items: CostLine },
    orderDate: integerType,
    billingAddress: Address,
    customerFields: CustomFields,
    shippingAddresses: { kinds: ["a list"], items: Address },
  },
};

const Shipment: AnswerSchema = {
  kinds: ["an object"],
  required: {
    addressIndex: stringType,
    shipDate: stringType,
    shipVia: stringType,
    trackingNumber: stringType,
    comments: stringType,
  },
  optional: { customFields: CustomFields },
};

const LineItem: AnswerSchema = {
  kinds: ["an object"],
  required: { sku: stringType, quantity: stringOrNumberType, unitPrice: Money },
  optional: {
    type: stringType,
    comments: stringType,
    description: stringType,
    customFields: CustomFields,
    unitDiscount: Money,
  },
};

const InvoiceLines: AnswerSchema = {
  kinds: ["an object"],
  optional: {
    shipments: { kinds: ["a list"], items: Shipment },
    lineItems: { kinds: ["a list"], items: LineItem },
  },
};

const InvoiceDetails: AnswerSchema = {
  kinds: ["an object"],
  optional: { type: stringType, header: InvoiceHeader, details: InvoiceLines },
};

const InvoiceSource: AnswerSchema = { kinds: ["a whole number"], enum: [0, 1] };

const integerOrStringType: AnswerSchema = { kinds: ["a whole number", "text"] };

const ExtraField: AnswerSchema = {
  kinds: ["an object"],
  required: { fieldName: stringType, fieldValue: stringType },
};

const Invoice: AnswerSchema = {
  kinds: ["an object"],
  required: {
    id: integerType,
    customerId: stringType,
    invoiceNumber: stringType,
    status: InvoiceStatus,
    originalBalance: Money,
    openBalance: Money,
  },
  optional: {
    externalCustomerId: stringType,
    externalId: stringType,
    type: stringType,
    dueDate: integerType,
    orderNumber: stringOrIntegerType,
    purchaseOrderNumber: stringType,
    details: InvoiceDetails,
    isPendingPayment: integerType,
    source: InvoiceSource,
    customerName: stringType,
    createdAt: integerOrStringType,
    updatedAt: integerOrStringType,
    channelId: stringOrIntegerType,
    channelName: stringType,
    termsConditions: stringType,
    extraFields: { kinds: ["a list"], items: ExtraField },
  },
};

const Pagination: AnswerSchema = {
  kinds: ["an object"],
  required: {
    totalCount: { kinds: ["a whole number"], least: 0 },
    limit: integerType,
    offset: { kinds: ["a whole number"], least: 0 },
  },
};

const ListMeta: AnswerSchema = {
  kinds: ["an object"],
  required: { pagination: Pagination },
  optional: { message: stringType },
};

const InvoiceListResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: { kinds: ["a list"], items: Invoice }, meta: ListMeta },
};

const ErrorMeta: AnswerSchema = { kinds: ["an object"], required: { message: stringType } };

const ErrorWithMessage: AnswerSchema = {
  kinds: ["an object"],
  required: {
    code: Code,
    data: { kinds: ["an object"], required: { errMsg: stringType } },
    meta: ErrorMeta,
  },
};

const ErrorMetaWithErrors: AnswerSchema = { kinds: ["an object"], required: { message: stringType, errors: stringType } };

const ErrorWithMetaErrors: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, meta: ErrorMetaWithErrors },
  optional: { data: false },
};

const ErrorWithFieldMessages: AnswerSchema = {
  kinds: ["an object"],
  required: {
    code: Code,
    data: {
      kinds: ["an object"],
      least: 1,
      additional: { kinds: ["a list"], least: 1, items: stringType },
    },
    meta: ErrorMeta,
  },
};

const ErrorWithEmptyData: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: { kinds: ["a list"], most: 0 }, meta: ErrorMetaWithErrors },
};

const ErrorBody: AnswerSchema = {
  anyOf: [ErrorWithMessage, ErrorWithMetaErrors, ErrorWithFieldMessages, ErrorWithEmptyData],
};

const InvoiceId: AnswerSchema = { kinds: ["an object"], required: { id: integerType } };

const WriteMeta: AnswerSchema = {
  kinds: ["an object"],
  required: { message: stringType },
  optional: { errors: stringType },
};

const InvoiceCreateResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: InvoiceId, meta: WriteMeta },
};

const SuccessMeta: AnswerSchema = { kinds: ["an object"], required: { message: stringType } };

const InvoiceResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: Invoice, meta: SuccessMeta },
};

const InvoiceUpdateResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: InvoiceId, meta: SuccessMeta },
};

const InvoiceDeleteResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: InvoiceId, meta: WriteMeta },
};

const InvoiceFromOrder: AnswerSchema = {
  kinds: ["an object"],
  required: { invoiceId: integerType, invoiceNumber: stringType },
};

const InvoiceFromOrderResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: InvoiceFromOrder, meta: WriteMeta },
};

const InvoicePdf: AnswerSchema = {
  kinds: ["an object"],
  optional: { url: stringType, externalPdfUrl: stringType },
};

const InvoicePdfResponse: AnswerSchema = {
  kinds: ["an object"],
  required: { code: Code, data: InvoicePdf, meta: SuccessMeta },
};

const booleanType: AnswerSchema = { kinds: ["true or false"] };

const ExtraFieldConfig: AnswerSchema = {
  kinds: ["an object"],
  optional: {
    id: integerType,
    uuid: stringType,
    fieldName: stringType,
    fieldType: { kinds: ["a whole number"], enum: [0, 1, 2, 3] },
    isRequired: booleanType,
    isUnique: booleanType,
    visibleToEnduser: booleanType,
    configType: { kinds: ["a whole number"], enum: [1, 2] },
    defaultValue: stringType,
    maximumLength: stringType,
    numberOfRows: stringType,
    maximumValue: stringType,
    listOfValue: { kinds: ["a list"], items: stringType },
  },
};

const ExtraFieldListResponse: AnswerSchema = {
  kinds: ["an object"],
  required: {
    code: Code,
    meta: ListMeta,
    data: { kinds: ["a list"], items: ExtraFieldConfig },
  },
};

export const answerSchemas: AnswerSchemas = {
  listInvoices: {
    200: InvoiceListResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  createInvoice: {
    200: InvoiceCreateResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  getInvoice: {
    200: InvoiceResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  updateInvoice: {
    200: InvoiceUpdateResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  deleteInvoice: {
    200: InvoiceDeleteResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  createInvoiceFromOrder: {
    200: InvoiceFromOrderResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  getInvoicePdf: {
    200: InvoicePdfResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
  listInvoiceExtraFields: {
    200: ExtraFieldListResponse,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    422: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
  },
};
