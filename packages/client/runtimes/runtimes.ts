import { bundleSmoke } from './bundle-smoke.ts';
import { chromiumPath } from './chromium-path.ts';
import { nodeFiles } from './packaged-program.ts';
import { packagedRuntime, programRuntime } from './packaged-runtime.ts';
import { runChromium } from './run-chromium.ts';
import { runWorkerd } from './run-workerd.ts';
import type { Runtime } from './runtime.ts';

/** A Node of another version than the project's own. */
function node(major: number): Runtime {
  return packagedRuntime({ name: `Node ${major}` }, nodeFiles(major));
}

const workerd: Runtime = {
  name: 'workerd',
  resends: [],
  run: async (folder, target) => runWorkerd(await bundleSmoke('worker', folder), target),
};

/** A Chromium; it is missing where its path is not known. */
function chromium(file: string | undefined): Runtime {
  const missing =
    'Chromium is not installed. Debian has it: apt-get install chromium; or set CHROMIUM_PATH to where it is.';
  return {
    name: 'Chromium',
    resends: ['POST', 'PUT', 'DELETE'],
    ...(file === undefined && { missing }),
    run: async (folder, target) => runChromium(file ?? '', await bundleSmoke('page', folder), target),
  };
}

/** What the client runs in. */
export const runtimes: readonly Runtime[] = [
  node(20),
  node(22),
  programRuntime('Node 24', { file: process.execPath }),
  node(26),
  packagedRuntime(
    { name: 'Bun', resends: ['PUT', 'DELETE'] },
    {
      'darwin-arm64': '@oven/bun-darwin-aarch64/bin/bun',
      'linux-arm64': '@oven/bun-linux-aarch64/bin/bun',
      'linux-x64': '@oven/bun-linux-x64-baseline/bin/bun',
    },
    { args: ['--no-install'] },
  ),
  packagedRuntime(
    { name: 'Deno', resends: ['POST', 'PUT', 'DELETE'] },
    {
      'darwin-arm64': '@deno/darwin-arm64/deno',
      'linux-arm64': '@deno/linux-arm64-glibc/deno',
      'linux-x64': '@deno/linux-x64-glibc/deno',
    },
    {
      args: ['run', '--no-config', '--no-remote', '--no-prompt', '--allow-net=127.0.0.1', '--allow-env'],
      env: { DENO_NO_UPDATE_CHECK: '1' },
    },
  ),
  workerd,
  chromium(chromiumPath()),
];
