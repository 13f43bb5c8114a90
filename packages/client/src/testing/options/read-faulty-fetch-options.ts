import type { Fault, FaultKind } from '../faults/fault.ts';
import type { FaultyFetchOptions, RandomFault, ScriptedFault } from '../faulty-fetch.ts';
import { exampleOperations } from '../generated/examples.ts';
import { defaultFault } from './default-faults.ts';
import { faultKeys } from './fault-keys.ts';
import {
  isRecord,
  type Keys,
  number,
  oneOf,
  optional,
  shown,
  text,
  type Wanted,
  whole,
  wrongKey,
} from './wanted.ts';

/** The options with their defaults filled in, as copies. */
export interface Settings {
  fetch: (request: Request) => Response | Promise<Response>;
  script: Required<ScriptedFault>[];
  random: Required<RandomFault>[];
  seed: number;
}

const anything: Wanted = () => undefined;
const kinds = Object.keys(faultKeys) as FaultKind[];
const match = {
  operation: optional(oneOf(...Object.keys(exampleOperations))),
  method: optional(text(/^[A-Z]+$/, 'in capitals')),
  path: optional(text()),
};
const times: Wanted = (value) =>
  value !== Infinity && whole(1)(value) ? 'a whole number from 1, or Infinity' : undefined;
const rate = number(0, 1);

const optionKeys = {
  fetch: optional((value) => (typeof value === 'function' ? undefined : 'a function')),
  script: optional((value) => (Array.isArray(value) ? undefined : 'a list')),
  rates: optional((value) => (isRecord(value) || Array.isArray(value) ? undefined : 'an object or a list')),
  seed: optional(whole(0, 2 ** 32 - 1)),
};
const scriptedKeys = { match, after: optional(whole(0)), times: optional(times), fault: anything };
const randomKeys = { rate, match, fault: anything };

/** Checks the options and fills in what they leave out. @throws TypeError that names the place of what makes no sense */
export function readFaultyFetchOptions(options: FaultyFetchOptions): Settings {
  requireKeys(options, optionKeys, 'the options');
  const { fetch = (request: Request) => globalThis.fetch(request), script = [], rates = {} } = options;
  const { seed = Math.floor(Math.random() * 2 ** 32) } = options;
  return {
    fetch,
    script: script.map((given, index) => {
      requireEntry(given, scriptedKeys, `script[${index}]`);
      const { match = {}, after = 0, times = 1, fault } = given;
      return structuredClone({ match, after, times, fault });
    }),
    random: readRates(rates),
    seed,
  };
}

function readRates(rates: NonNullable<FaultyFetchOptions['rates']>): Required<RandomFault>[] {
  if (isRandomList(rates)) {
    for (const [index, given] of rates.entries()) requireEntry(given, randomKeys, `rates[${index}]`);
  } else {
    requireKeys(rates, Object.fromEntries(kinds.map((kind) => [kind, optional(rate)])), 'rates');
  }
  // By the order of the kinds, so that the order in which an object was written makes no difference.
  const list: readonly RandomFault[] = isRandomList(rates)
    ? rates
    : kinds.map((kind) => ({ rate: rates[kind] ?? 0, fault: defaultFault(kind) }));
  const sum = list.reduce((total, entry) => total + entry.rate, 0);
  // 0.2 + 0.4 + 0.3 + 0.1 is a little more than 1.
  if (sum > 1 + 1e-9) throw refused(`rates add up to ${sum}, which is more than 1`);
  return list
    .filter((entry) => entry.rate > 0)
    .map(({ rate, match = {}, fault }) => structuredClone({ rate, match, fault }));
}

function isRandomList(rates: FaultyFetchOptions['rates']): rates is readonly RandomFault[] {
  return Array.isArray(rates);
}

function requireKeys(given: unknown, keys: Keys, place: string): void {
  if (!isRecord(given)) throw refused(`${place} must be an object, and is ${shown(given)}`);
  const problem = wrongKey(given, keys);
  if (problem) throw refused(`${place}: ${problem}`);
}

function requireEntry(given: { fault: Fault }, keys: Keys, place: string): void {
  requireKeys(given, keys, place);
  const fault: unknown = given.fault;
  if (!isRecord(fault)) throw refused(`${place}.fault must be an object, and is ${shown(fault)}`);
  const { kind, ...rest } = fault;
  const known = kinds.find((one) => one === kind);
  if (known === undefined) {
    throw refused(`${place}.fault.kind must be one of ${kinds.join(', ')}, and is ${shown(kind)}`);
  }
  requireKeys(rest, faultKeys[known], `${place}.fault (${known})`);
  if (known === 'status' && rest['body'] === undefined && Number(rest['status']) < 400) {
    throw refused(`${place}.fault (status): a status below 400 needs a body, or use empty`);
  }
}

function refused(problem: string): TypeError {
  return new TypeError(`createFaultyFetch: ${problem}`);
}
