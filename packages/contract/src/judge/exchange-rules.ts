import type { Rule } from './verdict.ts';

/** What every exchange is held to, whatever the store holds. */
export type ExchangeRuleId =
  | 'is-answered'
  | 'answers-as-specified'
  | 'headers-are-there'
  | 'errors-say-why'
  | 'errors-name-the-field'
  | 'not-a-number-is-400'
  | 'no-server-error'
  | 'only-documented-properties'
  | 'allowed-is-accepted'
  | 'forbidden-is-refused'
  | 'credentials-are-checked'
  | 'no-secret-in-answer';

const rule = (id: ExchangeRuleId, weight: Rule['weight'], pointer: string, says: string): Rule => ({
  id,
  weight,
  pointer,
  says,
});

export const exchangeRules: Readonly<Record<ExchangeRuleId, Rule>> = {
  'is-answered': rule('is-answered', 'documented', '#/paths', 'Every request is answered.'),
  'answers-as-specified': rule(
    'answers-as-specified',
    'documented',
    '#/paths',
    'An answer has a status, headers, a content type and a body as the specification describes them.',
  ),
  'errors-say-why': rule(
    'errors-say-why',
    'observed',
    '#/components/schemas/ErrorBody',
    'An error has a message that says what was wrong, and the kind of error in meta.message.',
  ),
  'errors-name-the-field': rule(
    'errors-name-the-field',
    'observed',
    '#/components/schemas/ErrorWithFieldMessages',
    'An error that has messages by field names the field that was wrong.',
  ),
  'not-a-number-is-400': rule(
    'not-a-number-is-400',
    'documented',
    '#/components/schemas/MoneyString',
    'A balance that is no number is refused with 400 "Please enter a valid number".',
  ),
  'no-server-error': rule(
    'no-server-error',
    'documented',
    '#/components/responses/InternalServerError',
    'No request makes the server fail.',
  ),
  'headers-are-there': rule(
    'headers-are-there',
    'documented',
    '#/components/headers',
    'An answer has an X-Request-Id and a Trace-Id, and says how many more requests the store may make.',
  ),
  'only-documented-properties': rule(
    'only-documented-properties',
    'assumed',
    '#/components/schemas',
    'An answer has no property that the specification does not describe.',
  ),
  'allowed-is-accepted': rule(
    'allowed-is-accepted',
    'documented',
    '#/paths',
    'A request that the specification allows is accepted.',
  ),
  'forbidden-is-refused': rule(
    'forbidden-is-refused',
    'documented',
    '#/paths',
    'A request that the specification forbids is refused with an error of the 400s.',
  ),
  'credentials-are-checked': rule(
    'credentials-are-checked',
    'documented',
    '#/security',
    'A request without valid credentials is refused.',
  ),
  'no-secret-in-answer': rule(
    'no-secret-in-answer',
    'documented',
    '#/components/securitySchemes',
    'No answer holds a token.',
  ),
};
