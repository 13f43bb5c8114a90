import { describe, expect, test } from 'vitest';
import { phaseNames } from '../phases/phase.ts';
import { readCommandLine } from './command-line.ts';

const environment = {
  B2B_STORE_HASH: 'hash-of-env',
  B2B_TOKEN: 'token-of-env',
  B2B_SANDBOX_SECRET: 'secret',
};
const read = (...args: string[]) => readCommandLine(args, environment);

test('each kind of target has its address, its rules and its credentials', () => {
  expect(readCommandLine(['--profile', 'mock'], {})).toMatchObject({
    url: 'http://127.0.0.1:4010/api/v3/io/ip',
    weights: ['documented', 'observed', 'assumed'],
    controlSecret: undefined,
  });
  expect(readCommandLine(['--profile', 'sandbox'], {})).toMatchObject({
    url: 'http://127.0.0.1:4020/api/v3/io/ip',
    credentials: { storeHash: 'demo-store', token: 'demo-token' },
  });
  expect(read('--profile', 'live')).toMatchObject({
    url: 'https://api-b2b.bigcommerce.com/api/v3/io/ip',
    weights: ['documented', 'observed'],
    write: undefined,
    limits: { maxRequests: 60, maxObjects: 5, perMinute: 60 },
  });
});

test('credentials come from the environment, a flag wins and is warned of', () => {
  expect(read('--profile', 'sandbox')).toMatchObject({
    credentials: { storeHash: 'hash-of-env', token: 'token-of-env' },
    controlSecret: 'secret',
    warnings: [],
  });
  const { credentials, warnings } = read('--profile', 'mock', '--token', 'token-of-flag');
  expect(credentials).toEqual({ storeHash: 'hash-of-env', token: 'token-of-flag' });
  expect(warnings).toEqual(['--token can be read by others in the list of processes; B2B_TOKEN cannot.']);
});

test('phases, reports and thresholds may be repeated, and phases keep their order', () => {
  const commandLine = read(
    ...['--profile', 'mock', '--phase', 'races,examples', '--phase', 'model', '--quick', '--seed', '7'],
    ...['--at-once', '2'],
    ...['--report', 'junit=a.xml', '--report', 'html=b.html', '--report', 'github-summary', '--github'],
    ...['--min-coverage', 'operations=100', '--min-coverage', 'request-keywords=90%'],
  );
  expect(commandLine).toMatchObject({
    phases: ['examples', 'model', 'races'],
    effort: 0.1,
    seed: 7,
    atOnce: 2,
  });
  expect([...commandLine.reports]).toEqual([
    ['junit', 'a.xml'],
    ['html', 'b.html'],
  ]);
  expect(commandLine).toMatchObject({ githubSummary: true, githubAnnotations: true });
  expect([...commandLine.thresholds]).toEqual([
    ['operations', 100],
    ['request keywords', 90],
  ]);
});

test('each phase can be chosen', () => {
  expect(read('--profile', 'mock', ...phaseNames.flatMap((name) => ['--phase', name])).phases).toEqual(
    phaseNames,
  );
});

test('a plan is printed without credentials', () => {
  expect(readCommandLine(['--profile', 'live', '--plan'], {}).action).toBe('plan');
});

test('slashes at the end of an address are taken away', () => {
  expect(read('--profile', 'mock', '--url', 'http://127.0.0.1:1/api//').url).toBe('http://127.0.0.1:1/api');
});

const refused: [args: string, sentence: string][] = [
  ['', '--profile is missing; say which of mock, sandbox, live the target is.'],
  ['--profile prod', '--profile must be one of mock, sandbox, live, not "prod".'],
  ['--profile mock --speed 9', "Unknown option '--speed'."],
  ['--profile mock token-by-mistake', 'A word on the command line belongs to no flag.'],
  [
    '--profile mock --url localhost:4010',
    '--url must be an address such as http://127.0.0.1:4020/api/v3/io/ip, not "localhost:4010".',
  ],
  [
    '--profile mock --url http://u:p@h/',
    '--url must not hold a password; credentials come from B2B_STORE_HASH and B2B_TOKEN.',
  ],
  ['--profile mock --url http://h/?a=1', '--url must end with its path, without ? and #.'],
  [
    '--profile mock --phase fuzz',
    '--phase must be one of examples, coverage, protocol, properties, model, relations, races, client, not "fuzz".',
  ],
  ['--profile mock --seed -1', "Option '--seed' argument is ambiguous."],
  ['--profile mock --seed 1.5', '--seed must be a whole number from 0 to 4294967295, not "1.5".'],
  ['--profile mock --quick --thorough', '--quick and --thorough contradict each other; leave one out.'],
  ['--profile mock --seconds 9', '--seconds needs --thorough; add it.'],
  ['--profile mock --replay x --seed 1', '--replay and --seed contradict each other; leave one out.'],
  ['--profile mock --allow-writes --company 1', '--allow-writes is for --profile live alone; leave it out.'],
  ['--profile mock --control-secret s', '--control-secret is for --profile sandbox alone; leave it out.'],
  ['--profile live --allow-writes', '--allow-writes needs --company; add it.'],
  ['--profile live --sweep', '--sweep needs --company; add it.'],
  ['--profile live --company 1 --order 7', '--order needs --allow-writes; add it.'],
  ['--profile live --allow-writes --company 1 --order x', '--order must be an id of digits, not "x".'],
  [
    '--profile live --phase model',
    '--phase is not for --profile live, whose requests are a fixed list; see --plan.',
  ],
  [
    '--profile live --url http://api.example.com',
    '--url http://api.example.com would send the token unencrypted; use https.',
  ],
  [
    '--profile sandbox --url https://api-b2b.bigcommerce.com/api/v3/io/ip',
    'api-b2b.bigcommerce.com is the live service; use --profile live, which does not write unasked.',
  ],
  ['--profile mock --report pdf=a', '--report must be one of junit, html, json, markdown, har, not "pdf".'],
  ['--profile mock --report junit', '--report is written NAME=VALUE, not "junit".'],
  [
    '--profile mock --min-coverage lines=9',
    '--min-coverage must be one of operations, parameters, request keywords, statuses, error shapes, examples, response properties, rules, flows, not "lines".',
  ],
  [
    '--profile mock --min-coverage rules=101',
    '--min-coverage must be a whole number from 0 to 100, not "101".',
  ],
  ['--profile live --per-minute 500', '--per-minute must be a whole number from 1 to 150, not "500".'],
];

describe('what cannot be obeyed is said in a sentence:', () => {
  test.each(refused)('%s', (args, sentence) => {
    expect(() => read(...args.split(' ').filter(Boolean))).toThrow(sentence);
  });

  test('live without credentials', () => {
    expect(() => readCommandLine(['--profile', 'live'], {})).toThrow(
      '--profile live needs credentials; set B2B_STORE_HASH and B2B_TOKEN.',
    );
  });

  test('a token without its store', () => {
    expect(() => readCommandLine(['--profile', 'mock'], { B2B_TOKEN: 'x' })).toThrow(
      'B2B_STORE_HASH is missing beside the other; set both.',
    );
  });

  test('a token that was pasted with its line break, without showing it', () => {
    const pasted = { ...environment, B2B_TOKEN: 'a-token\n' };
    expect(() => readCommandLine(['--profile', 'mock'], pasted)).toThrow(
      /^B2B_TOKEN holds a blank or another character that no header can bear; copy it anew.$/,
    );
  });
});
