import type { ExtraFieldConfig } from '@b2b-invoices/types';
import type { World } from '../../target/world.ts';
import { createBalance, updateBalance } from './amount.ts';
import { createDetails, updateDetails } from './details-pools.ts';
import type { Draw } from './draw.ts';
import { amounts, currencies, moments, pdfAddresses, terms, textValues } from './value-pools.ts';

export type Body = Readonly<Record<string, unknown>>;

/** The least that a create needs. */
export const leastBody = (
  invoiceNumber: string,
  customerId: string,
  { original = '100', open = original }: { original?: string; open?: string } = {},
): Body => ({
  invoiceNumber,
  customerId,
  originalBalance: createBalance(original),
  openBalance: createBalance(open),
});

const isUsed = ({ isRequired, defaultValue }: ExtraFieldConfig, draw: Draw): boolean =>
  (isRequired && !defaultValue) || draw.chance(0.4);

/** A value that the configuration allows. @param mark makes values of unique fields differ */
function valueFor(
  { fieldType, isUnique, listOfValue, maximumValue }: ExtraFieldConfig,
  draw: Draw,
  mark: string,
): string {
  if (fieldType === 3) return draw.pick(listOfValue ?? ['']);
  if (fieldType === 2) return draw.pick(['1', '3.5', maximumValue ?? '7']);
  return isUnique ? mark : draw.pick(['x', 'Ring twice', 'Ø 12 mm']);
}

/** Values for some of the store's extra fields, and for all that must have one. */
export const drawExtraFields = (world: World, draw: Draw, mark: string): Body[] =>
  (world.extraFields ?? [])
    .filter((config) => isUsed(config, draw))
    .map((config) => ({ fieldName: config.fieldName, fieldValue: valueFor(config, draw, mark) }));

/** Each field that a create may leave out, and how its value is drawn. */
export function createFields(world: World, draw: Draw, mark: string): Record<string, () => unknown> {
  const { channels = [] } = world;
  return {
    type: () => draw.pick(textValues.type),
    dueDate: () => draw.pick(moments),
    status: () => draw.pick([0, 1, 2]),
    purchaseOrderNumber: () => draw.pick(textValues.purchaseOrderNumber),
    issuedAt: () => draw.pick(moments),
    details: () => draw.pick(createDetails),
    source: () => draw.pick([0, 1]),
    externalId: () => draw.pick(textValues.externalId),
    externalCustomerId: () => draw.pick(textValues.externalCustomerId),
    ...(channels.length > 0 ? { channelId: () => draw.pick(channels).channelId } : {}),
    externalPdfUrl: () => draw.pick(pdfAddresses),
    termsConditions: () => draw.pick(terms),
    extraFields: () => drawExtraFields(world, draw, mark),
  };
}

/** Each field that an update may bring, and how its value is drawn; the invoice number is left out. */
export function updateFields(world: World, draw: Draw, mark: string): Record<string, () => unknown> {
  const { companies = [] } = world;
  return {
    ...(companies.length > 0 ? { customerId: () => draw.pick(companies).companyId } : {}),
    externalCustomerId: () => draw.pick(textValues.externalCustomerId),
    externalId: () => draw.pick(textValues.externalId),
    type: () => draw.pick(textValues.type),
    dueDate: () => draw.pick(moments),
    status: () => draw.pick([0, 1, 2]),
    purchaseOrderNumber: () => draw.pick(textValues.purchaseOrderNumber),
    details: () => draw.pick(updateDetails),
    source: () => draw.pick([0, 1]),
    originalBalance: () => updateBalance(draw.pick(amounts), draw.pick(currencies)),
    openBalance: () => updateBalance(draw.pick(amounts), draw.pick(currencies)),
    createdAt: () => draw.pick(moments),
    externalPdfUrl: () => draw.pick(['', ...pdfAddresses]),
    extraFields: () => drawExtraFields(world, draw, mark),
  };
}

/** Values for these of the fields, drawn. */
export const drawn = (fields: Record<string, () => unknown>, names: readonly string[]): Body =>
  Object.fromEntries(names.map((name) => [name, fields[name]?.()]));

/** The body of a create with some of the optional fields. */
export function drawCreate(world: World, draw: Draw, invoiceNumber: string, share = 0.4): Body {
  const fields = createFields(world, draw, invoiceNumber.slice(-12));
  const names = Object.keys(fields).filter((name) => name === 'extraFields' || draw.chance(share));
  const companies = world.companies ?? [];
  const code = draw.pick(currencies);
  const original = draw.pick(amounts);
  return {
    invoiceNumber,
    customerId: draw.pick(companies).companyId,
    originalBalance: createBalance(original, code),
    openBalance: createBalance(draw.chance(0.5) ? original : draw.pick(amounts), code),
    ...drawn(fields, names),
  };
}
