// Runs both commands, and the rehearsal of a release, in a network namespace that has loopback alone. Linux, as root or with user namespaces.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { root } from './workspace.mjs';

const commands = 'npm test -- --force && npm start -- --once --port 0 --sandbox-port 0 && npm run rehearse';
const loopback = 'ip link set lo up';
const uid = process.getuid?.() ?? 0;
const gid = process.getgid?.() ?? 0;

// Another user becomes root to open the namespace, and itself again within: PostgreSQL refuses to run as root.
const args =
  uid === 0
    ? ['--net', 'sh', '-c', `${loopback} && ${commands}`]
    : [
        '--map-root-user',
        '--net',
        'sh',
        '-c',
        `${loopback} && unshare --user --map-user=${uid} --map-group=${gid} sh -c '${commands}'`,
      ];
const { status, error } = spawnSync('unshare', args, { cwd: root, stdio: 'inherit' });
if (error) {
  console.error(`This needs unshare and ip, of Debian's packages util-linux and iproute2: ${error.message}`);
}
process.exitCode = status ?? 1;
