import type { Findings } from '../run/findings.ts';

/** What a scenario did, for the table. */
export interface ScenarioResult {
  /** In a few words, with the figures. */
  did: string;
  /** Invoices that were acknowledged, and read back. */
  acknowledged: number;
}

/** One kind of trouble with the storage. */
export interface Scenario {
  name: string;
  /** @throws NotHere when this machine cannot make the trouble */
  run(findings: Findings): Promise<ScenarioResult>;
}

/** This machine does not allow what a scenario needs; the message says what. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}

/** The store that the scenarios write to. */
export const store = 'storage:token-of-storage';
