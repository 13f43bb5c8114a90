// The process in which Verdaccio runs; start-registry.ts forks it with a folder, and it ends when its parent does.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

process.on('disconnect', () => process.exit());

const folder = process.argv[2] ?? '';
const configuration = {
  configPath: join(folder, 'config.yaml'),
  self_path: join(folder, 'config.yaml'),
  storage: join(folder, 'storage'),
  web: { enable: false },
  auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
  uplinks: {},
  packages: { '**': { access: '$all', publish: '$all', unpublish: '$all' } },
  middlewares: {},
  max_body_size: '100mb',
  log: { type: 'stdout', format: 'pretty', level: 'warn' },
};
const server = (await runServer(configuration as never)) as Server;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
