import type { Query } from '../traffic/api-calls.ts';
import { textValues } from '../traffic/value-pools.ts';
import type { Play } from './play.ts';

/** Values that invoices have in a field, or had. */
const valuesOf = ({ live, gone }: Play, field: string): string[] =>
  [...live, ...gone].flatMap(({ fields }) => {
    const value = fields[field];
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });

/** A value that is there, where there is one, or one of these. */
function known(play: Play, field: string, otherwise: readonly string[]): string {
  const values = valuesOf(play, field);
  return play.draw.pick(values.length > 0 && play.draw.chance(0.85) ? values : otherwise);
}

const searched = [
  'invoiceNumber',
  'type',
  'orderNumber',
  'purchaseOrderNumber',
  'customerId',
  'externalCustomerId',
] as const;

/** A keyword: a value whole, its beginning, its end, its middle, or nothing that is there. */
function keyword(play: Play, field: string): string {
  const value = known(play, field, ['A-10', 'Invoice', '1205', 'nowhere']);
  const half = Math.max(1, value.length >> 1);
  return play.draw.pick([
    value,
    value,
    value.slice(0, half),
    value.slice(-half),
    value.length > 2 ? value.slice(1, -1) : value,
    `${value}x`,
  ]);
}

function moment({ moments, draw }: Play): number {
  const near = moments.length > 0 ? draw.pick(moments) : 1_772_366_400;
  return Math.max(0, near + draw.pick([-86_400, -1, 0, 0, 1, 86_400]));
}

/** Each filter of the list, with a value that some invoices have. */
export const filters: Readonly<Record<string, (play: Play) => Query>> = {
  customerId: (play) => ({
    customerId: known(play, 'customerId', ['999999', ...companies(play).map(({ companyId }) => companyId)]),
  }),
  customerName: (play) => {
    const names = companies(play).map(({ name }) => name);
    const [first = 'Nobody'] = names;
    return { customerName: play.draw.pick([...names, ...names, first.slice(0, 2), 'Nobody']) };
  },
  status: ({ draw }) => ({ status: draw.pick([0, 1, 2]) }),
  beginDateAt: (play) => ({ beginDateAt: moment(play) }),
  endDateAt: (play) => ({ endDateAt: moment(play) }),
  'externalId[]': (play) => ({ 'externalId[]': known(play, 'externalId', textValues.externalId) }),
  'two externalId[]': (play) => ({
    'externalId[]': [known(play, 'externalId', ['ERP-12']), play.draw.pick(textValues.externalId)],
  }),
  channelIds: (play) => ({ channelIds: known(play, 'channelId', channelIds(play)) }),
  'two channelIds': (play) => ({ channelIds: play.draw.some(channelIds(play), 2) }),
  q: (play) => ({ q: keyword(play, play.draw.pick(searched)) }),
  ...Object.fromEntries(
    searched.map((field) => [
      `q by ${field}`,
      (play: Play) => ({ q: keyword(play, field), searchBy: field }),
    ]),
  ),
};

const companies = ({ session: { world } }: Play) => world.companies ?? [];

const channelIds = ({ session: { world } }: Play): string[] => [
  ...(world.channels ?? []).map(({ channelId }) => String(channelId)),
  '999',
];

/** What the list can be sorted by. */
export const sorts: readonly string[] = [
  'invoiceNumber',
  'createdAt',
  'customerId',
  'externalCustomerId',
  'dueDate',
  'updatedAt',
  'isPendingPayment',
  'openBalance',
  'originalBalance',
  'status',
];
