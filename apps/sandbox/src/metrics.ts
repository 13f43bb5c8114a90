import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Exchange } from './exchange.ts';

/** Counts what happens, for Prometheus. No label has a store, a path or a value in it. */
export interface Metrics {
  request(exchange: Exchange): void;
  /** The text that Prometheus reads, and its content type. */
  read(): Promise<{ text: string; contentType: string }>;
}

const prefix = 'b2b_invoices_sandbox_';

/** Makes the metrics of a process, with those of Node. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix });
  const registers = [registry];
  const duration = new Histogram({
    name: `${prefix}request_duration_seconds`,
    help: 'Time from the first line of a request to its answer.',
    labelNames: ['operation', 'status'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers,
  });
  const problems = new Counter({
    name: `${prefix}violations_total`,
    help: 'Ways in which requests and answers differed from the specification.',
    labelNames: ['side'],
    registers,
  });
  const ignored = new Counter({
    name: `${prefix}ignored_query_keys_total`,
    help: 'Query keys that no operation knows, and that the service ignores.',
    registers,
  });
  const faults = new Counter({
    name: `${prefix}faults_total`,
    help: 'Requests that a scripted fault was for.',
    labelNames: ['kind'],
    registers,
  });
  return {
    request({ operationId = 'none', answer, durationMs, problems: found, ignored: keys, fault }) {
      duration.observe({ operation: operationId, status: answer.status }, durationMs / 1000);
      for (const { side } of found) problems.inc({ side });
      if (keys.length > 0) ignored.inc(keys.length);
      if (fault) faults.inc({ kind: fault });
    },
    read: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
