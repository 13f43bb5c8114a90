// Generated from the specification by `pnpm generate`. Do not edit: change spec/ and generate again.
export interface paths {
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invoices
         * @description One page of the store's invoices, filtered and sorted. Pages are cut by offset: an invoice that is created or deleted
         *     between two pages moves the rest, so a reader may meet an invoice twice or not at all. There is no cursor, no filter
         *     on the due date and none on the time of the last change.
         *
         *     A query key that is not listed here is ignored in silence, and the answer then holds every company's invoices.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Create an invoice
         * @description A new invoice for one company. The amounts are taken as they come; nothing is checked against the lines or the order.
         *
         *     There is no idempotency key. When the answer is lost, look the invoice up by its number before sending again: a
         *     second one would be a second debt. By default the buyer gets an e-mail, so a bulk import can flood a mailbox.
         */
        post: operations["createInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an invoice
         * @description One invoice by its id. Its extra-field values come without asking.
         */
        get: operations["getInvoice"];
        /**
         * Update an invoice
         * @description A partial update, although it is a PUT. Nothing is required and what is left out stays, with one exception:
         *     `details` is replaced whole. Details as they are read do not fit here: a billing address needs `customFields` as a
         *     string, strings and lists may not be empty, and `type`, `orderDate` and `customerFields` cannot be written.
         *     Nothing guards against two writers; the last one wins.
         */
        put: operations["updateInvoice"];
        post?: never;
        /**
         * Delete an invoice
         * @description Removes one invoice for good. What becomes of payments on it is not known.
         */
        delete: operations["deleteInvoice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an invoice from an order
         * @description An invoice with the company, lines and amounts of one order. The order must have left the status Incomplete, must
         *     belong to a company and must have no invoice yet; a new order takes up to about 25 seconds to reach B2B Edition.
         */
        post: operations["createInvoiceFromOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/download-pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the addresses of an invoice's PDF
         * @description Where to fetch the PDF of one invoice. The answer is JSON with addresses, not the document.
         */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/extra-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the extra-field configurations
         * @description One page of the extra fields that the store has defined for invoices, with their rules.
         */
        get: operations["listInvoiceExtraFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description `0` open, `1` partially paid, `2` completed. It becomes 2 by itself once the open balance is zero or less; nothing sets 1 by itself. Overdue is no status: it is an invoice that is not completed and whose `dueDate` has passed.
         * @enum {integer}
         */
        InvoiceStatus: 0 | 1 | 2;
        /**
         * @description The outcome as a number, equal to the HTTP status.
         *
         *     Observed (integrators' reports, 2026-11-22): The HTTP status equals the body's code.
         *     Documented (vendor's OpenAPI file, 2026-04-01): Examples with code 400 and 404 stand under the status 200.
         */
        Code: number;
        /** @description An amount as it is read. The service writes decimal strings with four decimals, such as `"349.5000"`; a reader takes numbers too. */
        Money: {
            /** @description The ISO 4217 currency code. Balances of one invoice, and invoices of one company, may differ in it. */
            code: string;
            /**
             * @description The amount in units of the currency, not in cents.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string in every answer.
             *     Documented (vendor's page, 2026-11-22): An older example shows a JSON number.
             */
            value: string | number;
        };
        /** @description One of the sums below the lines. */
        CostLine: {
            /** @description The sum. */
            amount: components["schemas"]["Money"];
            /** @description What the sum is, such as `Subtotal`, `Freight` or `Sales Tax`. */
            description: string;
        };
        /**
         * @description Values of custom fields. The documented form is one pair of `key` and `value`; a map of any keys and a plain string, even an empty one, come back as well.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): An object of `key` and `value`.
         *     Observed (integrators' reports, 2026-11-22): An object, a string (even an empty one), or a map of any keys.
         */
        CustomFields: ({
            /** @description The name of the custom field, in the documented form. */
            key?: string;
            /** @description The value of the custom field, in the documented form. */
            value?: string;
        } & {
            [key: string]: unknown;
        }) | string;
        /**
         * @description A postal address as it is read.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): No part of an address is ever empty.
         *     Observed (integrators' reports, 2026-11-22): Parts come back empty.
         */
        Address: {
            /** @description The town. */
            city: string;
            /** @description The state, province or region. */
            state: string;
            /** @description The country's name. */
            country: string;
            /** @description The first line of the street address. */
            street1: string;
            /** @description The second line of the street address, empty where there is none. */
            street2: string;
            /** @description The postal code. */
            zipCode: string;
            /** @description The family name of the recipient. */
            lastName: string;
            /** @description The given name of the recipient. */
            firstName: string;
            /** @description Custom fields of the address. */
            customFields?: components["schemas"]["CustomFields"];
        };
        /** @description The part of the details that stands above the lines, with cost lines, addresses and the order date. */
        InvoiceHeader: {
            /** @description The sums below the lines, such as subtotal, freight and tax. */
            costLines?: components["schemas"]["CostLine"][];
            /** @description When the order was placed, in Unix seconds. Absent where the invoice did not come from an order. */
            orderDate?: number;
            /** @description Where the invoice goes. */
            billingAddress?: components["schemas"]["Address"];
            /** @description Custom fields of the customer. */
            customerFields?: components["schemas"]["CustomFields"];
            /**
             * @description Where the goods go; shipments name an entry by its place in this list.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A list, although its description speaks of one address.
             */
            shippingAddresses?: components["schemas"]["Address"][];
        };
        /** @description One consignment of the goods. */
        Shipment: {
            /** @description The place of the destination in `header.shippingAddresses`, counted from 0, as text. */
            addressIndex: string;
            /** @description When it was sent, free text and not a time stamp. */
            shipDate: string;
            /** @description The carrier or the way of sending. */
            shipVia: string;
            /** @description The carrier's tracking number. */
            trackingNumber: string;
            /** @description Remarks on the consignment. */
            comments: string;
            /** @description Custom fields of the consignment. */
            customFields?: components["schemas"]["CustomFields"];
        };
        /**
         * @description One line of the invoice. Its total is quantity times the unit price less the unit discount.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): All but `customFields` are required when read.
         *     Documented (vendor's OpenAPI file, bodies of create and update, 2026-04-01): A write may leave out `type`, `comments`, `description` and `unitDiscount`, so a read may lack them.
         */
        LineItem: {
            /** @description The stock keeping unit. */
            sku: string;
            /** @description The kind of line, free text. */
            type?: string;
            /** @description Remarks on the line. */
            comments?: string;
            /**
             * @description How many units, usually as text.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string.
             *     Observed (integrators' reports, 2026-11-22): A number from some stores, a string from others.
             */
            quantity: string | number;
            /** @description The price of one unit before the discount. */
            unitPrice: components["schemas"]["Money"];
            /** @description What the line is for. */
            description?: string;
            /** @description Custom fields of the line. */
            customFields?: components["schemas"]["CustomFields"];
            /** @description What is taken off the price of one unit. */
            unitDiscount?: components["schemas"]["Money"];
        };
        /** @description The inner `details`, with the line items and the shipments. */
        InvoiceLines: {
            /** @description What was sent, where to and how. */
            shipments?: components["schemas"]["Shipment"][];
            /** @description What is charged for, a line a product or service. */
            lineItems?: components["schemas"]["LineItem"][];
        };
        /**
         * @description What the invoice document shows beyond its balances. The service never checks these amounts against the balances or the order.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): `type` and `header` are required when read, and strings and lists in here are never empty.
         *     Documented (vendor's OpenAPI file, bodies of create and update; its advice on editing details, 2026-11-22): No write requires `header`, none can set `type`, and reads hold empty strings and empty lists.
         */
        InvoiceDetails: {
            /** @description The kind of details, `StandardInvoiceDetails` for those that the service makes itself. */
            type?: string;
            header?: components["schemas"]["InvoiceHeader"];
            details?: components["schemas"]["InvoiceLines"];
        };
        /**
         * @description Where the invoice came from, `0` B2B Edition itself, `1` another system such as an ERP.
         * @enum {integer}
         */
        InvoiceSource: 0 | 1;
        /** @description The value of one extra field of the store. */
        ExtraField: {
            /** @description The name, as the store's configuration spells it. */
            fieldName: string;
            /** @description The value as text, also for numbers and dropdowns. */
            fieldValue: string;
        };
        /**
         * @description An invoice as it is read. `issuedAt` and `externalPdfUrl` can be written and are not read back here; the hosted PDF's address comes from getInvoicePdf alone.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): Only `customerId`, `originalBalance` and `openBalance` are required.
         *     Assumed (DISCOVERIES.md, 2026-11-22): `id`, `invoiceNumber` and `status` are always there too, since every invoice is created with a number and gets an id and a status.
         */
        Invoice: {
            /** @description The invoice's own id, given by the service. */
            readonly id: number;
            /** @description The B2B Edition company id of the debtor. Despite the name it is not a customer. */
            customerId: string;
            /** @description The ERP's id of that company. */
            externalCustomerId?: string;
            /** @description The ERP's id of this invoice, free text. */
            externalId?: string;
            /** @description The number printed on the invoice, unique within the store. */
            invoiceNumber: string;
            /** @description What kind of document this is, free text such as `Invoice` or `Invoice on Shipment`. */
            type?: string;
            /** @description When payment is due, in Unix seconds. */
            dueDate?: number;
            status: components["schemas"]["InvoiceStatus"];
            /**
             * @description The BigCommerce order id. B2B Edition's own order id is another number.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string.
             *     Observed (integrators' reports, 2026-11-22): A JSON number from some stores, a string from others.
             */
            orderNumber?: string | number;
            /** @description The buyer's own purchase order number. */
            purchaseOrderNumber?: string;
            details?: components["schemas"]["InvoiceDetails"];
            /** @description Whether a payment is under way, `1` yes, `0` no. */
            readonly isPendingPayment?: number;
            source?: components["schemas"]["InvoiceSource"];
            /** @description What the invoice amounted to when it was issued. */
            originalBalance: components["schemas"]["Money"];
            /** @description What is still to be paid. Nothing says that its currency is that of `originalBalance`, nor that it is no larger. */
            openBalance: components["schemas"]["Money"];
            /** @description The name of the B2B Edition company. */
            readonly customerName?: string;
            /**
             * @description When the invoice was created, in Unix seconds.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string when read, an integer in the body of an update.
             *     Observed (integrators' reports, 2026-11-22): Comes back as an integer.
             */
            createdAt?: number | string;
            /**
             * @description When the invoice was last changed, in Unix seconds.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string.
             *     Observed (integrators' reports, 2026-11-22): Comes back as an integer.
             */
            readonly updatedAt?: number | string;
            /**
             * @description The BigCommerce channel that the invoice belongs to.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string.
             *     Observed (integrators' reports, 2026-11-22): A number from some stores, a string from others.
             */
            channelId?: string | number;
            /** @description The name of that channel. */
            channelName?: string;
            /** @description Terms and conditions, printed on the default PDF. */
            termsConditions?: string;
            /** @description The values of the store's extra fields. Listed invoices have them only with `isIncludeExtraFields=1`. */
            extraFields?: components["schemas"]["ExtraField"][];
        };
        /** @description Where this page stands in the whole list. */
        Pagination: {
            /** @description How many items the whole list has, over all pages. */
            totalCount: number;
            /**
             * @description The most items that a page may hold, as asked for or by default.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): Greater than 1 and less than 250, by OpenAPI 3.0's boolean exclusive bounds.
             *     Assumed (DISCOVERIES.md, 2026-11-22): The bounds are the request's, and 1 and 250 are among the allowed; an answer is read whatever it says.
             */
            limit: number;
            /** @description How many items stand before this page. */
            offset: number;
        };
        /** @description What the service says about a page. */
        ListMeta: {
            /** @description `SUCCESS`. The documented page of extra fields lacks it. */
            message?: string;
            pagination: components["schemas"]["Pagination"];
        };
        /** @description The answer to listInvoices, one page. */
        InvoiceListResponse: {
            code: components["schemas"]["Code"];
            /**
             * @description The invoices of this page, none when there is nothing to show.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): At least one item.
             *     Observed (integrators' reports, 2026-11-22): An empty page has an empty list.
             */
            data: components["schemas"]["Invoice"][];
            meta: components["schemas"]["ListMeta"];
        };
        /** @description The kind of error in words. */
        ErrorMeta: {
            /** @description The kind of error, such as `Not Found Error`. */
            message: string;
        };
        /** @description The shape with one message in `data.errMsg`. */
        ErrorWithMessage: {
            code: components["schemas"]["Code"];
            /** @description Holds the message. */
            data: {
                /** @description What was wrong, in a sentence. */
                errMsg: string;
            };
            meta: components["schemas"]["ErrorMeta"];
        };
        /** @description The kind of error in words, and what was wrong. */
        ErrorMetaWithErrors: {
            /** @description The kind of error, such as `Bad Requests Error`. */
            message: string;
            /** @description One or more messages, with a semicolon and a space after each. */
            errors: string;
        };
        /** @description The shape with the messages in `meta.errors` and no `data`. */
        ErrorWithMetaErrors: {
            code: components["schemas"]["Code"];
            data?: never;
            meta: components["schemas"]["ErrorMetaWithErrors"];
        };
        /** @description The shape with a list of messages for each field that was wrong. */
        ErrorWithFieldMessages: {
            code: components["schemas"]["Code"];
            /** @description From the name of a field to what was wrong with it. */
            data: {
                [key: string]: string[];
            };
            meta: components["schemas"]["ErrorMeta"];
        };
        /** @description The shape with an empty list in `data` and the messages in `meta.errors`. */
        ErrorWithEmptyData: {
            code: components["schemas"]["Code"];
            /** @description Always empty. */
            data: unknown[];
            meta: components["schemas"]["ErrorMetaWithErrors"];
        };
        /** @description Why the service refused. It comes in four shapes, and nobody can say ahead which one: a message in `data`, messages in `meta`, messages for each field, or an empty list in `data` beside messages in `meta`. */
        ErrorBody: components["schemas"]["ErrorWithMessage"] | components["schemas"]["ErrorWithMetaErrors"] | components["schemas"]["ErrorWithFieldMessages"] | components["schemas"]["ErrorWithEmptyData"];
        /** @description An amount to write, as a JSON number. Only the two balances of a new invoice take it so. */
        MoneyNumber: {
            /**
             * @description The ISO 4217 currency code, three capital letters.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string.
             *     Assumed (DISCOVERIES.md, 2026-11-22): A code of another form is a mistake.
             */
            code: string;
            /**
             * @description The amount in units of the currency, not in cents.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A number.
             *     Observed (integrators' reports, 2026-11-22): Disputed whether strings work too. One integrator was refused, another's live tests pass.
             */
            value: number;
        };
        /** @description An amount to write, as a decimal string. Updates take balances so, and `details` takes every amount so. */
        MoneyString: {
            /**
             * @description The ISO 4217 currency code, three capital letters.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string of at least one character.
             *     Assumed (DISCOVERIES.md, 2026-11-22): A code of another form is a mistake.
             */
            code: string;
            /**
             * @description The amount in units of the currency, with a point before the decimals and no grouping, such as `"349.5000"`.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A string of at least one character.
             *     Documented (vendor's page, 2026-11-22): An update that the service cannot read as a number gets 400 "Please enter a valid number; ".
             *     Assumed (DISCOVERIES.md, 2026-11-22): So a plain decimal number is wanted; exponents and grouping are not.
             */
            value: string;
        };
        /** @description One of the sums below the lines of a new invoice. */
        CostLineCreate: {
            /** @description The sum. */
            amount: components["schemas"]["MoneyString"];
            /** @description What the sum is, such as `Subtotal`, `Freight` or `Sales Tax`. */
            description: string;
        };
        /** @description A postal address of a new invoice. */
        AddressCreate: {
            /** @description The town. */
            city: string;
            /** @description The state, province or region. */
            state: string;
            /** @description The country's name. */
            country: string;
            /** @description The first line of the street address. */
            street1: string;
            /** @description The second line of the street address. It must be there and may be empty. */
            street2: string;
            /** @description The postal code. */
            zipCode: string;
            /** @description The family name of the recipient. */
            lastName: string;
            /** @description The given name of the recipient. */
            firstName: string;
        };
        /** @description The part above the lines of a new invoice. */
        InvoiceHeaderCreate: {
            /** @description The sums below the lines, such as subtotal, freight and tax. */
            costLines?: components["schemas"]["CostLineCreate"][];
            /** @description Where the invoice goes. */
            billingAddress?: components["schemas"]["AddressCreate"];
            /** @description Where the goods go; shipments name an entry by its place in this list. */
            shippingAddresses?: components["schemas"]["AddressCreate"][];
        };
        /** @description One consignment of a new invoice. */
        ShipmentCreate: {
            /** @description The place of the destination in `header.shippingAddresses`, counted from 0, as text. */
            addressIndex: string;
            /** @description When it was sent, free text and not a time stamp. */
            shipDate: string;
            /** @description The carrier or the way of sending. */
            shipVia: string;
            /** @description The carrier's tracking number. */
            trackingNumber: string;
            /** @description Remarks on the consignment. */
            comments: string;
        };
        /** @description One line of a new invoice. Its total is quantity times the unit price less the unit discount. */
        LineItemCreate: {
            /** @description The stock keeping unit. */
            sku: string;
            /** @description The kind of line, free text. */
            type?: string;
            /** @description Remarks on the line. */
            comments?: string;
            /** @description How many units, as text. */
            quantity: string;
            /** @description The price of one unit before the discount. */
            unitPrice: components["schemas"]["MoneyString"];
            /** @description What the line is for. */
            description?: string;
            /** @description What is taken off the price of one unit. */
            unitDiscount?: components["schemas"]["MoneyString"];
        };
        /** @description The line items and the shipments of a new invoice. */
        InvoiceLinesCreate: {
            /** @description What was sent, where to and how. */
            shipments?: components["schemas"]["ShipmentCreate"][];
            /** @description What is charged for, a line a product or service. */
            lineItems?: components["schemas"]["LineItemCreate"][];
        };
        /** @description What the invoice document is to show beyond its balances. Nothing in it is checked against the balances. */
        InvoiceDetailsCreate: {
            header?: components["schemas"]["InvoiceHeaderCreate"];
            details?: components["schemas"]["InvoiceLinesCreate"];
        };
        /** @description The value that an invoice is to have in one extra field of the store. */
        ExtraFieldWrite: {
            /** @description The name, as the store's configuration spells it. */
            fieldName: string;
            /** @description The value as text, also for numbers and dropdowns. */
            fieldValue: string;
        };
        /**
         * @description A new invoice. A key that is not listed here is a mistake and is refused.
         *
         *     Assumed (DISCOVERIES.md, 2026-11-22): Unknown keys are refused. The vendor does not say; a misspelt key that is dropped in silence costs data.
         */
        InvoiceCreate: {
            /** @description The number printed on the invoice. A number that the store already has is refused with 400. */
            invoiceNumber: string;
            /**
             * @description What kind of document this is, free text.
             * @default Invoice
             */
            type?: string;
            /** @description When payment is due, in Unix seconds. Left out, it is now plus the store's payment term in days. */
            dueDate?: number;
            /**
             * @description The status to begin with. It becomes 2 anyway when the open balance is zero or less.
             * @default 0
             */
            status?: components["schemas"]["InvoiceStatus"];
            /**
             * @description The BigCommerce order id. One order can have one invoice; for several, leave this out and put the order into `externalId` or an extra field.
             *
             *     Observed (integrators' reports, 2026-11-22): An order that has an invoice gets 400 "The invoice exists for this order".
             */
            orderNumber?: string;
            /** @description The buyer's own purchase order number. */
            purchaseOrderNumber?: string;
            /** @description What the invoice amounts to. */
            originalBalance: components["schemas"]["MoneyNumber"];
            /** @description What is still to be paid. At zero or less the invoice is completed at once. */
            openBalance: components["schemas"]["MoneyNumber"];
            /** @description When the invoice was issued, in Unix seconds. Left out, it is now. It is not read back. */
            issuedAt?: number;
            details?: components["schemas"]["InvoiceDetailsCreate"];
            /**
             * @description Where the invoice comes from; an ERP connector sends 1.
             * @default 0
             */
            source?: components["schemas"]["InvoiceSource"];
            /** @description The B2B Edition company id of the debtor. Despite the name it is not a customer. */
            customerId: string;
            /** @description The ERP's id of this invoice, free text. */
            externalId?: string;
            /** @description The ERP's id of the company. */
            externalCustomerId?: string;
            /** @description The BigCommerce channel; one that B2B Edition does not know gets 404 "Store channels not exist". */
            channelId?: number;
            /** @description Where a PDF of this invoice is hosted, at most 5 MB and served with CORS. It then stands beside the generated one. */
            externalPdfUrl?: string;
            /** @description Terms and conditions, printed on the default PDF. */
            termsConditions?: string;
            /** @description Values for the store's extra fields, under the rules of their configuration. */
            extraFields?: components["schemas"]["ExtraFieldWrite"][];
        };
        /** @description An invoice, by its id. */
        InvoiceId: {
            /** @description The invoice's own id. */
            id: number;
        };
        /** @description What the service says about the outcome of a create, a delete or a create from an order. */
        WriteMeta: {
            /** @description `Success` after create and delete, `SUCCESS` after a create from an order. */
            message: string;
            /** @description Documented beside a success; what it would then hold is not. */
            errors?: string;
        };
        /** @description The answer to createInvoice, which names the invoice and does not repeat it. */
        InvoiceCreateResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["InvoiceId"];
            meta: components["schemas"]["WriteMeta"];
        };
        /** @description What the service says about the outcome. */
        SuccessMeta: {
            /** @description `SUCCESS` or `Success`, depending on the operation. */
            message: string;
        };
        /** @description The answer to getInvoice. */
        InvoiceResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["Invoice"];
            meta: components["schemas"]["SuccessMeta"];
        };
        /** @description One of the sums below the lines in an update. */
        CostLineUpdate: {
            /** @description The sum. */
            amount: components["schemas"]["MoneyString"];
            /** @description What the sum is, such as `Subtotal`, `Freight` or `Sales Tax`. */
            description: string;
        };
        /** @description The billing address in an update. */
        BillingAddressUpdate: {
            /** @description The town. */
            city: string;
            /** @description The state, province or region. */
            state: string;
            /** @description The country's name. */
            country: string;
            /** @description The first line of the street address. */
            street1: string;
            /** @description The second line of the street address. It may not be empty, although a create may leave it so. */
            street2: string;
            /** @description The postal code. */
            zipCode: string;
            /** @description The family name of the recipient. */
            lastName: string;
            /** @description The given name of the recipient. */
            firstName: string;
            /**
             * @description Custom fields of the address, as one string. An address as it is read has an object here, so it cannot be sent back as it came.
             *
             *     Documented (vendor's OpenAPI file, 2026-04-01): A required string here, an object when read.
             */
            customFields: string;
        };
        /** @description A shipping address in an update. */
        ShippingAddressUpdate: {
            /** @description The town. */
            city: string;
            /** @description The state, province or region. */
            state: string;
            /** @description The country's name. */
            country: string;
            /** @description The first line of the street address. */
            street1: string;
            /** @description The second line of the street address. It may not be empty, although a create may leave it so. */
            street2: string;
            /** @description The postal code. */
            zipCode: string;
            /** @description The family name of the recipient. */
            lastName: string;
            /** @description The given name of the recipient. */
            firstName: string;
        };
        /** @description The part above the lines in an update. */
        InvoiceHeaderUpdate: {
            /** @description The sums below the lines. The list has an entry at least, and no entry twice. */
            costLines?: components["schemas"]["CostLineUpdate"][];
            /** @description Where the invoice goes. */
            billingAddress?: components["schemas"]["BillingAddressUpdate"];
            /** @description Where the goods go. The list has an entry at least, and no entry twice. */
            shippingAddresses?: components["schemas"]["ShippingAddressUpdate"][];
        };
        /** @description One consignment in an update. No part of it may be empty. */
        ShipmentUpdate: {
            /** @description The place of the destination in `header.shippingAddresses`, counted from 0, as text. */
            addressIndex: string;
            /** @description When it was sent, free text and not a time stamp. */
            shipDate: string;
            /** @description The carrier or the way of sending. */
            shipVia: string;
            /** @description The carrier's tracking number. */
            trackingNumber: string;
            /** @description Remarks on the consignment. */
            comments: string;
        };
        /**
         * @description One custom field of a line.
         *
         *     Observed (integrators' reports, 2026-11-22): Reads return maps of any keys, which must survive an edit of the details.
         */
        LineItemCustomFieldsUpdate: {
            /** @description The name of the custom field. */
            key?: string;
            /** @description The value of the custom field. */
            value?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One line in an update. Its total is quantity times the unit price less the unit discount. */
        LineItemUpdate: {
            /** @description The stock keeping unit. */
            sku: string;
            /** @description The kind of line, free text. */
            type?: string;
            /** @description Remarks on the line. */
            comments?: string;
            /** @description How many units, as text. */
            quantity: string;
            /** @description The price of one unit before the discount. */
            unitPrice: components["schemas"]["MoneyString"];
            /** @description What the line is for. */
            description?: string;
            /** @description Custom fields of the line, one pair. */
            customFields?: components["schemas"]["LineItemCustomFieldsUpdate"];
            /** @description What is taken off the price of one unit. */
            unitDiscount?: components["schemas"]["MoneyString"];
        };
        /** @description The line items and the shipments in an update. */
        InvoiceLinesUpdate: {
            /** @description What was sent, where to and how. The list has an entry at least, and no entry twice. */
            shipments?: components["schemas"]["ShipmentUpdate"][];
            /** @description What is charged for. The list has an entry at least, and no entry twice. */
            lineItems?: components["schemas"]["LineItemUpdate"][];
        };
        /** @description The details that replace those of the invoice, whole. `type`, `header.orderDate` and `header.customerFields` can be read but not written. */
        InvoiceDetailsUpdate: {
            header?: components["schemas"]["InvoiceHeaderUpdate"];
            details?: components["schemas"]["InvoiceLinesUpdate"];
        };
        /**
         * @description What is to change. Fields left out stay as they are, but `details` is replaced whole: to keep any of it, send all of it. A key that is not listed here is a mistake and is refused.
         *
         *     Documented (vendor's OpenAPI file, 2026-04-01): There is no `orderNumber`, `issuedAt`, `channelId` or `termsConditions` here, although create takes them.
         *     Assumed (DISCOVERIES.md, 2026-11-22): Unknown keys are refused. The vendor does not say; a misspelt key that is dropped in silence costs data.
         */
        InvoiceUpdate: {
            /** @description The B2B Edition company id of the debtor. */
            customerId?: string;
            /** @description The ERP's id of the company. */
            externalCustomerId?: string;
            /** @description The ERP's id of this invoice, free text. */
            externalId?: string;
            /** @description The number printed on the invoice, unique within the store. */
            invoiceNumber?: string;
            /** @description What kind of document this is, free text. */
            type?: string;
            /** @description When payment is due, in Unix seconds. */
            dueDate?: number;
            /** @description The new status. It becomes 2 anyway when the open balance is zero or less. */
            status?: components["schemas"]["InvoiceStatus"];
            /** @description The buyer's own purchase order number. */
            purchaseOrderNumber?: string;
            details?: components["schemas"]["InvoiceDetailsUpdate"];
            /** @description Where the invoice comes from. */
            source?: components["schemas"]["InvoiceSource"];
            /** @description What the invoice amounted to when it was issued. */
            originalBalance?: components["schemas"]["MoneyString"];
            /** @description What is still to be paid. At zero or less the status becomes 2 by itself. */
            openBalance?: components["schemas"]["MoneyString"];
            /** @description When the invoice was created, in Unix seconds. */
            createdAt?: number;
            /** @description Where a PDF of this invoice is hosted, at most 5 MB and served with CORS; an empty string takes the link away. */
            externalPdfUrl?: string;
            /**
             * @description Values for the store's extra fields, under the rules of their configuration.
             *
             *     Assumed (DISCOVERIES.md, 2026-11-22): Nobody says whether fields left out of the list stay or go. Send the whole list.
             */
            extraFields?: components["schemas"]["ExtraFieldWrite"][];
        };
        /** @description The answer to updateInvoice, which names the invoice and does not repeat it. */
        InvoiceUpdateResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["InvoiceId"];
            meta: components["schemas"]["SuccessMeta"];
        };
        /** @description The answer to deleteInvoice, which names the invoice and does not repeat it. */
        InvoiceDeleteResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["InvoiceId"];
            meta: components["schemas"]["WriteMeta"];
        };
        /**
         * @description An empty object; some clients cannot send a POST without a body.
         *
         *     Documented (vendor's page, 2026-11-22): No body.
         *     Observed (integrators' reports, 2026-11-22): A client in the wild sends an empty object with a JSON content type.
         */
        EmptyObject: Record<string, never>;
        /** @description The invoice that was made from an order. */
        InvoiceFromOrder: {
            /** @description The new invoice's own id. */
            invoiceId: number;
            /** @description The number that the service gave it, eight digits with leading zeros. */
            invoiceNumber: string;
        };
        /** @description The answer to createInvoiceFromOrder. */
        InvoiceFromOrderResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["InvoiceFromOrder"];
            meta: components["schemas"]["WriteMeta"];
        };
        /** @description Where the PDF of an invoice is. */
        InvoicePdf: {
            /**
             * @description The address of the document that the service generated.
             *
             *     Assumed (DISCOVERIES.md, 2026-11-22): Nobody says how long the address works. Fetch it at once and do not keep it.
             */
            url?: string;
            /** @description The address of the document that the integrator hosts, empty where there is none. */
            externalPdfUrl?: string;
        };
        /** @description The answer to getInvoicePdf, which names addresses and holds no document. */
        InvoicePdfResponse: {
            code: components["schemas"]["Code"];
            data: components["schemas"]["InvoicePdf"];
            meta: components["schemas"]["SuccessMeta"];
        };
        /** @description One extra field that invoices of this store may bear, and its rules. */
        ExtraFieldConfig: {
            /** @description The configuration's own id. */
            id?: number;
            /** @description The same as a UUID. */
            uuid?: string;
            /** @description The name that invoices use for the value. */
            fieldName?: string;
            /**
             * @description `0` text, `1` text of several lines, `2` number, `3` dropdown.
             * @enum {integer}
             */
            fieldType?: 0 | 1 | 2 | 3;
            /** @description Whether every invoice must have a value. */
            isRequired?: boolean;
            /** @description Whether no two invoices may have the same value. */
            isUnique?: boolean;
            /** @description Whether buyers see the field. */
            visibleToEnduser?: boolean;
            /**
             * @description `1` built in, `2` the store's own.
             * @enum {integer}
             */
            configType?: 1 | 2;
            /** @description The value of a field that is left out, as text. */
            defaultValue?: string;
            /** @description For text, the most characters, as a decimal number in text. */
            maximumLength?: string;
            /** @description For text of several lines, the rows of its box, as a decimal number in text. */
            numberOfRows?: string;
            /** @description For numbers, the largest value, as a decimal number in text. */
            maximumValue?: string;
            /** @description For dropdowns, the values to choose from. */
            listOfValue?: string[];
        };
        /** @description The answer to listInvoiceExtraFields, one page. */
        ExtraFieldListResponse: {
            code: components["schemas"]["Code"];
            meta: components["schemas"]["ListMeta"];
            /** @description The configurations of this page. */
            data: components["schemas"]["ExtraFieldConfig"][];
        };
    };
    responses: {
        /** @description One page of invoices. */
        InvoicePage: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceListResponse"];
            };
        };
        /**
         * @description A query parameter has a value that the service cannot read.
         *
         *     Assumed (DISCOVERIES.md, 2026-11-22): As for a body that holds no valid number.
         */
        ParameterBadRequest: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description No credentials came, or the token is unknown or belongs to another store.
         *
         *     Documented (vendor's page, 2026-11-22): Errors follow a missing or wrong store hash; their status and text are not stated.
         *     Assumed (DISCOVERIES.md, 2026-11-22): It is 401 in one of the four shapes.
         */
        Unauthorized: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The credentials are valid but may not do this, such as the storefront token of a buyer.
         *
         *     Observed (integrators' reports, 2026-11-22): A buyer's storefront token gets 403; its text is not stated.
         */
        Forbidden: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description There is nothing at this address, as when the base URL lacks its last part, ip.
         *
         *     Observed (integrators' reports, 2026-11-22): Forgetting the last part of the base URL is a common mistake.
         *     Assumed (DISCOVERIES.md, 2026-11-22): Such a request gets 404.
         */
        RouteNotFound: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description A query parameter is outside its limits.
         *
         *     Observed (integrators' reports, 2026-11-22): Errors for each field come with 422; which operation sends them is not stated.
         */
        ParameterUnprocessable: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The integrations of the store have used up the requests of this window; wait until it starts anew.
         *
         *     Documented (vendor's documentation of the rate limit, 2026-11-22): 429 past 150 requests a minute; its text is not stated.
         */
        TooManyRequests: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The service failed. Nothing says whether a write took effect. The vendor advises three to five tries, a minute apart.
         *
         *     Documented (vendor's documentation, 2026-11-22): Three to five tries with a minute between them; the text is not stated.
         */
        InternalServerError: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The invoice was created. Unless the store has switched it off, the buyer gets an e-mail.
         *
         *     Documented (vendor's page, 2026-11-22): The status is 200, not 201.
         */
        InvoiceCreated: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceCreateResponse"];
            };
        };
        /**
         * @description The invoice breaks a rule of the store, such as a number that is taken or an order that has an invoice.
         *
         *     Documented (vendor's page, 2026-11-22): A number that is taken gets 400.
         *     Observed (integrators' reports, 2026-11-22): So does an order that has an invoice.
         */
        CreateBadRequest: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The channel is not registered with B2B Edition.
         *
         *     Observed (integrators' reports, 2026-11-22): 404 for a channel that B2B Edition does not know.
         */
        ChannelNotFound: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description A field of the body is missing or has a wrong type.
         *
         *     Observed (integrators' reports, 2026-11-22): Errors for each field come with 422.
         */
        BodyUnprocessable: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The invoice, with its extra-field values. */
        InvoiceRead: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceResponse"];
            };
        };
        /**
         * @description The invoice id is not a number.
         *
         *     Assumed (DISCOVERIES.md, 2026-11-22): As for a body that holds no valid number.
         */
        InvoiceIdBadRequest: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no invoice with this id in the store. */
        InvoiceNotFound: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The id in the path is outside its limits.
         *
         *     Observed (integrators' reports, 2026-11-22): Errors for each field come with 422; which operation sends them is not stated.
         */
        IdUnprocessable: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The invoice was changed. */
        InvoiceUpdated: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceUpdateResponse"];
            };
        };
        /**
         * @description The change breaks a rule, such as a balance that is not a number or an invoice number that is taken.
         *
         *     Documented (vendor's page, 2026-11-22): A balance that is not a number gets 400; the documented example carries a data that the service does not send.
         */
        UpdateBadRequest: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The invoice is gone for good. */
        InvoiceDeleted: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceDeleteResponse"];
            };
        };
        /** @description The invoice was made from the order. */
        InvoiceMadeFromOrder: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoiceFromOrderResponse"];
            };
        };
        /**
         * @description The order cannot have an invoice, because it has one, is incomplete, or belongs to no company.
         *
         *     Observed (integrators' reports, 2026-11-22): The order must have left Incomplete and belong to a company.
         *     Assumed (DISCOVERIES.md, 2026-11-22): An order that fails this gets 400.
         */
        FromOrderBadRequest: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description There is no order with this B2B Edition id, or it has not arrived there yet, which takes up to about 25 seconds.
         *
         *     Observed (integrators' reports, 2026-11-22): The BigCommerce order id gets this too.
         */
        OrderNotFound: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Where the PDF is.
         *
         *     Assumed (DISCOVERIES.md, 2026-11-22): Nobody says which of two documents wins. Both addresses are given, and the reader chooses.
         */
        InvoicePdfAddresses: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InvoicePdfResponse"];
            };
        };
        /** @description One page of configurations. */
        ExtraFieldPage: {
            headers: {
                "X-Requests-Allocated": components["headers"]["X-Requests-Allocated"];
                "X-Requests-Remaining": components["headers"]["X-Requests-Remaining"];
                "X-Requests-Window-Length": components["headers"]["X-Requests-Window-Length"];
                "X-Request-Window-Resets-After": components["headers"]["X-Request-Window-Resets-After"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Trace-Id": components["headers"]["Trace-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ExtraFieldListResponse"];
            };
        };
    };
    parameters: {
        /**
         * @description How many items to skip before the first one of the page, counted from 0.
         * @example 20
         */
        Offset: number;
        /**
         * @description The most invoices that one page may hold.
         *
         *     Documented (vendor's page, 2026-11-22): A number; neither default nor maximum is stated for invoices.
         *     Observed (integrators' reports, 2026-11-22): Pages of 10 without the parameter; a maximum of 100 according to some, 250 according to others.
         *     Assumed (DISCOVERIES.md, 2026-11-22): The bounds of the extra-field list hold here too.
         * @example 50
         */
        InvoiceLimit: number;
        /**
         * @description The direction of sorting, not the field; the field is `sortBy`.
         * @example DESC
         */
        OrderBy: "DESC" | "ASC";
        /**
         * @description The field to sort by; the direction is `orderBy`.
         * @example dueDate
         */
        SortBy: "invoiceNumber" | "createdAt" | "customerId" | "externalCustomerId" | "dueDate" | "updatedAt" | "isPendingPayment" | "openBalance" | "originalBalance" | "status";
        /**
         * @description The one field in which `q` is looked for. Without it all six are searched.
         * @example purchaseOrderNumber
         */
        SearchBy: "invoiceNumber" | "type" | "orderNumber" | "purchaseOrderNumber" | "customerId" | "externalCustomerId";
        /**
         * @description A keyword. It finds a value that equals it, begins with it or ends with it; a keyword in the middle of a value is not found.
         *
         *     Documented (vendor's documentation of the buyer portal, 2026-11-22): The buyer portal, another front end of the vendor, matches full values, first and last characters.
         *     Assumed (DISCOVERIES.md, 2026-11-22): The invoice API matches as the portal does.
         * @example PO-7
         */
        Q: string;
        /**
         * @description Keeps the invoices of the company with this name.
         * @example Harbor Tool Supply
         */
        CustomerName: string;
        /**
         * @description Keeps the invoices of one company, by its B2B Edition company id. There is no `companyId`: a key that the service does not know is ignored, and the answer then holds the invoices of every company.
         *
         *     Observed (an integrator's incident report, 2026-11-22): A misspelt filter is ignored in silence and the list holds every company's invoices.
         * @example 4711
         */
        CustomerId: string;
        /**
         * @description Keeps the invoices in one status. Several values at once are not supported.
         * @example 1
         */
        Status: components["schemas"]["InvoiceStatus"];
        /**
         * @description Keeps the invoices created at or after this moment, in Unix seconds. Goes together with `endDateAt`.
         *
         *     Documented (vendor's page, 2026-11-22): A string; its format is not stated.
         *     Observed (integrators' reports, 2026-11-22): Unix seconds, written as a string.
         * @example 1767225600
         */
        BeginDateAt: string;
        /**
         * @description Keeps the invoices created at or before this moment, in Unix seconds. Goes together with `beginDateAt`.
         *
         *     Documented (vendor's page, 2026-11-22): A string; its format is not stated.
         *     Observed (integrators' reports, 2026-11-22): Unix seconds, written as a string.
         * @example 1798761599
         */
        EndDateAt: string;
        /**
         * @description Keeps the invoices that bear one of these external ids. The brackets belong to the name, and the name is repeated for each value, as in `externalId[]=A-1&externalId[]=A-2`.
         *
         *     Documented (vendor's page, 2026-11-22): An array of numbers.
         *     Documented (vendor's OpenAPI file, 2026-04-01): The external id of an invoice is a free string.
         * @example [
         *       "ERP-88121",
         *       "ERP-88122"
         *     ]
         */
        ExternalId: (string | number)[];
        /**
         * @description `1` puts the extra-field values into each listed invoice; `0`, and leaving it out, does not. A single invoice always has them.
         * @example 1
         */
        IsIncludeExtraFields: "0" | "1";
        /**
         * @description Keeps the invoices of these BigCommerce channels. The name is repeated for each id.
         *
         *     Documented (vendor's page, 2026-11-22): An array of numbers; its style is not stated.
         *     Assumed (DISCOVERIES.md, 2026-11-22): OpenAPI's own default style, form with explode, since nothing else is stated.
         * @example [
         *       1,
         *       664179
         *     ]
         */
        ChannelIds: number[];
        /**
         * @description The invoice's own id, a whole number from 1. It is neither the invoice number nor an external id.
         *
         *     Documented (vendor's page, 2026-11-22): The path parameter is a string, while the `id` of an invoice is a number.
         * @example 2041
         */
        InvoiceId: number | string;
        /**
         * @description B2B Edition's own id of the order, a whole number from 1. The BigCommerce order id, which invoices carry as `orderNumber`, is another number and is answered with 404.
         *
         *     Observed (integrators' reports, 2026-11-22): The BigCommerce order id gets 404 "Order does not exist".
         * @example 90417
         */
        OrderId: number | string;
        /**
         * @description The most extra-field configurations that one page may hold.
         * @example 25
         */
        ExtraFieldLimit: number;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Requests that the store may make in one window, and the window's length in seconds.
         *
         *     Documented (vendor's documentation of the rate limit, 2026-11-22): The documented value is "150 times/60 s".
         * @example 150 times/60 s
         */
        "X-Requests-Allocated": string;
        /**
         * @description Requests left in the current window, counted over all integrations of the store.
         *
         *     Documented (vendor's documentation of the rate limit, 2026-11-22): The documented value is "150 times".
         * @example 149 times
         */
        "X-Requests-Remaining": string;
        /**
         * @description How much of the current window is used, in the service's own wording.
         *
         *     Documented (vendor's documentation of the rate limit, 2026-11-22): The name promises a length; the only documented value is "0 times", a count.
         * @example 1 times
         */
        "X-Requests-Window-Length": string;
        /**
         * @description Seconds until the window starts anew, as a decimal number before the unit `s`.
         *
         *     Documented (vendor's documentation of the rate limit, 2026-11-22): The documented value is "0.397 s".
         * @example 42.397 s
         */
        "X-Request-Window-Resets-After": string;
        /**
         * @description Identifies this request in the vendor's logs. Quote it when asking for support.
         * @example 0f6c2a52b1d34b0f9f6f3a8e5a2f7c11
         */
        "X-Request-Id": string;
        /**
         * @description Identifies the chain of calls that this request set off inside the service.
         * @example 5b8aa5a2d2c872e8321cf37308d69df2
         */
        "Trace-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listInvoices: {
        parameters: {
            query?: {
                /**
                 * @description How many items to skip before the first one of the page, counted from 0.
                 * @example 20
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description The most invoices that one page may hold.
                 *
                 *     Documented (vendor's page, 2026-11-22): A number; neither default nor maximum is stated for invoices.
                 *     Observed (integrators' reports, 2026-11-22): Pages of 10 without the parameter; a maximum of 100 according to some, 250 according to others.
                 *     Assumed (DISCOVERIES.md, 2026-11-22): The bounds of the extra-field list hold here too.
                 * @example 50
                 */
                limit?: components["parameters"]["InvoiceLimit"];
                /**
                 * @description The direction of sorting, not the field; the field is `sortBy`.
                 * @example DESC
                 */
                orderBy?: components["parameters"]["OrderBy"];
                /**
                 * @description The field to sort by; the direction is `orderBy`.
                 * @example dueDate
                 */
                sortBy?: components["parameters"]["SortBy"];
                /**
                 * @description The one field in which `q` is looked for. Without it all six are searched.
                 * @example purchaseOrderNumber
                 */
                searchBy?: components["parameters"]["SearchBy"];
                /**
                 * @description A keyword. It finds a value that equals it, begins with it or ends with it; a keyword in the middle of a value is not found.
                 *
                 *     Documented (vendor's documentation of the buyer portal, 2026-11-22): The buyer portal, another front end of the vendor, matches full values, first and last characters.
                 *     Assumed (DISCOVERIES.md, 2026-11-22): The invoice API matches as the portal does.
                 * @example PO-7
                 */
                q?: components["parameters"]["Q"];
                /**
                 * @description Keeps the invoices of the company with this name.
                 * @example Harbor Tool Supply
                 */
                customerName?: components["parameters"]["CustomerName"];
                /**
                 * @description Keeps the invoices of one company, by its B2B Edition company id. There is no `companyId`: a key that the service does not know is ignored, and the answer then holds the invoices of every company.
                 *
                 *     Observed (an integrator's incident report, 2026-11-22): A misspelt filter is ignored in silence and the list holds every company's invoices.
                 * @example 4711
                 */
                customerId?: components["parameters"]["CustomerId"];
                /**
                 * @description Keeps the invoices in one status. Several values at once are not supported.
                 * @example 1
                 */
                status?: components["parameters"]["Status"];
                /**
                 * @description Keeps the invoices created at or after this moment, in Unix seconds. Goes together with `endDateAt`.
                 *
                 *     Documented (vendor's page, 2026-11-22): A string; its format is not stated.
                 *     Observed (integrators' reports, 2026-11-22): Unix seconds, written as a string.
                 * @example 1767225600
                 */
                beginDateAt?: components["parameters"]["BeginDateAt"];
                /**
                 * @description Keeps the invoices created at or before this moment, in Unix seconds. Goes together with `beginDateAt`.
                 *
                 *     Documented (vendor's page, 2026-11-22): A string; its format is not stated.
                 *     Observed (integrators' reports, 2026-11-22): Unix seconds, written as a string.
                 * @example 1798761599
                 */
                endDateAt?: components["parameters"]["EndDateAt"];
                /**
                 * @description Keeps the invoices that bear one of these external ids. The brackets belong to the name, and the name is repeated for each value, as in `externalId[]=A-1&externalId[]=A-2`.
                 *
                 *     Documented (vendor's page, 2026-11-22): An array of numbers.
                 *     Documented (vendor's OpenAPI file, 2026-04-01): The external id of an invoice is a free string.
                 * @example [
                 *       "ERP-88121",
                 *       "ERP-88122"
                 *     ]
                 */
                "externalId[]"?: components["parameters"]["ExternalId"];
                /**
                 * @description `1` puts the extra-field values into each listed invoice; `0`, and leaving it out, does not. A single invoice always has them.
                 * @example 1
                 */
                isIncludeExtraFields?: components["parameters"]["IsIncludeExtraFields"];
                /**
                 * @description Keeps the invoices of these BigCommerce channels. The name is repeated for each id.
                 *
                 *     Documented (vendor's page, 2026-11-22): An array of numbers; its style is not stated.
                 *     Assumed (DISCOVERIES.md, 2026-11-22): OpenAPI's own default style, form with explode, since nothing else is stated.
                 * @example [
                 *       1,
                 *       664179
                 *     ]
                 */
                channelIds?: components["parameters"]["ChannelIds"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InvoicePage"];
            400: components["responses"]["ParameterBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            422: components["responses"]["ParameterUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new invoice. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceCreate"];
            };
        };
        responses: {
            200: components["responses"]["InvoiceCreated"];
            400: components["responses"]["CreateBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ChannelNotFound"];
            422: components["responses"]["BodyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invoice's own id, a whole number from 1. It is neither the invoice number nor an external id.
                 *
                 *     Documented (vendor's page, 2026-11-22): The path parameter is a string, while the `id` of an invoice is a number.
                 * @example 2041
                 */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InvoiceRead"];
            400: components["responses"]["InvoiceIdBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvoiceNotFound"];
            422: components["responses"]["IdUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invoice's own id, a whole number from 1. It is neither the invoice number nor an external id.
                 *
                 *     Documented (vendor's page, 2026-11-22): The path parameter is a string, while the `id` of an invoice is a number.
                 * @example 2041
                 */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** @description What is to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvoiceUpdate"];
            };
        };
        responses: {
            200: components["responses"]["InvoiceUpdated"];
            400: components["responses"]["UpdateBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvoiceNotFound"];
            422: components["responses"]["BodyUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    deleteInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invoice's own id, a whole number from 1. It is neither the invoice number nor an external id.
                 *
                 *     Documented (vendor's page, 2026-11-22): The path parameter is a string, while the `id` of an invoice is a number.
                 * @example 2041
                 */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InvoiceDeleted"];
            400: components["responses"]["InvoiceIdBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvoiceNotFound"];
            422: components["responses"]["IdUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    createInvoiceFromOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description B2B Edition's own id of the order, a whole number from 1. The BigCommerce order id, which invoices carry as `orderNumber`, is another number and is answered with 404.
                 *
                 *     Observed (integrators' reports, 2026-11-22): The BigCommerce order id gets 404 "Order does not exist".
                 * @example 90417
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /** @description Not needed. An empty object is tolerated. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            200: components["responses"]["InvoiceMadeFromOrder"];
            400: components["responses"]["FromOrderBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            422: components["responses"]["IdUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The invoice's own id, a whole number from 1. It is neither the invoice number nor an external id.
                 *
                 *     Documented (vendor's page, 2026-11-22): The path parameter is a string, while the `id` of an invoice is a number.
                 * @example 2041
                 */
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InvoicePdfAddresses"];
            400: components["responses"]["InvoiceIdBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["InvoiceNotFound"];
            422: components["responses"]["IdUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    listInvoiceExtraFields: {
        parameters: {
            query?: {
                /**
                 * @description How many items to skip before the first one of the page, counted from 0.
                 * @example 20
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * @description The most extra-field configurations that one page may hold.
                 * @example 25
                 */
                limit?: components["parameters"]["ExtraFieldLimit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ExtraFieldPage"];
            400: components["responses"]["ParameterBadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["RouteNotFound"];
            422: components["responses"]["ParameterUnprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
