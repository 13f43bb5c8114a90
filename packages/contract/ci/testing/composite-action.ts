import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A step of an action. */
export interface ActionStep {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}

/** What an action.yml says. */
export interface CompositeAction {
  inputs: Record<string, { required?: boolean; default?: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: ActionStep[] };
}

/** The root of the repository, which is where the action is. */
export const repository: string = fileURLToPath(new URL('../../../../', import.meta.url));
/** The text of the action. */
export const actionText: string = readFileSync(`${repository}action.yml`, 'utf8');
/** The action. */
export const action: CompositeAction = parse(actionText) as CompositeAction;
