// Generated from the specification by `pnpm generate`. Do not edit: change spec/ and generate again.

/** The version of the specification that this client was built from: `info.version` of `@b2b-invoices/spec`. */
export const specVersion: string = "1.0.0";
