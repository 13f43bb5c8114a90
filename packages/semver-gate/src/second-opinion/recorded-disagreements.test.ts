import { describe, expect, test } from 'vitest';
import { parseDisagreements } from './recorded-disagreements.ts';

const entry = `- fingerprint: 12e456789012
  reason: The vendor never sent it.
  expires: 2027-06-30
`;

test('entries are read with the line that they begin on, and a fingerprint of digits stays text', () => {
  expect(parseDisagreements(`# Looked at by people.\n${entry}`)).toEqual([
    { fingerprint: '12e456789012', reason: 'The vendor never sent it.', expires: '2027-06-30', line: 2 },
  ]);
  expect(parseDisagreements('')).toEqual([]);
  expect(parseDisagreements('# None yet.\n')).toEqual([]);
});

describe('a file that cannot be used is told of in a sentence with its line:', () => {
  const file = 'spec/releases/disagreements.yaml';
  test.each([
    ['no YAML', `${entry}- [`, `${file}:4 is not YAML; correct that line.`],
    ['no list', 'fingerprint: 1', `${file} is no list; write each disagreement as an item of one.`],
    ['an item that is a word', `${entry}- word\n`, `${file}:4 has no fingerprint; add it as text.`],
    ['no reason', entry + entry.replace(/ {2}reason.*\n/, ''), `${file}:4 has no reason; add it as text.`],
    ['no expiry', entry.replace(/ {2}expires.*\n/, ''), `${file}:1 has no expires; add it as text.`],
    [
      'an expiry on no day',
      entry.replace('06-30', '06-31'),
      `${file}:1 expires on no day; write it as in 2027-01-31.`,
    ],
    [
      'a key that means nothing',
      `${entry}  until: 2027-06-30\n`,
      `${file}:1 has until, which is none of fingerprint, reason, expires; remove it.`,
    ],
  ])('%s', (_, text, says) => {
    expect(() => parseDisagreements(text)).toThrow(says);
  });
});
