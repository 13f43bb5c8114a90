import { secretsIn } from '../faults/secrets-in.ts';
import * as sources from '../src/index.ts';
import { campaignBody } from './campaign-body.ts';
import { type ServiceName, startService } from './campaign-service.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { type Access, type CreateProgram, type OwnClient, withKy, withOwnClient } from './programs.ts';
import { type CreateOutcome, type Tally, tally } from './tally.ts';
import { createWireDraw, type WireFault } from './wire-fault.ts';

/** What is run, and how bad the wire is. */
export interface CampaignSettings {
  service: ServiceName;
  /** Default: this client. */
  program?: 'own' | 'ky';
  /** Default: the sources. */
  client?: OwnClient;
  creates: number;
  /** The same seed gives the same faults to the same requests. */
  seed: number;
  /** How many of all requests are struck, look-ups included; 0 to 1. Default: 0.3. */
  rate?: number;
  /** How many creates are under way at once. Default: 16. */
  workers?: number;
}

/** What came of it. */
export interface CampaignReport extends Tally {
  seed: number;
  seconds: number;
  requests: number;
  struck: ReadonlyMap<WireFault, number>;
  /** 1 if the log, with every event and every error, shows the token; else 0. */
  secrets: number;
}

/** Sends so many creates over a bad wire, and compares what was told of each with what the service has in the end. */
export async function runCampaign({
  service: name,
  program = 'own',
  client = sources,
  creates,
  seed,
  rate = 0.3,
  workers = 16,
}: CampaignSettings): Promise<CampaignReport> {
  const service = await startService(name);
  const proxy = await startFaultProxy(service.baseUrl, createWireDraw(seed, rate, service.faults));
  const began = performance.now();
  const log: string[] = [];
  try {
    const access: Access = { ...service, baseUrl: proxy.baseUrl };
    const { storeHash, token, baseUrl } = access;
    const given = { storeHash, token, baseUrl };
    const create = program === 'ky' ? withKy(given) : withOwnClient(client, given, log);
    const outcomes = await createAll(create, creates, workers);
    await proxy.settled();
    return {
      ...tally(outcomes, await service.invoices()),
      seed,
      seconds: (performance.now() - began) / 1000,
      requests: proxy.requests(),
      struck: proxy.struck,
      secrets: secretsIn([log.join('\n')], token),
    };
  } finally {
    await proxy.stop();
    await service.stop();
  }
}

async function createAll(create: CreateProgram, count: number, workers: number): Promise<CreateOutcome[]> {
  const outcomes: CreateOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      outcomes.push(await create(campaignBody(next)));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return outcomes;
}
