import fc from 'fast-check';

const whole = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 5000 }).map(String) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 99_999_999_999_999n }).map(String) },
);

/** Digits behind the point: up to four, as the service writes them, and at times more. */
const decimals = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.stringMatching(/^\.[0-9]{1,4}$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^\.[0-9]{5,12}$/) },
);

/** Decimal numbers as text, of more digits than a JavaScript number holds. */
export const decimalTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('-') }),
    whole,
    decimals,
  )
  .map((parts) => parts.join(''));

/** The same as a JSON number may also be written. */
export const numberTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: decimalTexts },
  { weight: 1, arbitrary: fc.constantFrom('1e2', '1.5E3', '25e-1', '100.0', '0.10') },
);
