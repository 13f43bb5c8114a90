/** Why this is no body for a write, or undefined if it is one. */
export function bodyProblem(body: unknown): string | undefined {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  return isObject ? undefined : 'the body must be an object';
}

/**
 * The body as it is sent, JSON. Throws a TypeError for a number that JSON cannot hold: `NaN` and the infinities would turn
 * into `null`, and a balance without a number is a debt of unknown size.
 */
export function serializeBody(body: unknown): string {
  return JSON.stringify(body, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`"${key}" is ${value}`);
    return value;
  });
}
