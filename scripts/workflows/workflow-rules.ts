import { type Job, type Permissions, parseWorkflow, stepsOf, type Workflow } from './workflow.ts';

/** What a rule reads: the workflow, and its text, which has the comments. */
interface Subject {
  workflow: Workflow;
  text: string;
}

const writes = (permissions: Permissions | undefined): string[] => {
  if (typeof permissions === 'string') return permissions === 'read-all' ? [] : [permissions];
  return Object.entries(permissions ?? {})
    .filter(([, level]) => level === 'write')
    .map(([scope]) => scope);
};

const jobsWhere = ({ workflow }: Subject, breaks: (job: Job, name: string) => boolean): string[] =>
  Object.entries(workflow.jobs)
    .filter(([name, job]) => breaks(job, name))
    .map(([name]) => name);

/** Only what is published once by a job of this name, with an environment that people guard, may ask for an identity. */
const publisher = 'publish';
const publishing = /^node scripts\/release\/publish\.ts [^;&|]*$/;

/** Each rule with what breaks it in a workflow. */
const rules: Record<string, (subject: Subject) => string[]> = {
  'each action is named by its commit, with the release beside it': ({ text }) =>
    [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('./') && !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name)),
  'it may only read, unless a job says otherwise': ({ workflow: { permissions } }) =>
    permissions === undefined ? ['no permissions'] : writes(permissions),
  'no job but the one that publishes has an identity': (subject) =>
    jobsWhere(
      subject,
      ({ permissions }, name) => name !== publisher && writes(permissions).includes('id-token'),
    ),
  'no job may write everything': (subject) =>
    jobsWhere(
      subject,
      ({ permissions }) => typeof permissions === 'string' && writes(permissions).length > 0,
    ),
  'what publishes waits for an environment, and runs nothing else': (subject) =>
    jobsWhere(subject, ({ environment, steps = [] }, name) => {
      const commands = steps.flatMap(({ run }) => run ?? []);
      return name === publisher && (!environment || commands.some((command) => !publishing.test(command)));
    }),
  'code of others never runs with our tokens': ({ workflow: { on } }) =>
    (typeof on === 'object' && !Array.isArray(on) ? Object.keys(on) : [on].flat()).filter((event) =>
      ['pull_request_target', 'workflow_run', 'issue_comment'].includes(event),
    ),
  'each job ends by itself': (subject) =>
    jobsWhere(subject, (job) => !job.uses && job['timeout-minutes'] === undefined),
  'runs do not overtake each other': ({ workflow }) => (workflow.concurrency ? [] : ['no concurrency']),
  'a checkout leaves no credentials': ({ workflow }) =>
    stepsOf(workflow)
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false)
      .map(() => 'persist-credentials'),
  'no expression becomes a part of a script': ({ workflow }) =>
    stepsOf(workflow).flatMap(({ run }) => (run?.includes('${{') ? [run] : [])),
  'there is no secret to be stolen': ({ text }) =>
    [...text.matchAll(/\bsecrets\.\w+/g)].map(([name]) => name),
};

/** What breaks a rule of ours in the text of a workflow, as `rule: what`. */
export function breaches(text: string): string[] {
  const subject = { workflow: parseWorkflow(text), text };
  return Object.entries(rules).flatMap(([rule, find]) => find(subject).map((what) => `${rule}: ${what}`));
}
