import type { Operation } from '@b2b-invoices/spec';
import type { Verdict } from '../judge/verdict.ts';
import type { World } from '../target/world.ts';
import type { Exchange } from '../wire/exchange.ts';

/** When an answer came, in Unix seconds of the store's clock: a moment, or the time around the request. */
export interface Moment {
  from: number;
  to: number;
}

/** What the model is told of each exchange. */
export interface ModelExchange {
  operation: Operation;
  exchange: Exchange;
  moment: Moment;
  /** Whether the specification forbids the request. */
  forbidden: boolean;
}

/** What a store must hold by the facts about the service, held against every answer. */
export interface Model {
  readonly world: World;
  /** The ids of the invoices that the store must have, oldest first. */
  readonly ids: readonly number[];
  /** The rules that answers were held to so far. */
  readonly exercised: ReadonlySet<string>;
  /** Judges an answer and moves on with it. */
  judge(exchange: ModelExchange): Verdict[];
  /** Moves on with an exchange of which nobody says what came of it: what it may have written is taken as it is read next. */
  unsure(exchange: ModelExchange): void;
  /** Forgets all invoices; the next lists and reads are taken as they come. */
  forget(): void;
  /** From now on no invoice is there that was not seen. */
  settle(): void;
}
