/**
 * Runs inside Prism's process before Prism does (`node --import`) and tells the parent what Prism's own command
 * line cannot: which port the system gave it, and which request it was answering when it died.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import type { Server } from 'node:net';
import type { PrismMessage } from './start-prism.ts';

const underway = new AsyncLocalStorage<string>();

function tell(message: PrismMessage): void {
  if (process.connected) process.send?.(message);
}

subscribe('tracing:net.server.listen:asyncEnd', (event) => {
  const address = (event as { server: Server }).server.address();
  if (address !== null && typeof address === 'object') tell({ type: 'listening', port: address.port });
});

subscribe('http.server.request.start', (event) => {
  const { request } = event as { request: IncomingMessage };
  underway.enterWith(`${request.method} ${request.url}`);
});

process.on('uncaughtExceptionMonitor', (error) => {
  tell({ type: 'dying', request: underway.getStore(), message: error.message });
});

// The channel closes with the parent, however the parent ends, SIGKILL included.
process.on('disconnect', () => process.exit());

// A terminal sends these to the whole group. The parent decides when Prism ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
