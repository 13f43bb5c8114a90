import { answerCases } from './cases/answers.ts';
import { bodyCases } from './cases/bodies.ts';
import { connectionCases } from './cases/connections.ts';
import { createCases } from './cases/creates.ts';
import { dataCases } from './cases/data.ts';
import { deadlineCases } from './cases/deadlines.ts';
import { failedCreateCases } from './cases/failed-creates.ts';
import { listCases } from './cases/lists.ts';
import { otherWriteCases } from './cases/other-writes.ts';
import { secretCases } from './cases/secrets.ts';
import { waitCases } from './cases/waits.ts';
import type { FaultCase } from './fault-case.ts';

/** Every way in which things are made to go wrong. The tests run it against the sources, the benchmark against the built package. */
export const matrix: readonly FaultCase[] = [
  ...waitCases,
  ...deadlineCases,
  ...createCases,
  ...failedCreateCases,
  ...otherWriteCases,
  ...answerCases,
  ...bodyCases,
  ...connectionCases,
  ...dataCases,
  ...listCases,
  ...secretCases,
];
