import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';

/** Scopes of the token of a workflow or a job. */
export type Permissions = string | Record<string, string>;

/** A step of a job. */
export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** A job; one that calls another workflow has `uses` and no steps. */
export interface Job {
  /** What GitHub calls its check. */
  name?: string;
  uses?: string;
  environment?: unknown;
  permissions?: Permissions;
  'timeout-minutes'?: number;
  steps?: Step[];
}

/** What is read of a workflow. */
export interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: Permissions;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

/** A workflow as text, with its path in the repository. */
export interface WorkflowFile {
  path: string;
  text: string;
}

/** The workflow that a text describes. */
export const parseWorkflow = (text: string): Workflow => parse(text) as Workflow;

/** All steps of a workflow. */
export const stepsOf = ({ jobs }: Workflow): Step[] =>
  Object.values(jobs).flatMap(({ steps }) => steps ?? []);

/** The workflows of this repository. */
export function workflowFiles(): WorkflowFile[] {
  const folder = '.github/workflows';
  return readdirSync(join(root, folder)).map((name) => {
    const path = `${folder}/${name}`;
    return { path, text: readFileSync(join(root, path), 'utf8') };
  });
}
