import type { ExtraFieldConfig } from '@b2b-invoices/types';
import { type Body, drawExtraFields } from '../traffic/invoice-bodies.ts';
import type { Play, Written } from './play.ts';

type Break = (config: ExtraFieldConfig, play: Play) => string | undefined;

const isWritten = (value: unknown): value is Body[] => Array.isArray(value);

/** The value that one of these invoices has in a field. */
function valueIn(from: readonly Written[], name: string | undefined): string | undefined {
  const values = from
    .flatMap(({ fields: { extraFields } }) => (isWritten(extraFields) ? extraFields : []))
    .filter((each) => each['fieldName'] === name && each['fieldValue'] !== '');
  return values.length > 0 ? String(values[0]?.['fieldValue']) : undefined;
}

/** The ways in which a value can break the configuration of its field, each giving such a value where it applies. */
export const breaks: Readonly<Record<string, Break>> = {
  'that is not one of the choices': ({ fieldType }) => (fieldType === 3 ? 'Nowhere' : undefined),
  'that is no number': ({ fieldType }) => (fieldType === 2 ? 'many' : undefined),
  'that is too large': ({ fieldType, maximumValue }) =>
    fieldType === 2 && maximumValue ? `${maximumValue}.01` : undefined,
  'that is too long': ({ fieldType, maximumLength }) =>
    fieldType === 0 && maximumLength ? 'x'.repeat(Number(maximumLength) + 1) : undefined,
  'that is required and empty': ({ isRequired }) => (isRequired ? '' : undefined),
  'that is unique and taken': ({ isUnique, fieldName }, { live }) =>
    isUnique ? valueIn(live, fieldName) : undefined,
};

/** Values at the end of what the configuration allows, which are fine. */
export const edges: Readonly<Record<string, Break>> = {
  'that is the largest': ({ maximumValue }) => maximumValue,
  'that is as long as it may be': ({ fieldType, maximumLength, isUnique }) =>
    fieldType === 0 && maximumLength && !isUnique ? 'y'.repeat(Number(maximumLength)) : undefined,
  'that a deleted invoice had and that is unique': ({ isUnique, fieldName }, { gone, live }) => {
    const value = isUnique ? valueIn(gone, fieldName) : undefined;
    return value !== undefined && value !== valueIn(live, fieldName) ? value : undefined;
  },
};

/** Extra fields, one of which has this value; undefined where no field of the store can. */
export function extraFieldsWith(value: Break, play: Play): Body[] | undefined {
  const { draw, session } = play;
  const chosen = (session.world.extraFields ?? []).flatMap((config) => {
    const fieldValue = value(config, play);
    return fieldValue === undefined ? [] : [{ fieldName: config.fieldName, fieldValue }];
  });
  if (chosen.length === 0) return undefined;
  const one = draw.pick(chosen);
  const others = drawExtraFields(session.world, draw, play.freshOrderNumber());
  return [...others.filter((each) => each['fieldName'] !== one.fieldName), one];
}
