import { GREY, INK } from './sheet.ts';
import type { Style } from './typesetter.ts';

export const TITLE: Style = { size: 17, weight: 700, colour: INK };
export const SUBTITLE: Style = { size: 10.5, weight: 400, colour: GREY };
export const HEADING: Style = { size: 9.5, weight: 700, colour: INK };
export const LABEL: Style = { size: 7.5, weight: 700, colour: GREY };
export const BODY_TEXT: Style = { size: 9, weight: 400, colour: INK };
export const STRONG: Style = { size: 9, weight: 700, colour: INK };
export const NOTE: Style = { size: 8, weight: 400, colour: GREY };
export const TABLE_TEXT: Style = { size: 8.5, weight: 400, colour: INK };
export const FACT: Style = { size: 9, weight: 400, colour: GREY };
