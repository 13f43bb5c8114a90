import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';

/** A job as GitLab would run it, with everything included and filled in. */
export interface GitlabJob {
  image: { name: string };
  stage?: string;
  variables: Record<string, string>;
  script: string[];
  artifacts: { when: string; paths: string[]; reports: { junit: string } };
}

const run = promisify(execFile);
const local = createRequire(import.meta.url).resolve('gitlab-ci-local');
const template = fileURLToPath(new URL('../gitlab.yml', import.meta.url));
const templatePath = 'packages/contract/ci/gitlab.yml';

/**
 * What GitLab makes of a `.gitlab-ci.yml`, held to GitLab's own schema. `include: remote` of the template gets the one of this
 * repository.
 * @throws Error with what is wrong with it
 */
export async function expandGitlab(text: string): Promise<Record<string, GitlabJob>> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-gitlab-'));
  try {
    await mkdir(join(folder, dirname(templatePath)), { recursive: true });
    await copyFile(template, join(folder, templatePath));
    await writeFile(join(folder, '.gitlab-ci.yml'), withLocalTemplate(text));
    await run('git', ['init', '--quiet'], { cwd: folder });
    await run('git', ['add', '.'], { cwd: folder });
    const env = { ...process.env, FORCE_COLOR: '0', HOME: folder };
    const { stdout } = await run(process.execPath, [local, '--preview'], { cwd: folder, env });
    return parse(stdout) as Record<string, GitlabJob>;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function withLocalTemplate(text: string): string {
  const { include, ...rest } = parse(text) as { include: Record<string, unknown>[] };
  const locals = include.map(({ remote, ...others }) =>
    String(remote).endsWith(templatePath) ? { local: templatePath, ...others } : { remote, ...others },
  );
  return stringify({ include: locals, ...rest });
}

/** The variables of a job as its script sees them: `$$` is a dollar sign that is not expanded. */
export function variablesOf({ variables }: GitlabJob): Record<string, string> {
  const values = Object.entries(variables).map(([name, value]) => [name, value.replaceAll('$$', () => '$')]);
  return Object.fromEntries(values) as Record<string, string>;
}
