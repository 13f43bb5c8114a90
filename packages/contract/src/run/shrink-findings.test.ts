import { expect, test } from 'vitest';
import {
  type Answers,
  exampleAnswers,
  exampleTarget,
  sessionsAt,
  unwatched,
} from '../../test-targets/open-at.ts';
import { createRecordingControl } from '../../test-targets/recording-control.ts';
import { collectFindings, type FindingCollector } from '../findings/collect-findings.ts';
import type { Session } from '../session/session.ts';
import { shrinkFindings } from './shrink-findings.ts';

const list = { method: 'GET', path: '/invoices?limit=7&offset=1&status=0' };
const origin = { phase: 'model' as const, seed: 1 };
const failing: Answers = async (request) =>
  request.url.includes('status')
    ? Response.json({ code: 500, data: { errMsg: 'x' }, meta: { message: 'x' } }, { status: 500 })
    : exampleAnswers(request);

/** Findings of a session that sent some requests. */
async function findingsOf(session: Session): Promise<FindingCollector> {
  const findings = collectFindings(['documented']);
  for (const call of [{ method: 'GET', path: '/invoices' }, list]) {
    const { verdicts } = await session.send(call);
    for (const verdict of verdicts) findings.add(origin, verdict, { session, steps: session.steps });
  }
  return findings;
}

test('each finding is left with the smallest calls that show it', async () => {
  const control = createRecordingControl();
  const sessions = sessionsAt(exampleTarget({ fetch: failing, control }));
  const { sightings } = await findingsOf(await sessions.open(undefined, unwatched));
  await shrinkFindings(sightings, sessions);
  expect(sightings.length).toBeGreaterThan(0);
  for (const { finding } of sightings) {
    expect(finding.shrunk).toBe(true);
    expect(finding.steps.map(({ call }) => call.path)).toEqual(['/invoices?status=0']);
  }
  expect(control.asked.filter((each) => each.startsWith('close')).length).toBe(control.worlds.length - 1);
});

test('without stores of its own nothing is sent', async () => {
  const sessions = sessionsAt(exampleTarget({ fetch: failing }));
  const session = await sessions.open(undefined, unwatched);
  const { sightings } = await findingsOf(session);
  await shrinkFindings(sightings, sessions);
  expect(sightings.every(({ finding }) => !finding.shrunk)).toBe(true);
  expect(session.steps.length).toBe(2);
});

test('what a phase saw by itself keeps its steps', async () => {
  const sessions = sessionsAt(exampleTarget({ fetch: failing, control: createRecordingControl() }));
  const session = await sessions.open(undefined, unwatched);
  const steps = [await session.send(list), await session.send(list)];
  const findings = collectFindings(['documented']);
  findings.add(origin, steps[0]?.verdicts[0] as never, { steps });
  await shrinkFindings(findings.sightings, sessions);
  expect(findings.sightings[0]?.finding).toMatchObject({ shrunk: false, steps });
});

/** Sightings at a server that answers no more once they are made. */
async function sightingsBeforeSilence(): Promise<
  [FindingCollector['sightings'], ReturnType<typeof sessionsAt>]
> {
  let isSilent = false;
  const fetch: Answers = (request) => (isSilent ? new Promise(() => {}) : failing(request));
  const sessions = sessionsAt(exampleTarget({ fetch, control: createRecordingControl() }));
  const { sightings } = await findingsOf(await sessions.open(undefined, unwatched));
  isSilent = true;
  return [sightings, sessions];
}

test.each([
  ['one finding', { longestOne: 5 }],
  ['all of them', { longestAll: 5 }],
])('requests that never end cost no more than the time for %s', async (_, limits) => {
  const [sightings, sessions] = await sightingsBeforeSilence();
  await shrinkFindings(sightings, sessions, limits);
  expect(sightings.every(({ finding }) => !finding.shrunk && finding.steps.length === 1)).toBe(true);
});

test('an interrupt ends it at once', async () => {
  const [sightings, sessions] = await sightingsBeforeSilence();
  const end = new AbortController();
  const shrinking = shrinkFindings(sightings, sessions, {
    longestOne: 1e6,
    longestAll: 1e6,
    signal: end.signal,
  });
  end.abort();
  await shrinking;
  expect(sightings.every(({ finding }) => !finding.shrunk)).toBe(true);
});

test('control that fails leaves the findings as they were', async () => {
  const control = createRecordingControl((asked) => asked === 'open 2');
  const sessions = sessionsAt(exampleTarget({ fetch: failing, control }));
  const { sightings } = await findingsOf(await sessions.open(undefined, unwatched));
  await shrinkFindings(sightings, sessions);
  expect(sightings[0]?.finding.steps.length).toBe(1);
});
