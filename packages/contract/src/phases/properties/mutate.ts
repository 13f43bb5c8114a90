import type { Draw } from '../traffic/draw.ts';

type Container = Record<string, unknown> | unknown[];

/** Exact numbers are objects too, whose prototype is null. */
const isContainer = (value: unknown): value is Container =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);

/** A place within a value. */
interface Place {
  owner: Container;
  key: string;
}

const placesIn = (value: unknown): Place[] =>
  isContainer(value)
    ? Object.keys(value).flatMap((key) => [{ owner: value, key }, ...placesIn(Reflect.get(value, key))])
    : [];

const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  return isContainer(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]))
    : value;
};

const strange: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'x',
  '1',
  '1.5',
  0,
  -1,
  3,
  1.5,
  251,
  {},
  [],
  [null],
  { '': '' },
  1e20,
  'NaN',
];

const strangeValue = (draw: Draw): unknown => copy(draw.pick(strange));

function mutateOnce(value: Container, draw: Draw): void {
  const places = placesIn(value);
  const how = draw.pick(['drop', 'replace', 'replace', 'add', 'wrap', 'repeat'] as const);
  if (how === 'add' || places.length === 0) {
    const owners = [value, ...places.map(({ owner, key }) => Reflect.get(owner, key)).filter(isContainer)];
    const owner = draw.pick(owners);
    if (Array.isArray(owner)) owner.push(strangeValue(draw));
    else owner[draw.pick(['unknown', 'id', 'Status', 'customerID', 'constructor'])] = strangeValue(draw);
    return;
  }
  const { owner, key } = draw.pick(places);
  const now: unknown = Reflect.get(owner, key);
  if (how === 'drop' && Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (how === 'drop') Reflect.deleteProperty(owner, key);
  else if (how === 'repeat' && Array.isArray(now)) now.push(...now.map(copy));
  else Reflect.set(owner, key, how === 'wrap' ? [now] : strangeValue(draw));
}

/** The value with one to three changes, of which most schemas forbid one. */
export function mutated(value: unknown, draw: Draw): unknown {
  const changed = copy(value);
  if (!isContainer(changed)) return strangeValue(draw);
  for (let count = draw.between(1, 3); count > 0; count -= 1) mutateOnce(changed, draw);
  return changed;
}
