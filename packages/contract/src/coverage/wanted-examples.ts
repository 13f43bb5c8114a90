import type { ExampleForm } from './example-form.ts';

/** An example and its form. */
export interface NamedExample {
  name: string;
  form: ExampleForm;
}

/** Examples that were not met yet. They are looked for in so many bodies and then in few, since most never have their form. */
export interface WantedExamples {
  left: Set<NamedExample>;
  tries: number;
}

const firstTries = 100;
const everyFew = 16;

/** The examples that are to be met. */
export const wanted = (examples: readonly NamedExample[]): WantedExamples => ({
  left: new Set(examples),
  tries: 0,
});

/** Looks for examples in a body. */
export function meetExamples(
  examples: WantedExamples | undefined,
  value: () => unknown,
  mark: (name: string) => void,
): void {
  if (!examples || examples.left.size === 0) return;
  examples.tries += 1;
  if (examples.tries > firstTries && examples.tries % everyFew !== 0) return;
  for (const example of examples.left) {
    if (!example.form.matches(value())) continue;
    mark(example.name);
    examples.left.delete(example);
  }
}
