import { clientPhase } from './client.ts';
import { coveragePhase } from './coverage.ts';
import { examplesPhase } from './examples.ts';
import { modelPhase } from './model.ts';
import type { Phase } from './phase.ts';
import { propertiesPhase } from './properties.ts';
import { protocolPhase } from './protocol.ts';
import { racesPhase } from './races.ts';
import { relationsPhase } from './relations.ts';

/** The phases in their order. */
export const phases: readonly Phase[] = [
  examplesPhase,
  coveragePhase,
  protocolPhase,
  propertiesPhase,
  modelPhase,
  relationsPhase,
  racesPhase,
  clientPhase,
];
