import { requestMutations } from './additive/requests.ts';
import { responseMutations } from './additive/responses.ts';
import { bodyMutations as requestBodies } from './breaking-requests/bodies.ts';
import { operationMutations } from './breaking-requests/operations.ts';
import { parameterMutations } from './breaking-requests/parameters.ts';
import { answerMutations } from './breaking-responses/answers.ts';
import { bodyMutations as answerBodies } from './breaking-responses/bodies.ts';
import { documentationMutations } from './documentation.ts';
import { heldOutMutations } from './held-out.ts';
import type { Mutation } from './mutation.ts';
import { refactoringMutations } from './refactorings.ts';

/** All mutations of our specification, class by class. Their names are unique. */
export const mutations: readonly Mutation[] = [
  ...parameterMutations,
  ...requestBodies,
  ...operationMutations,
  ...answerBodies,
  ...answerMutations,
  ...requestMutations,
  ...responseMutations,
  ...documentationMutations,
  ...refactoringMutations,
  ...heldOutMutations,
];
