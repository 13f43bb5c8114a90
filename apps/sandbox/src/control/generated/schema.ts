// Generated from control/openapi.yaml by `pnpm generate`. Do not edit: change that file and generate again.
export interface paths {
    "/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put everything back
         * @description Removes every store, puts those back that the sandbox was started with, and forgets the journal.
         */
        post: operations["resetSandbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stores
         * @description A page of the stores, by their hashes. Tokens are never shown.
         */
        get: operations["listStores"];
        put?: never;
        /**
         * Create a store
         * @description Makes a store with its tokens. With synthetic invoices the answer comes once they are there.
         */
        post: operations["createStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a store
         * @description The store without its tokens.
         */
        get: operations["getStore"];
        put?: never;
        post?: never;
        /**
         * Delete a store
         * @description Removes the store with all that it has; its tokens are no longer valid.
         */
        delete: operations["deleteStore"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the tokens
         * @description These tokens are valid from now on, and no others of the store. A reset keeps them.
         */
        put: operations["replaceTokens"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a store back
         * @description The store becomes what it was created as: its contents, terms and invoices. Ids of invoices begin anew, the clock is
         *     released, faults are gone, the requests of its current minute are forgotten. Tokens and the journal stay.
         */
        post: operations["resetStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fill a store
         * @description `empty`, `demo` and `contents` take the place of all contents and invoices; `synthetic` adds to what is there. Clock, terms, tokens and
         *     faults stay, and so does what a reset makes of the store.
         */
        post: operations["seedStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the terms
         * @description For invoices that are created from now on without a due date.
         */
        put: operations["setTerms"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the companies
         * @description A page of the companies, by their ids as text.
         */
        get: operations["listCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace a company
         * @description Its invoices show the new name.
         */
        put: operations["putCompany"];
        post?: never;
        /**
         * Delete a company
         * @description Refused while an invoice or an order names it.
         */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the channels
         * @description A page of the channels, by their ids.
         */
        get: operations["listChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/channels/{channelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace a channel
         * @description Its invoices show the new name.
         */
        put: operations["putChannel"];
        post?: never;
        /**
         * Delete a channel
         * @description Refused while an invoice names it. An order may name a channel that is not there: an invoice from it is then refused, as
         *     the service does with channels that are not registered.
         */
        delete: operations["deleteChannel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the orders
         * @description A page of the orders, by their ids.
         */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace an order
         * @description An order that has an invoice can be replaced, since orders go on after they are invoiced, but keeps its `orderNumber`:
         *     under another one it would get a second invoice.
         */
        put: operations["putOrder"];
        post?: never;
        /**
         * Delete an order
         * @description Its invoice, where it has one, stays with its `orderNumber`.
         */
        delete: operations["deleteOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/extra-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the extra fields
         * @description A page of the configurations of extra fields, by their ids.
         */
        get: operations["listExtraFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/extra-fields/{fieldId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Create or replace an extra field
         * @description Invoices keep the values that they have, also where the new configuration would not take them. Refused: another name
         *     while invoices have values under the old one, and `isUnique` while two invoices have the same value.
         */
        put: operations["putExtraField"];
        post?: never;
        /**
         * Delete an extra field
         * @description Refused while an invoice has a value in it.
         */
        delete: operations["deleteExtraField"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the time
         * @description What time it is for the store.
         */
        get: operations["getClock"];
        /**
         * Change the clock
         * @description What comes together is done in this order: `release`, `frozen`, `now`, `advance`. A clock that was set goes on from there
         *     unless it is frozen.
         */
        put: operations["changeClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the journal
         * @description The latest requests of the store that this process answered, the oldest first. Secrets are masked, and older requests are
         *     forgotten. Requests whose credentials named no store are in no journal of a store.
         */
        get: operations["listJournal"];
        put?: never;
        post?: never;
        /**
         * Forget the journal
         * @description Forgets the requests of this store, in this process.
         */
        delete: operations["clearJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the faults
         * @description All faults, those that are used up too (`remaining` is 0), by their ids.
         */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description A request gets the first fault that matches and is not used up, and only this one. At most 1,000 wait in a store; of
         *     those that are used up, old ones make room.
         */
        post: operations["addFault"];
        /**
         * Remove all faults
         * @description Ids begin at 1 again.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stores/{storeHash}/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a fault
         * @description It strikes no further request.
         */
        delete: operations["deleteFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @description What is wrong, and where. */
            message: string;
        };
        /** @description A text of visible ASCII, as a header can carry it. */
        Token: string;
        Tokens: {
            /** @description Server-to-server tokens. Each belongs to one store alone. */
            tokens: components["schemas"]["Token"][];
            /** @description Tokens of buyers, which get 403. */
            storefrontTokens?: components["schemas"]["Token"][];
        };
        Terms: {
            /** @description Days until an invoice without a due date is due. */
            termDays: number;
        };
        NewStore: {
            /** @description What goes into `X-Store-Hash`. */
            storeHash: string;
            /** @description Server-to-server tokens. Each belongs to one store alone. */
            tokens: components["schemas"]["Token"][];
            /** @description Tokens of buyers, which get 403. */
            storefrontTokens?: components["schemas"]["Token"][];
            /**
             * @description Days until an invoice without a due date is due.
             * @default 30
             */
            termDays?: number;
            /** @description What the store begins with, and what a reset makes of it again. Empty by default. */
            seed?: components["schemas"]["Seed"];
        };
        Store: {
            /** @description What goes into `X-Store-Hash`. */
            storeHash: string;
            /** @description Days until an invoice without a due date is due. */
            termDays: number;
            /** @description How many server-to-server tokens it has. */
            tokenCount: number;
            /** @description How many tokens of buyers it has. */
            storefrontTokenCount: number;
            /** @description How many faults wait for a request. */
            faultCount: number;
            clock: components["schemas"]["Clock"];
        };
        StorePage: {
            data: components["schemas"]["Store"][];
            /** @description How many there are in all. */
            totalCount: number;
            /** @description How many stand before this page. */
            offset: number;
            /** @description How many a page has at most. */
            limit: number;
        };
        /** @description What a store is filled with. */
        Seed: components["schemas"]["EmptySeed"] | components["schemas"]["DemoSeed"] | components["schemas"]["SyntheticSeed"] | components["schemas"]["ContentsSeed"];
        EmptySeed: {
            /**
             * @description Nothing at all.
             * @constant
             */
            kind: "empty";
        };
        DemoSeed: {
            /**
             * @description The demonstration, on which the example requests of the invoice API succeed.
             * @constant
             */
            kind: "demo";
        };
        SyntheticSeed: {
            /**
             * @description Made-up invoices with the companies and channels that they name.
             * @constant
             */
            kind: "synthetic";
            /** @description How many invoices. */
            count: number;
            /**
             * @description The same seed gives the same invoices.
             * @default 1
             */
            seed?: number;
        };
        /**
         * @description All contents at once, under the rules of the requests that put them one by one. An id, an `orderNumber` or a `fieldName`
         *     that comes twice is refused.
         */
        ContentsSeed: {
            /**
             * @description What the lists have, and no invoices.
             * @constant
             */
            kind: "contents";
            /** @description The companies. */
            companies?: components["schemas"]["NewCompany"][];
            /** @description The channels. */
            channels?: components["schemas"]["NewChannel"][];
            /** @description The orders. Their companies are among those of the same seed. */
            orders?: components["schemas"]["NewOrder"][];
            /** @description The extra fields. */
            extraFields?: components["schemas"]["NewExtraField"][];
        };
        CompanyBody: {
            /** @description The name that invoices show. */
            name: string;
        };
        NewCompany: {
            /** @description What invoices name as `customerId`. */
            companyId: string;
            /** @description The name that invoices show. */
            name: string;
        };
        Company: {
            /** @description What invoices name as `customerId`. */
            companyId: string;
            /** @description The name that invoices show. */
            name: string;
        };
        CompanyPage: {
            data: components["schemas"]["Company"][];
            /** @description How many there are in all. */
            totalCount: number;
            /** @description How many stand before this page. */
            offset: number;
            /** @description How many a page has at most. */
            limit: number;
        };
        ChannelBody: {
            /** @description The name that invoices show. */
            name: string;
        };
        NewChannel: {
            /** @description Its id. */
            channelId: number;
            /** @description The name that invoices show. */
            name: string;
        };
        Channel: {
            /** @description Its id. */
            channelId: number;
            /** @description The name that invoices show. */
            name: string;
        };
        ChannelPage: {
            data: components["schemas"]["Channel"][];
            /** @description How many there are in all. */
            totalCount: number;
            /** @description How many stand before this page. */
            offset: number;
            /** @description How many a page has at most. */
            limit: number;
        };
        OrderBody: {
            /** @description The BigCommerce order id, which the invoice will bear. */
            orderNumber: string;
            /** @description The company that ordered, which the store must have; null for a guest. */
            companyId: string | null;
            /**
             * @description The name of its status; an invoice needs any but `Incomplete`.
             * @default Awaiting Fulfillment
             */
            status?: string;
            /**
             * @description When B2B Edition gets to know it, in Unix seconds. By default it does already.
             * @default 0
             */
            arrivesAt?: number;
            /** @description The ISO 4217 code of its currency. */
            currency: string;
            /** @description Its amount, a decimal. */
            total: string;
            /** @description The buyer's own number. */
            purchaseOrderNumber?: string;
            /** @description Where it was placed. */
            channelId?: number;
            /** @description What its invoice will show; as `InvoiceDetails` of the invoice API. By default empty. */
            details?: {
                [key: string]: unknown;
            };
        };
        NewOrder: {
            /** @description The BigCommerce order id, which the invoice will bear. */
            orderNumber: string;
            /** @description The company that ordered, which the store must have; null for a guest. */
            companyId: string | null;
            /**
             * @description The name of its status; an invoice needs any but `Incomplete`.
             * @default Awaiting Fulfillment
             */
            status?: string;
            /**
             * @description When B2B Edition gets to know it, in Unix seconds. By default it does already.
             * @default 0
             */
            arrivesAt?: number;
            /** @description The ISO 4217 code of its currency. */
            currency: string;
            /** @description Its amount, a decimal. */
            total: string;
            /** @description The buyer's own number. */
            purchaseOrderNumber?: string;
            /** @description Where it was placed. */
            channelId?: number;
            /** @description What its invoice will show; as `InvoiceDetails` of the invoice API. By default empty. */
            details?: {
                [key: string]: unknown;
            };
            /** @description B2B Edition's own id. */
            orderId: number;
        };
        Order: {
            /** @description B2B Edition's own id. */
            orderId: number;
            /** @description The BigCommerce order id, which the invoice will bear. */
            orderNumber: string;
            /** @description The company that ordered; null for a guest. */
            companyId: string | null;
            /** @description The name of its status; an invoice needs any but `Incomplete`. */
            status: string;
            /** @description When B2B Edition gets to know it, in Unix seconds. */
            arrivesAt: number;
            /** @description The ISO 4217 code of its currency. */
            currency: string;
            /** @description Its amount, a decimal. */
            total: string;
            /** @description The buyer's own number. */
            purchaseOrderNumber?: string;
            /** @description Where it was placed. */
            channelId?: number;
            /** @description What its invoice will show; as `InvoiceDetails` of the invoice API. */
            details: {
                [key: string]: unknown;
            };
        };
        OrderPage: {
            data: components["schemas"]["Order"][];
            /** @description How many there are in all. */
            totalCount: number;
            /** @description How many stand before this page. */
            offset: number;
            /** @description How many a page has at most. */
            limit: number;
        };
        ExtraFieldBody: {
            /** @description Another id of it. */
            uuid?: string;
            /** @description What invoices call it. */
            fieldName: string;
            /**
             * @description 0 text, 1 text of several lines, 2 number, 3 choice.
             * @enum {integer}
             */
            fieldType: 0 | 1 | 2 | 3;
            /** @description Whether each invoice needs a value. */
            isRequired?: boolean;
            /** @description Whether two invoices may not have the same value. */
            isUnique?: boolean;
            /** @description Whether buyers see it. */
            visibleToEnduser?: boolean;
            /**
             * @description 1 built in, 2 the store's own.
             * @enum {integer}
             */
            configType?: 1 | 2;
            /** @description What an invoice gets that gives no value. */
            defaultValue?: string;
            /** @description The most characters of a text. */
            maximumLength?: string;
            /** @description How tall its box is. */
            numberOfRows?: string;
            /** @description The largest number. */
            maximumValue?: string;
            /** @description The choices. */
            listOfValue?: string[];
        };
        NewExtraField: {
            /** @description Another id of it. */
            uuid?: string;
            /** @description What invoices call it. */
            fieldName: string;
            /**
             * @description 0 text, 1 text of several lines, 2 number, 3 choice.
             * @enum {integer}
             */
            fieldType: 0 | 1 | 2 | 3;
            /** @description Whether each invoice needs a value. */
            isRequired?: boolean;
            /** @description Whether two invoices may not have the same value. */
            isUnique?: boolean;
            /** @description Whether buyers see it. */
            visibleToEnduser?: boolean;
            /**
             * @description 1 built in, 2 the store's own.
             * @enum {integer}
             */
            configType?: 1 | 2;
            /** @description What an invoice gets that gives no value. */
            defaultValue?: string;
            /** @description The most characters of a text. */
            maximumLength?: string;
            /** @description How tall its box is. */
            numberOfRows?: string;
            /** @description The largest number. */
            maximumValue?: string;
            /** @description The choices. */
            listOfValue?: string[];
            /** @description Its id. */
            id: number;
        };
        ExtraField: {
            /** @description Another id of it. */
            uuid?: string;
            /** @description What invoices call it. */
            fieldName: string;
            /**
             * @description 0 text, 1 text of several lines, 2 number, 3 choice.
             * @enum {integer}
             */
            fieldType?: 0 | 1 | 2 | 3;
            /** @description Whether each invoice needs a value. */
            isRequired?: boolean;
            /** @description Whether two invoices may not have the same value. */
            isUnique?: boolean;
            /** @description Whether buyers see it. */
            visibleToEnduser?: boolean;
            /**
             * @description 1 built in, 2 the store's own.
             * @enum {integer}
             */
            configType?: 1 | 2;
            /** @description What an invoice gets that gives no value. */
            defaultValue?: string;
            /** @description The most characters of a text. */
            maximumLength?: string;
            /** @description How tall its box is. */
            numberOfRows?: string;
            /** @description The largest number. */
            maximumValue?: string;
            /** @description The choices. */
            listOfValue?: string[];
            /** @description Its id. */
            id: number;
        };
        ExtraFieldPage: {
            data: components["schemas"]["ExtraField"][];
            /** @description How many there are in all. */
            totalCount: number;
            /** @description How many stand before this page. */
            offset: number;
            /** @description How many a page has at most. */
            limit: number;
        };
        Clock: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z. */
            now: number;
            /** @description Whether it stands still. */
            frozen: boolean;
        };
        ClockChange: {
            /** @description true: follows the machine again. */
            release?: boolean;
            /** @description true: stands still; false: goes on from there. */
            frozen?: boolean;
            /** @description The time to show, in milliseconds since 1970-01-01T00:00:00Z. */
            now?: number;
            /** @description Milliseconds to move by. */
            advance?: number;
        };
        JournalEntry: {
            /** @description Milliseconds since 1970-01-01T00:00:00Z, by the store's clock. */
            time: number;
            /** @description The `X-Request-Id` of the answer. */
            requestId: string;
            /** @description The hash of the store. */
            store?: string;
            /** @description The operation of the invoice API, where there is such a one. */
            operationId?: string;
            /** @description The method in capitals. */
            method: string;
            /** @description The path without the query, with secrets masked. */
            path: string;
            /** @description The query without the question mark, with secrets masked. */
            query: string;
            /** @description The status of the answer; 0 where a fault let none be sent. */
            status: number;
            /** @description The effect of the fault that struck the request; `delay` for one without. */
            fault?: string;
            /** @description Query keys that the service ignores in silence. */
            ignored: string[];
            /** @description Where the request or the answer broke the specification. */
            problems: {
                /**
                 * @description Which of the two.
                 * @enum {string}
                 */
                side: "request" | "response";
                /** @description Where the specification says otherwise. */
                pointer: string;
                /** @description What differs. */
                message: string;
            }[];
            /** @description How long the answer took, in milliseconds. */
            durationMs: number;
            /** @description What was asked. */
            request: components["schemas"]["JournalMessage"];
            /** @description What was answered. */
            response: components["schemas"]["JournalMessage"];
        };
        JournalMessage: {
            /** @description By their names, with secrets masked. */
            headers: {
                [key: string]: string;
            };
            /** @description The body as text, with secrets masked. */
            body?: string;
            /** @description Whether only the beginning of the body was kept. */
            truncated?: boolean;
        };
        /** @description What a request must be; every part that is given. Without any, each request of the store matches. */
        FaultMatch: {
            /**
             * @description An operation of the invoice API.
             * @enum {string}
             */
            operationId?: "listInvoices" | "createInvoice" | "getInvoice" | "updateInvoice" | "deleteInvoice" | "createInvoiceFromOrder" | "getInvoicePdf" | "listInvoiceExtraFields";
            /**
             * @description The method.
             * @enum {string}
             */
            method?: "GET" | "POST" | "PUT" | "DELETE";
            /**
             * @description The path below `/api/v3/io/ip`, without the query. `*` stands for any text without a slash, `**` for any text:
             *     `/invoices/*`, `/orders/**`.
             */
            path?: string;
        };
        /** @description What goes wrong, and for which requests. It needs `delay`, `effect` or both. */
        FaultScript: {
            match?: components["schemas"]["FaultMatch"];
            /**
             * @description How many requests it strikes.
             * @default 1
             */
            times?: number;
            /**
             * @description How many matching requests it lets pass first.
             * @default 0
             */
            after?: number;
            /** @description Milliseconds to wait before the answer. */
            delay?: number;
            effect?: components["schemas"]["Effect"];
        };
        Fault: {
            /** @description Its id in the store, from 1. */
            faultId: number;
            match: components["schemas"]["FaultMatch"];
            /**
             * @description How many requests it strikes.
             * @default 1
             */
            times: number;
            /**
             * @description How many matching requests it lets pass first.
             * @default 0
             */
            after: number;
            /** @description Milliseconds to wait before the answer. */
            delay?: number;
            effect?: components["schemas"]["Effect"];
            /** @description How many requests it will still strike; 0: used up. */
            remaining: number;
        };
        /** @description What goes wrong. */
        Effect: components["schemas"]["StatusEffect"] | components["schemas"]["HtmlEffect"] | components["schemas"]["ResetEffect"] | components["schemas"]["StallEffect"] | components["schemas"]["TruncateEffect"] | components["schemas"]["DriftEffect"] | components["schemas"]["FieldEffect"] | components["schemas"]["EnumEffect"] | components["schemas"]["DuplicateEffect"];
        /**
         * @description The request is answered with a status and never reaches the store. Without a `body` the answer has one of the service's
         *     error shapes: `meta.errors` beside an empty list for 401 and 429, messages by field for 422, `meta.errors` alone for 400,
         *     `data.errMsg` for the others. A status below 400 needs a body.
         */
        StatusEffect: {
            /**
             * @description An answer with a status.
             * @constant
             */
            kind: "status";
            /** @description The status. */
            status: number;
            /** @description The body as JSON. */
            body?: unknown;
            /** @description `Retry-After`: seconds, or a text that is sent as it is, such as a date. */
            retryAfter?: number | string;
        };
        /** @description The request is answered with a page of HTML, as from a gateway, and never reaches the store. */
        HtmlEffect: {
            /**
             * @description A page of HTML.
             * @constant
             */
            kind: "html";
            /**
             * @description The status.
             * @default 502
             */
            status?: number;
        };
        /** @description The connection is reset without an answer. */
        ResetEffect: {
            /**
             * @description A reset connection.
             * @constant
             */
            kind: "reset";
            /**
             * @description Before the request is carried out; or after it is committed.
             * @enum {string}
             */
            when: "before" | "after";
        };
        /** @description The request is carried out; its answer begins, and then nothing comes. */
        StallEffect: {
            /**
             * @description A body that stops without an end.
             * @constant
             */
            kind: "stall";
            /** @description How many bytes of the body come. */
            afterBytes: number;
        };
        /** @description The request is carried out; the connection ends before its answer does. */
        TruncateEffect: {
            /**
             * @description A body that ends early.
             * @constant
             */
            kind: "truncate";
            /** @description How many bytes of the body come. */
            afterBytes: number;
        };
        /** @description The request is carried out; a value of the answer has another type than it should. */
        DriftEffect: {
            /**
             * @description A value of another type.
             * @constant
             */
            kind: "drift";
            /**
             * @description Where, as a JSON pointer; empty for the body itself. `*` stands for each item of a list: `/data/*\/status`. Where the answer
             *     has no such place it stays as it is, and the journal says so.
             */
            pointer: string;
            /**
             * @description The type that it gets.
             * @enum {string}
             */
            to: "string" | "number" | "boolean" | "null" | "object" | "array";
        };
        /** @description The request is carried out; an object of the answer has a field that nobody knows. */
        FieldEffect: {
            /**
             * @description A new field.
             * @constant
             */
            kind: "field";
            /**
             * @description Where, as a JSON pointer; empty for the body itself. `*` stands for each item of a list: `/data/*\/status`. Where the answer
             *     has no such place it stays as it is, and the journal says so.
             */
            pointer: string;
            /** @description The name of the field. */
            name: string;
            /** @description Its value. */
            value: unknown;
        };
        /** @description The request is carried out; a value of the answer is replaced, such as by one that no list of values has. */
        EnumEffect: {
            /**
             * @description A new value.
             * @constant
             */
            kind: "enum";
            /**
             * @description Where, as a JSON pointer; empty for the body itself. `*` stands for each item of a list: `/data/*\/status`. Where the answer
             *     has no such place it stays as it is, and the journal says so.
             */
            pointer: string;
            /** @description What stands there instead. */
            value: unknown;
        };
        /** @description The request is delivered twice, one after the other, as a proxy that tries again does. */
        DuplicateEffect: {
            /**
             * @description A delivery that comes twice.
             * @constant
             */
            kind: "duplicate";
            /**
             * @description Whose answer is sent.
             * @enum {string}
             */
            answer: "first" | "second";
        };
    };
    responses: {
        /** @description It is done. */
        Done: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The body is no JSON, or too large. */
        Unreadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The secret is missing or wrong. */
        WrongSecret: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Control answers connections from its own machine alone, unless it was told otherwise. */
        NotFromHere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such store, or the store has no such thing. */
        Unknown: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something else is in the way; the message says what. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A field or a parameter makes no sense; the message names each. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description The hash of the store. */
        StoreHash: string;
        /** @description The id of the company, which invoices name as `customerId`. */
        CompanyId: string;
        /** @description The id of the channel. */
        ChannelId: number;
        /** @description B2B Edition's own id of the order. */
        OrderId: number;
        /** @description The id of the extra field. */
        FieldId: number;
        /** @description The id of the fault. */
        FaultId: number;
        /** @description How many stand before this page. */
        Offset: number;
        /** @description How many a page has at most. */
        Limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    resetSandbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
        };
    };
    listStores: {
        parameters: {
            query?: {
                /** @description How many stand before this page. */
                offset?: components["parameters"]["Offset"];
                /** @description How many a page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of stores. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StorePage"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            422: components["responses"]["Invalid"];
        };
    };
    createStore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStore"];
            };
        };
        responses: {
            /** @description The store is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    getStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The store. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    deleteStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    replaceTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tokens"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    resetStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    seedStore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seed"];
            };
        };
        responses: {
            204: components["responses"]["Done"];
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    setTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Terms"];
            };
        };
        responses: {
            /** @description The terms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Terms"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                /** @description How many stand before this page. */
                offset?: components["parameters"]["Offset"];
                /** @description How many a page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of companies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    putCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the company, which invoices name as `customerId`. */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyBody"];
            };
        };
        responses: {
            /** @description The company. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the company, which invoices name as `customerId`. */
                companyId: components["parameters"]["CompanyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    listChannels: {
        parameters: {
            query?: {
                /** @description How many stand before this page. */
                offset?: components["parameters"]["Offset"];
                /** @description How many a page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of channels. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    putChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the channel. */
                channelId: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelBody"];
            };
        };
        responses: {
            /** @description The channel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    deleteChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the channel. */
                channelId: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description How many stand before this page. */
                offset?: components["parameters"]["Offset"];
                /** @description How many a page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    putOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description B2B Edition's own id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderBody"];
            };
        };
        responses: {
            /** @description The order, with the defaults filled in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    deleteOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description B2B Edition's own id of the order. */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    listExtraFields: {
        parameters: {
            query?: {
                /** @description How many stand before this page. */
                offset?: components["parameters"]["Offset"];
                /** @description How many a page has at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of extra fields. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraFieldPage"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    putExtraField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the extra field. */
                fieldId: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtraFieldBody"];
            };
        };
        responses: {
            /** @description The extra field. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtraField"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    deleteExtraField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the extra field. */
                fieldId: components["parameters"]["FieldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    changeClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The clock after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
    listJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEntry"][];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    clearJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"][];
                };
            };
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultScript"];
            };
        };
        responses: {
            /** @description The fault waits for its request. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            400: components["responses"]["Unreadable"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
        };
    };
    deleteFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The hash of the store. */
                storeHash: components["parameters"]["StoreHash"];
                /** @description The id of the fault. */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Done"];
            401: components["responses"]["WrongSecret"];
            403: components["responses"]["NotFromHere"];
            404: components["responses"]["Unknown"];
            422: components["responses"]["Invalid"];
        };
    };
}
