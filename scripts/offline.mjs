// Runs both commands in a network namespace that has loopback alone. Linux, as root or with user namespaces.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { root } from './workspace.mjs';

const steps = ['ip link set lo up', 'npm test -- --force', 'npm start -- --once --port 0'];
const { status, error } = spawnSync('unshare', ['--map-root-user', '--net', 'sh', '-c', steps.join(' && ')], {
  cwd: root,
  stdio: 'inherit',
});
if (error)
  console.error(`This needs unshare and ip, of Debian's packages util-linux and iproute2: ${error.message}`);
process.exitCode = status ?? 1;
