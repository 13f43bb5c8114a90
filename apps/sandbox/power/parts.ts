import { alarmsPart } from './alarms/alarms-part.ts';
import { answersPart } from './answers/answers-part.ts';
import { cataloguePart } from './catalogue-part.ts';
import { mutantsPart } from './mutants/mutants-part.ts';
import type { Part } from './part.ts';
import { specificationPart } from './specification/specification-part.ts';
import { speedPart } from './speed/speed-part.ts';

/** The measures of the suite's power, in the order in which they are made. */
export const parts: Record<PartName, Part> = {
  catalogue: cataloguePart,
  mutants: mutantsPart,
  answers: answersPart,
  specification: specificationPart,
  alarms: alarmsPart,
  speed: speedPart,
};

/** The names of the measures. */
export const partNames = ['catalogue', 'mutants', 'answers', 'specification', 'alarms', 'speed'] as const;
export type PartName = (typeof partNames)[number];
