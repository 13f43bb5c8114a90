import { expect, test } from 'vitest';
import { campaignBody } from './campaign-body.ts';
import { type CreateOutcome, type Held, type Tally, tally } from './tally.ts';

const body = campaignBody(1);
const held: Held = { ...body, id: 7 };
const success: CreateOutcome = { body, id: 7 };
const other = { ...held.openBalance, value: '1.0000' };

test.for<[string, CreateOutcome, Held[], Partial<Tally>]>([
  ['there once', success, [held], { succeeded: 1 }],
  ['there twice', success, [held, { ...held, id: 8 }], { succeeded: 1, double: 1 }],
  ['not there', success, [], { succeeded: 1, lost: 1 }],
  ['there under another id', success, [{ ...held, id: 8 }], { succeeded: 1, lost: 1 }],
  ['there with another amount', success, [{ ...held, openBalance: other }], { succeeded: 1, lost: 1 }],
])('a success that is %s', ([, outcome, invoices, wanted]) => {
  expect(tally([outcome], invoices)).toEqual({ ...nothing, ...wanted });
});

test.for<[string, CreateOutcome['applied'] & string, Held[], Partial<Tally>]>([
  ['no, and it is absent', 'no', [], { no: 1 }],
  ['no, and it is there', 'no', [held], { no: 1, untrue: 1 }],
  ['yes, and it is there', 'yes', [held], { yes: 1 }],
  ['yes, and it is absent', 'yes', [], { yes: 1, untrue: 1 }],
  ['maybe, and it is there', 'maybe', [held], { maybe: 1, maybeThere: 1 }],
  ['maybe, and it is absent', 'maybe', [], { maybe: 1 }],
])('a failure that says %s', ([, applied, invoices, wanted]) => {
  expect(tally([{ body, applied }], invoices)).toEqual({ ...nothing, ...wanted });
});

const nothing: Tally = {
  creates: 1,
  succeeded: 0,
  reconciled: 0,
  no: 0,
  yes: 0,
  maybe: 0,
  maybeThere: 0,
  double: 0,
  lost: 0,
  untrue: 0,
};
