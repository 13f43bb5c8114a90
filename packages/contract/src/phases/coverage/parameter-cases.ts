import { at, below, type Document, follow, type Parameter, type Placed } from '@b2b-invoices/spec';
import { nastyTexts, patternTexts } from './text-values.ts';
import { typesOf } from './wrong-types.ts';

/** The texts of one parameter, the rest of the request being as it should be. */
export interface ParameterCase {
  parameter: Parameter;
  /** One, or several for a list. */
  texts: readonly string[];
  pointer: string;
  valid: boolean;
  nasty?: boolean;
}

interface TextCase {
  text: string;
  pointer: string;
  valid: boolean;
  nasty?: boolean;
}

interface Limits {
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  pattern?: string;
}

/** What is no number, although some readers of numbers take it. */
const notWhole: readonly string[] = [
  'ten',
  '',
  '1.5',
  '1e1',
  '0x1',
  '1,0',
  ' 1',
  '1 ',
  '+1',
  'null',
  'NaN',
  '-',
];
/** What other services take for 1 and 0. */
const likeYes: readonly string[] = ['true', 'false', 'yes', 'no', 'on', '-1', '01'];
const wholeNumber = /^-?\d+$/;

function* enumTexts(schema: Placed, values: readonly unknown[]): Generator<TextCase> {
  const pointer = below(schema.pointer, 'enum');
  const texts = values.map(String);
  for (const text of texts) yield { text, pointer, valid: true };
  const numbers = values.filter((value) => typeof value === 'number');
  const beside =
    numbers.length > 0
      ? [...[Math.max(...numbers) + 1, Math.min(...numbers) - 1, 99].map(String), ...notWhole]
      : [
          ...texts.flatMap((text) => [`${text}x`, text.toLowerCase(), text.toUpperCase()]),
          '',
          'none',
          '2',
          ...likeYes,
        ];
  for (const text of new Set(beside)) if (!texts.includes(text)) yield { text, pointer, valid: false };
}

function* wholeTexts({ node, pointer }: Placed): Generator<TextCase> {
  const { minimum, maximum } = node as Limits;
  for (const [bound, value, outside] of [
    ['minimum', minimum, -1],
    ['maximum', maximum, 1],
  ] as const) {
    if (value === undefined) continue;
    yield { text: String(value), pointer: below(pointer, bound), valid: true };
    yield { text: String(value - outside), pointer: below(pointer, bound), valid: true };
    yield { text: String(value + outside), pointer: below(pointer, bound), valid: false };
    yield { text: String(value + outside * 1000), pointer: below(pointer, bound), valid: false };
  }
  // What an ordinary bound would forbid, where there is none.
  const unbound = [
    ...(minimum === undefined ? ['0', '-1'] : []),
    ...(maximum === undefined ? ['1', '251', '2147483647'] : []),
  ];
  for (const text of unbound) yield { text, pointer: below(pointer, 'type'), valid: true };
  for (const text of [...notWhole, '99999999999999999999'])
    yield { text, pointer: below(pointer, 'type'), valid: false };
}

/** Ids, which may be longer than a number can hold. Those with leading zeros are left out: nobody says what they are. */
function* idTexts({ node, pointer }: Placed): Generator<TextCase> {
  const { minimum = 1, pattern = '' } = node as Limits;
  const regExp = new RegExp(pattern, 'u');
  const texts = ['987654321', '2147483648', '9007199254740991', '99999999999999999999', '0', '-1', '1.5'];
  for (const text of [...texts, 'first', '1e3', '+1', '1,2', 'null', '1 ', '1-', '0x1', '%', '1\n']) {
    const isNumber = /^-?\d+(\.\d+)?$/.test(text) && Number.isSafeInteger(Math.trunc(Number(text)));
    const valid = isNumber ? wholeNumber.test(text) && Number(text) >= minimum : regExp.test(text);
    yield { text, pointer: below(pointer, isNumber ? 'minimum' : 'pattern'), valid };
  }
}

function* freeTexts(schema: Placed): Generator<TextCase> {
  const { node, pointer } = schema;
  const { minLength = 0, pattern } = node as Limits;
  const isMixed = typesOf(schema).includes('integer');
  if (pattern !== undefined) {
    const regExp = new RegExp(pattern, 'u');
    for (const text of patternTexts)
      yield { text, pointer: below(pointer, 'pattern'), valid: regExp.test(text) };
    return;
  }
  const isNeeded = minLength > 0;
  yield { text: '', pointer: below(pointer, isNeeded ? 'minLength' : 'type'), valid: !isNeeded };
  // A fraction where text or a whole number may stand is left out: nobody says which of the two it is.
  for (const [, text] of nastyTexts)
    if (!isMixed || Number.isNaN(Number(text)))
      yield { text, pointer: below(pointer, 'type'), valid: text.length >= minLength, nasty: true };
}

function textCases(parameter: Parameter, schema: Placed): Generator<TextCase> {
  const { node } = schema;
  if (Array.isArray(node['enum'])) return enumTexts(schema, node['enum']);
  if (parameter.in === 'path') return idTexts(schema);
  return parameter.types.includes('string') ? freeTexts(schema) : wholeTexts(schema);
}

/** Every case of a parameter: each value of an enum and some beside it, texts at and beside bounds and patterns. */
export function* parameterCases(document: Document, parameter: Parameter): Generator<ParameterCase> {
  const placed = follow(document, { node: at(document, parameter.schema), pointer: parameter.schema });
  const items = placed.node['items'] as Placed['node'] | undefined;
  const schema = items ? follow(document, { node: items, pointer: below(placed.pointer, 'items') }) : placed;
  for (const { text, ...about } of textCases(parameter, schema)) {
    yield { parameter, texts: [text], ...about };
    if (parameter.list) yield { parameter, texts: [parameterText(parameter), text], ...about };
  }
}

const parameterText = ({ example }: Parameter): string => String([example].flat()[0] ?? '1');
