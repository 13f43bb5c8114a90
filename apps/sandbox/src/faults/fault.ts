import type { components } from '../control/generated/schema.ts';

type Schemas = components['schemas'];

/** What goes wrong, and for which requests, as control is told. */
export type FaultScript = Schemas['FaultScript'];

/** A fault of a store. `delay` is in milliseconds and comes before the effect. */
export type Fault = Schemas['Fault'];

/** What goes wrong; `kind` tells which of them it is. */
export type Effect = Schemas['Effect'];

/** An effect that one answer is made from, without the store. */
export type AnswerEffect = Schemas['StatusEffect'] | Schemas['HtmlEffect'];

/** An effect that changes the body of an answer. */
export type BodyEffect = Schemas['DriftEffect'] | Schemas['FieldEffect'] | Schemas['EnumEffect'];

/** What of a request decides whether a fault strikes it. */
export interface FaultRequest {
  /** The operation, where the specification has one for the request. */
  operationId: string | undefined;
  /** In capitals. */
  method: string;
  /** The path below the base path of the API, without the query: `/invoices/2041`. */
  path: string;
}
