/** A place in a JSON value: names and indexes. */
export type Place = readonly (string | number)[];

/** A change of one place of a body that is valid otherwise. */
export interface ValueCase {
  place: Place;
  /** What is there instead; undefined where the place is taken away. */
  value: unknown;
  /** In words, such as `null`. */
  what: string;
  /** The keyword of the specification that it is about. */
  pointer: string;
  valid: boolean;
  /** Whether it stands for what was there, in another type: what that refers to is there too. */
  same?: boolean;
  /** There are many like it: a short run takes some of them. */
  nasty?: boolean;
}

/** A value with one place set, or taken away where the new value is undefined. Nothing is changed in place. */
export function withPlace(value: unknown, [first, ...rest]: Place, given: unknown): unknown {
  if (first === undefined) return given;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === first ? withPlace(item, rest, given) : item));
  }
  const object = { ...(Object(value) as Record<string, unknown>) };
  const replaced = withPlace(object[first], rest, given);
  if (replaced === undefined) delete object[first];
  else object[first] = replaced;
  return object;
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, place: Place): unknown {
  let found = value;
  for (const name of place) found = (Object(found) as Record<string | number, unknown>)[name];
  return found;
}
