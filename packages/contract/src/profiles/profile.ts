import type { Weight } from '../judge/verdict.ts';
import type { Capability, StoreToken } from '../target/target.ts';

/** The kinds of target that the command knows. */
export const profileNames = ['mock', 'sandbox', 'live'] as const;
export type ProfileName = (typeof profileNames)[number];

/** What is taken for granted of a kind of target. */
export interface Profile {
  /** What it is for, in a line. */
  says: string;
  /** Where it is unless the command line says otherwise. */
  url: string;
  capabilities: readonly Capability[];
  /** The weights of the rules that it is held to. */
  weights: readonly Weight[];
  /** Whether its stores can be opened and closed with a secret. */
  control: boolean;
  /** Credentials that it takes without being told; undefined where they must be given. */
  credentials: StoreToken | undefined;
  /** Whether the data may be somebody's, so that reports show their shape alone. */
  maskValues: boolean;
}

const every: readonly Weight[] = ['documented', 'observed', 'assumed'];

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  mock: {
    says: 'answers from the examples of the specification, as Prism does',
    url: 'http://127.0.0.1:4010/api/v3/io/ip',
    capabilities: ['prefer', 'refuse'],
    weights: every,
    control: false,
    credentials: { storeHash: 'mock-store', token: 'mock-token' },
    maskValues: false,
  },
  sandbox: {
    says: 'keeps what it is given, and may be written to as one likes',
    url: 'http://127.0.0.1:4020/api/v3/io/ip',
    capabilities: ['refuse', 'stateful', 'write'],
    weights: every,
    control: true,
    credentials: { storeHash: 'demo-store', token: 'demo-token' },
    maskValues: false,
  },
  live: {
    says: 'the service itself; read-only unless --allow-writes, and held to nothing that is only assumed',
    url: 'https://api-b2b.bigcommerce.com/api/v3/io/ip',
    capabilities: ['stateful'],
    weights: ['documented', 'observed'],
    control: false,
    credentials: undefined,
    maskValues: true,
  },
};
