import type { ExtraFieldConfig } from '@b2b-invoices/types';
import type { Verdict } from '../judge/verdict.ts';
import type { World } from '../target/world.ts';
import type { Expected } from './expected.ts';
import type { ModelInvoice } from './model-invoice.ts';
import { type RuleId, rules } from './rules.ts';

/** All that the model knows of a store. */
export interface ModelState {
  world: World;
  invoices: Map<number, ModelInvoice>;
  /** Whether no invoice is there that the model does not know. */
  complete: boolean;
  /** Ids that some invoice had at some time. */
  everIds: Set<number>;
  deletedIds: Set<number>;
  /** Numbers of deleted invoices. */
  freedNumbers: Set<string>;
  /** Order numbers of deleted invoices; whether such an order may have an invoice again, nobody says. */
  freedOrders: Set<string>;
  /** Exchanges so far. */
  tick: number;
  /** The count of exchanges at the last write that was carried out, and the last that was refused. */
  lastWrite: number;
  lastRefusal: number;
  exercised: Set<string>;
  /** Whether what the specification assumes is judged too. */
  strict: boolean;
}

export function createState(
  world: World,
  { complete, strict }: { complete: boolean; strict: boolean },
): ModelState {
  return {
    world,
    invoices: new Map(),
    complete,
    everIds: new Set(),
    deletedIds: new Set(),
    freedNumbers: new Set(),
    freedOrders: new Set(),
    tick: 0,
    lastWrite: -1,
    lastRefusal: -1,
    exercised: new Set(),
    strict,
  };
}

/** Collects what is wrong with one answer, and which rules it was held to. */
export interface Judgement {
  readonly verdicts: Verdict[];
  /** Notes that a rule was held, and that it was broken unless `holds`. */
  hold(rule: RuleId, holds: boolean, difference: () => Omit<Verdict, 'rule'>): void;
}

export function beginJudgement({ exercised }: ModelState): Judgement {
  const verdicts: Verdict[] = [];
  return {
    verdicts,
    hold(rule, holds, difference) {
      exercised.add(rule);
      if (!holds) verdicts.push({ rule: rules[rule], ...difference() });
    },
  };
}

/** The configuration of an extra field. */
export const configOf = ({ world }: ModelState, name: string): ExtraFieldConfig | undefined =>
  world.extraFields?.find(({ fieldName }) => fieldName === name);

/** The name of a company, as far as it is known. */
export function companyName({ world }: ModelState, companyId: unknown): Expected {
  const company = world.companies?.find((each) => each.companyId === companyId);
  return company ? { kind: 'value', value: company.name } : { kind: 'anything' };
}
