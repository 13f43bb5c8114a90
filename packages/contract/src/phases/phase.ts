import type { Document, Operation } from '@b2b-invoices/spec';
import type { Verdict } from '../judge/verdict.ts';
import type { Session } from '../session/session.ts';
import type { Step } from '../session/step.ts';
import type { Capability, Target } from '../target/target.ts';

/** The phases in their order. */
export const phaseNames = [
  'examples',
  'coverage',
  'protocol',
  'properties',
  'model',
  'relations',
  'races',
  'client',
] as const;
export type PhaseName = (typeof phaseNames)[number];

/** What a part of a run is called in its reports: a phase, or the list of requests of a live run. */
export type PartName = PhaseName | 'live';

/** What a target must have for a check: a capability, or control of its stores. */
export type Need = Capability | 'control' | 'legacy credentials';

/** What a phase works with. */
export interface PhaseContext {
  document: Document;
  operations: readonly Operation[];
  target: Target;
  /** Makes everything that is drawn repeatable. */
  seed: number;
  /**
   * How much to do, 1 by default: less with `--quick`, more with `--thorough`. A phase that draws cases draws so many times
   * its ordinary number.
   */
  effort: number;
  /**
   * Opens a session: in a store of its own where the target has control, otherwise in the store of the target. What its answers
   * do not keep to becomes findings by itself.
   */
  openSession(options?: { world?: Session['world'] }): Promise<Session>;
  /**
   * Whether the target can be held to a check. Where it cannot, the check is listed with what is missing.
   * @param check what is checked, in words
   */
  can(check: string, ...needs: Need[]): boolean;
  /** Lists a check that does not run, with the reason. */
  skip(check: string, reason: string): void;
  /** Makes a finding of what a phase sees by itself, over several answers. The last step shows it. */
  report(verdict: Verdict, steps: readonly Step[]): void;
  /**
   * Carries out parts that need nothing of each other, each in sessions that it opens with the context it is given: some at once
   * where stores of one's own allow it, otherwise one after the other. What is found is told in their order.
   */
  together(parts: readonly PhasePart[]): Promise<void>;
}

/** A part of a phase that needs nothing of the others. */
export type PhasePart = (context: PhaseContext) => Promise<void>;

/** A way to look for what does not agree. */
export interface Phase {
  name: PartName;
  /** What it does, in a line. */
  says: string;
  run(context: PhaseContext): Promise<void>;
}
