import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace.mjs';
import { parseWorkflow, stepsOf } from './workflow.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** The commands of a page: the lines of its shell blocks without their comments, and what stands between backticks. */
function commandsOf(page: string): string[] {
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.split('\n'));
  const spans = [...page.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...blocks, ...spans].map((line) => line.replace(/\s+#.*/, '').trim());
}

const documented = ['CONTRIBUTING.md', 'README.md'].flatMap((page) => commandsOf(read(page)));

/** The command that people know: `npx pnpm smoke` of `npx pnpm smoke "$VERSION" --signatures`. */
function knownCommand(command: string): string | undefined {
  const [known, script] =
    /^(?:npx pnpm|npm run) ([\w-]+)/.exec(command) ?? /^npm (start|test)\b/.exec(command) ?? [];
  if (script) return script in scripts ? known : undefined;
  const [, file] = /^(?:node )?(\S+)/.exec(command) ?? [];
  return file && existsSync(join(root, file))
    ? command.slice(0, command.indexOf(file) + file.length)
    : undefined;
}

function isDocumented(command: string): boolean {
  const isShell = !/^(npm|npx|node) /.test(command);
  if (isShell && documented.includes(command)) return true;
  const known = knownCommand(command);
  const isNamed = documented.some((line) => line === known || line.startsWith(`${known} `));
  return known !== undefined && isNamed && !/[\n;&|<>]/.test(command);
}

/**
 * The steps of a workflow that run something else than what people run: a script of package.json or a file of the
 * repository, named in CONTRIBUTING.md or README.md; or a line of shell that one of them has word for word. One command each.
 */
export function undocumentedCommands(text: string): string[] {
  return stepsOf(parseWorkflow(text))
    .flatMap(({ run }) => run?.trim() ?? [])
    .filter((command) => !isDocumented(command));
}
