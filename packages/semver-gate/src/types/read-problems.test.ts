import { expect, test } from 'vitest';
import { readProblems } from './read-problems.ts';

const programs = [{ name: 'a.ts', text: 'const one = 1;\n  const two: string = one;\n' }];
const read = (output: string) => readProblems(output, programs, '/project');

test('an error is read with its line and its innermost explanation', () => {
  const output = [
    "a.ts(2,9): error TS2322: Type '{ a: 1; }' is not assignable to type '{ a: 2; }'.",
    "  Types of property 'a' are incompatible.",
    "    Type '1' is not assignable to type '2'.",
    '',
  ].join('\n');
  expect(read(output)).toEqual([
    {
      program: 'a.ts',
      line: 2,
      code: 'TS2322',
      message: "Type '{ a: 1; }' is not assignable to type '{ a: 2; }'.",
      because: "Type '1' is not assignable to type '2'.",
      source: 'const two: string = one;',
    },
  ]);
});

test('no output is no problem', () => expect(read('')).toEqual([]));

test('of several errors on a line the first counts', () => {
  const problems = read(
    'a.ts(1,1): error TS1: One.\na.ts(1,9): error TS2: Two.\na.ts(2,1): error TS3: Three.\n',
  );
  expect(problems.map(({ code }) => code)).toEqual(['TS1', 'TS3']);
});

test('a message does not show where the programs were compiled', () => {
  const [problem] = read(`a.ts(1,1): error TS1: Type 'import("/project/node_modules/x").Y' of /project/z.\n`);
  expect(problem?.message).toBe("Type 'Y' of /z.");
});

test.each(["error TS5023: Unknown compiler option 'x'.", 'other.ts(1,1): error TS1: One.'])(
  'what is about no program stops the comparison: %s',
  (printed) => {
    expect(() => read(`${printed}\n`)).toThrow(`TypeScript did not compile the programs: ${printed}`);
  },
);
