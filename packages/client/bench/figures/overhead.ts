import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ConsumerProject } from '../../package-tests/install-packages.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { pageBodies } from '../page-bodies.ts';
import { others } from '../prepare-project.ts';
import type { InvoiceProgram, OpenProgram } from '../programs/invoice-program.ts';
import { startPageServer } from '../start-page-server.ts';

export const name = 'overhead a call';

const rounds = 60;
const callsARound = 30;
const warmUpRounds = 10;
const budget = 1.2;
const bare = 'bare-fetch';
const own = 'get-and-list';
const programs = [bare, own, ...others];

async function openPrograms(folder: string, baseUrl: string): Promise<Map<string, InvoiceProgram>> {
  const opened = new Map<string, InvoiceProgram>();
  for (const program of programs) {
    const url = pathToFileURL(join(folder, 'programs', `${program}.ts`)).href;
    const { open } = (await import(url)) as { open: OpenProgram };
    opened.set(program, open(baseUrl));
  }
  return opened;
}

async function timeCalls(program: InvoiceProgram): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < callsARound; call += 1) {
    const began = performance.now();
    const { length } = await program.list('4711');
    times.push((performance.now() - began) * 1000);
    if (length !== 50) throw new Error(`A page of ${length} invoices came instead of 50.`);
  }
  return times;
}

/** Median microseconds of a call of each program, the programs taking turns. */
async function measurePrograms(opened: ReadonlyMap<string, InvoiceProgram>): Promise<Map<string, number>> {
  const times = new Map<string, number[]>(programs.map((program) => [program, []]));
  for (let round = 0; round < rounds + warmUpRounds; round += 1) {
    for (const [index] of programs.entries()) {
      // Another one begins in each round, so that none is always the one after the heaviest.
      const program = programs[(index + round) % programs.length] ?? bare;
      const measured = await timeCalls(opened.get(program) as InvoiceProgram);
      if (round >= warmUpRounds) times.get(program)?.push(...measured);
    }
  }
  return new Map([...times].map(([program, all]) => [program, median(all)]));
}

async function measurePage(folder: string, rows: string, body: string): Promise<Figure> {
  const server = await startPageServer(body);
  try {
    const times = await measurePrograms(await openPrograms(folder, server.baseUrl));
    const time = (program: string): number => times.get(program) ?? Number.NaN;
    const ratio = (program: string): string => (time(program) / time(bare)).toFixed(2);
    const isAhead = ['ky', 'ofetch', 'axios'].every((other) => time(own) < time(other));
    const beside = others.map((other) => `${other} ${time(other).toFixed(0)} µs (${ratio(other)})`);
    return {
      what: `a call for 50 ${rows} rows of ${Math.round(body.length / 50)} bytes, against bare \`fetch\``,
      measured: `${time(own).toFixed(0)} µs (${ratio(own)})`,
      reach: `≤ ${budget} times, ahead of ky, ofetch, axios`,
      isReached: time(own) / time(bare) <= budget && isAhead,
      beside: [`bare fetch ${time(bare).toFixed(0)} µs`, ...beside].join(', '),
    };
  } finally {
    await server.stop();
  }
}

export async function measure({ folder }: ConsumerProject): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [rows, page] of Object.entries(await pageBodies()))
    figures.push(await measurePage(folder, rows, JSON.stringify(page)));
  return figures;
}
