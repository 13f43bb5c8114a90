import {
  createSandboxControl,
  type PhaseName,
  type RunOptions,
  type RunReport,
  runContract,
  type Target,
} from '@b2b-invoices/contract';
import type { Document } from '@b2b-invoices/spec';
import type { Answers } from './catalogue/seeded-fault.ts';

/** What the servers under measure let in. */
export const credentials = { storeHash: 'power', token: 'token-of-power' };

/** What opens control of the servers under measure. */
export const controlSecret = 'secret-of-power';

/** How the suite is run. */
export interface SuiteOptions {
  seed: number;
  stopAtFirst?: boolean;
  /** The specification to hold the server to. Default: the one of the installed package. */
  document?: Document;
  phases?: readonly PhaseName[];
  effort?: number;
}

/** Where a server under measure is. */
export interface Place {
  baseUrl: string;
  /** Takes the requests in place of the network. */
  fetch?: Answers;
}

const inProcess = 'http://127.0.0.1:4020/api/v3/io/ip';

/** Runs the suite on a server in this process. */
export const runSuite = (answers: Answers, options: SuiteOptions): Promise<RunReport> =>
  runSuiteAt({ baseUrl: inProcess, fetch: answers }, options);

/** Runs the suite on a sandbox, wherever it is. */
export const runSuiteAt = (place: Place, options: SuiteOptions): Promise<RunReport> =>
  runContract(sandboxTarget(place), options satisfies RunOptions);

/** Runs the suite on a mock, which keeps nothing and answers as it is told. */
export const runSuiteOnMock = (baseUrl: string, options: SuiteOptions): Promise<RunReport> =>
  runContract(
    {
      name: 'mock',
      baseUrl,
      credentials,
      legacyCredentials: { authToken: credentials.token },
      capabilities: ['prefer', 'refuse'],
    },
    options,
  );

function sandboxTarget({ baseUrl, fetch }: Place): Target {
  const taken = fetch ? { fetch } : {};
  const url = new URL('/_sandbox', baseUrl).href;
  return {
    name: 'sandbox',
    baseUrl,
    ...taken,
    credentials,
    legacyCredentials: { authToken: credentials.token },
    capabilities: ['refuse', 'stateful', 'write'],
    control: createSandboxControl({ url, secret: controlSecret, ...taken }),
  };
}
