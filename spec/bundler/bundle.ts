import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface BundleOptions {
  /** The document to begin with; by default `openapi.yaml` of this package. */
  root?: string;
  format: 'yaml' | 'json';
  /** Puts every referenced part in the place of its reference. Default false. */
  dereferenced?: boolean;
}

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const redocly = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin', 'cli.js');
const execute = promisify(execFile);

/** The folder of the hand-written specification. */
export const specFolder: string = dirname(here);

const header =
  '# Generated from spec/openapi.yaml by `pnpm generate`. Do not edit: change the source and generate again.\n';

/**
 * The text of one self-contained document, made by Redocly CLI.
 * @throws Error whose message is Redocly's own report, with the file and the line, when the source is broken
 */
export async function bundle({
  root = join(specFolder, 'openapi.yaml'),
  format,
  dereferenced = false,
}: BundleOptions): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'b2b-invoices-bundle-'));
  const output = join(folder, `openapi.${format}`);
  const args = [redocly, 'bundle', root, '--output', output, ...(dereferenced ? ['--dereferenced'] : [])];
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  try {
    await execute(process.execPath, args, { cwd: dirname(dirname(root)), env });
    const text = await readFile(output, 'utf8');
    return format === 'yaml' ? header + text : text;
  } catch (error) {
    throw new Error(`The specification cannot be bundled.\n${(error as { stderr?: string }).stderr ?? ''}`, {
      cause: error,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
