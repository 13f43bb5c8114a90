import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { root, workspaceFolders } from './workspace.mjs';

const stamp = join(root, 'node_modules', '.installed-from');
const oldestNode = 20;

/** A digest of every file that decides what is installed. */
async function digest() {
  const manifests = (await workspaceFolders()).map((folder) => join(folder, 'package.json'));
  const files = [
    ...['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'].map((name) => join(root, name)),
    ...manifests,
  ];
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}

/** Installs with the pinned pnpm when manifests or lockfile changed since the last time. Says whether all is in place. */
export async function installIfStale() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    console.error(`This needs Node ${oldestNode} or later to begin with; this is ${process.versions.node}.`);
    return false;
  }
  const wanted = await digest();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return true;

  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  console.log(`Installing with ${packageManager} and Node 24 from npm, once. Later runs need no network.`);
  const began = Date.now();
  const { status } = spawnSync(
    `npx --yes ${packageManager} install --frozen-lockfile --reporter=append-only --loglevel=error`,
    {
      cwd: root,
      stdio: 'inherit',
      shell: true,
      env: { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' },
    },
  );
  if (status !== 0) {
    console.error('The installation failed; its own words stand above. It needs the npm registry this once.');
    console.error('If pnpm-lock.yaml does not match a package.json that you changed, run: npx pnpm install');
    return false;
  }
  await writeFile(stamp, wanted);
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
  return true;
}
