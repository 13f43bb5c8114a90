// The suite as a program of Node, Bun and Deno. The target comes in SMOKE_TARGET; what comes out is a line of JSON.
import { inspect } from 'node:util';
import { smoke } from '../smoke.ts';
import type { Show, SmokeReport, SmokeTarget } from '../smoke-check.ts';

interface Versions {
  bun?: string;
  deno?: string;
  node: string;
}
type Shower = { inspect: Show } | undefined;

const { bun, deno, node }: Versions = process.versions;
const others = [Reflect.get(globalThis, 'Bun'), Reflect.get(globalThis, 'Deno')] as Shower[];
const shows: Show[] = [
  (value) => inspect(value, { depth: Infinity, showHidden: true }),
  ...others.flatMap((other) => (other === undefined ? [] : [(value: unknown) => other.inspect(value)])),
];
const target = JSON.parse(process.env['SMOKE_TARGET'] ?? '') as SmokeTarget;
const version = bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${node}`;
const report: SmokeReport = { version, ...(await smoke(target, shows)) };
process.stdout.write(`${JSON.stringify(report)}\n`);
