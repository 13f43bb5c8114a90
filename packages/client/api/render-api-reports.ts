import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  type ExtractorLogLevel,
  type IConfigFile,
  type IExtractorMessagesConfig,
} from '@microsoft/api-extractor';
import { type EntryPoint, entryPoints } from '../package-tests/entry-points.ts';
import { type ConsumerProject, unpack } from '../package-tests/install-packages.ts';

const none = { logLevel: 'none' as ExtractorLogLevel };
const error = { logLevel: 'error' as ExtractorLogLevel };
// What the compiler says matters; that no release tag is used, or a type has no name of its own to import, does not.
const messages: IExtractorMessagesConfig = {
  compilerMessageReporting: { default: error },
  extractorMessageReporting: { default: none },
  tsdocMessageReporting: { default: none },
};

/** The file of an entry point's report, such as `client.api.md` for `.` and `client-drift.api.md` for `./drift`. */
export const reportName = ({ subpath }: EntryPoint): string =>
  `client${subpath.slice(1).replaceAll('/', '-')}.api.md`;

function configure(entry: EntryPoint, client: string, reports: string): IConfigFile {
  const mainEntryPointFilePath = join(client, entry.conditions['types'] ?? '');
  const compilerOptions = {
    strict: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    types: [],
  };
  return {
    projectFolder: client,
    mainEntryPointFilePath,
    compiler: { overrideTsconfig: { compilerOptions, files: [mainEntryPointFilePath] } },
    apiReport: {
      enabled: true,
      reportFileName: reportName(entry),
      reportFolder: reports,
      reportTempFolder: join(reports, 'temporary'),
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages,
  };
}

/**
 * What each entry point of the built package declares, from file name to text. Types that cannot be imported by name, but are
 * part of what is exported, are in it too.
 * @throws Error when an entry point's declarations cannot be read
 */
export async function renderApiReports(project: ConsumerProject): Promise<Map<string, string>> {
  // API Extractor takes everything below a `node_modules` for somebody else's.
  const client = join(project.folder, 'reported');
  const reports = join(project.folder, 'reports');
  await unpack(project.tarballs.client, client);
  await mkdir(join(reports, 'temporary'), { recursive: true });
  for (const entry of entryPoints) {
    const problems: string[] = [];
    const config = ExtractorConfig.prepare({
      configObject: configure(entry, client, reports),
      configObjectFullPath: undefined,
      packageJsonFullPath: join(client, 'package.json'),
    });
    const { errorCount } = Extractor.invoke(config, {
      localBuild: true,
      messageCallback(message) {
        if (message.logLevel === 'error') problems.push(message.text);
        message.handled = true;
      },
    });
    if (errorCount > 0) throw new Error(`${entry.specifier} cannot be reported:\n${problems.join('\n')}`);
  }
  const names = (await readdir(reports)).filter((name) => name.endsWith('.api.md'));
  const texts = names.map(async (name) => [name, await readFile(join(reports, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}
