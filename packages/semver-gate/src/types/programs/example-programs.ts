import type { Example, Operation } from '@b2b-invoices/spec';
import type { Program } from '../program.ts';

const heading = "import type { operations } from '@b2b-invoices/types';\n";

function literals(type: string, examples: readonly Example[]): string[] {
  return examples.flatMap(({ name, value }, index) => [
    `// ${name}`,
    `export const of${type}_${index}: ${type} = ${JSON.stringify(value, null, 2)};`,
  ]);
}

/** The examples of one operation's bodies, each as an object literal of the type of the body. */
export function requestExamples({ operationId, requestBodies }: Operation): Program[] {
  const lines = requestBodies.flatMap(({ mediaType, examples }, index) => [
    `type Body${index} = NonNullable<operations['${operationId}']['requestBody']>['content'][${JSON.stringify(mediaType)}];`,
    ...literals(`Body${index}`, examples),
  ]);
  if (requestBodies.every(({ examples }) => examples.length === 0)) return [];
  return [{ name: `examples/${operationId}.request.ts`, text: `${heading}${lines.join('\n')}\n` }];
}

/**
 * The examples of one operation's answers, each as a value of its type. What a value lacks is forgiven: answers are read, not
 * made, so a property that newly comes breaks nobody, while one that is gone and a value that cannot come any more do.
 */
export function answerExamples({ operationId, responses }: Operation): Program[] {
  const answers = responses.flatMap(({ status, bodies }) => bodies.map((body) => ({ status, ...body })));
  if (answers.every(({ examples }) => examples.length === 0)) return [];
  const lines = answers.flatMap(({ status, mediaType, examples }, index) => [
    `type Answer${index} = Shown<operations['${operationId}']['responses'][${status}]['content'][${JSON.stringify(mediaType)}]>;`,
    ...literals(`Answer${index}`, examples),
  ]);
  const shown = `type Shown<Type> = Type extends readonly (infer Item)[]
  ? Shown<Item>[]
  : Type extends object
    ? { [Key in keyof Type]?: Shown<Type[Key]> }
    : Type;
`;
  return [{ name: `examples/${operationId}.answers.ts`, text: `${heading}${shown}${lines.join('\n')}\n` }];
}
