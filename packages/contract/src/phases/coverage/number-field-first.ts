import type { World } from '../../target/world.ts';
import type { BodySchema } from './body-cases.ts';

/**
 * A body whose first extra field is one of the store's that takes numbers: unlike a choice it has no rule that refuses a value
 * for another reason than the one that is tried.
 */
export function withNumberFieldFirst(body: BodySchema, { extraFields = [] }: World): BodySchema {
  const fields = body.full['extraFields'];
  const config = extraFields.find(({ fieldType, isUnique }) => fieldType === 2 && !isUnique);
  if (!Array.isArray(fields) || !config) return body;
  const others = (fields as { fieldName?: unknown }[]).filter(({ fieldName }) =>
    extraFields.some((each) => each.fieldName === fieldName && fieldName !== config.fieldName),
  );
  const first = { fieldName: config.fieldName, fieldValue: '1' };
  return { ...body, full: { ...body.full, extraFields: [first, ...others] } };
}
