import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { root } from '../workspace.mjs';

/** Variables by which the caller's own registry, proxy, pnpm, Node or git would be used instead of what is rehearsed. */
const personal = /^(npm|pnpm|turbo|node|git|xdg|b2b|verdaccio)_|_proxy$|^(HOME|USERPROFILE)$/i;

/**
 * The environment of everything that is started: the Node of this workspace first in PATH, nothing of the caller's settings, and a
 * home, a cache and a store below `folder`. Packages come from `origin`, or from nowhere without one.
 */
export async function isolatedEnvironment(folder: string, origin?: string): Promise<NodeJS.ProcessEnv> {
  const home = join(folder, 'home');
  const npmrc = join(folder, origin ? 'npmrc' : 'npmrc-without-registry');
  const registry = origin ?? 'http://127.0.0.1:9';
  // Verdaccio lets anybody publish, but npm and pnpm send nothing without a token.
  const lines = [
    `registry=${registry}/`,
    `${registry.replace('http:', '')}/:_authToken=rehearsal`,
    'fund=false',
    'audit=false',
    'update-notifier=false',
  ];
  await mkdir(home, { recursive: true });
  await writeFile(npmrc, `${lines.join('\n')}\n`);
  const kept = Object.entries(process.env).filter(([name]) => !personal.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
    HOME: home,
    NO_COLOR: '1',
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NPM_CONFIG_USERCONFIG: npmrc,
    npm_config_cache: join(folder, 'npm-cache'),
    pnpm_config_store_dir: join(folder, 'pnpm-store'),
    // It would look for its own pinned version in the registry.
    pnpm_config_pm_on_fail: 'ignore',
    // The copy of the workspace is linked to an installation that pnpm did not make there.
    pnpm_config_verify_deps_before_run: 'false',
    // What is published here is some seconds old.
    pnpm_config_minimum_release_age: '0',
  };
}
