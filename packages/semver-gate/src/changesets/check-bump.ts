import { type Bump, isAtLeast, largestBump } from '../bump.ts';
import type { Problem } from '../problem.ts';
import { hasReason, reasonMark } from './larger-than-needed.ts';
import type { PackageStep, Step } from './step.ts';

/** The two verdicts, and the larger of them. */
export interface Needed {
  bump: Bump;
  specification: Bump;
  types: Bump;
}

const listed = new Intl.ListFormat('en-GB');
const a = (bump: Bump): string => (bump === 'none' ? 'no release' : `a ${bump}`);
const namesOf = (packages: readonly PackageStep[]): string => listed.format(packages.map(({ name }) => name));

/** Both verdicts in half a sentence. */
const verdicts = ({ bump, specification, types }: Needed): string =>
  `the specification needs ${a(specification)}, the types need ${a(types)}, so ${a(bump)} is needed`;

function missing(step: Step, needed: Needed): Problem {
  const from = step.packages[0]?.from ?? '';
  return {
    kind: 'changeset-missing',
    says: `What has changed since ${from} has no changeset: ${verdicts(needed)}; run \`npx pnpm changeset\` and choose ${needed.bump} for ${namesOf(step.packages)}.`,
  };
}

function tooSmall(packages: readonly PackageStep[], needed: Needed): Problem[] {
  const steps = new Set(packages.map(({ from, to, bump }) => `${from} to ${to}, ${a(bump)}`));
  return [...steps].map((taken) => {
    const those = packages.filter(({ from, to, bump }) => `${from} to ${to}, ${a(bump)}` === taken);
    const go = those.length > 1 ? 'go' : 'goes';
    const says = `${namesOf(those)} ${go} from ${taken}, which is too small: ${verdicts(needed)}; write ${needed.bump} into a changeset.`;
    return { kind: 'bump-too-small', says };
  });
}

/** One text with the reason is enough for the step. */
function withoutReason(packages: readonly PackageStep[], step: Step, needed: Needed): Problem[] {
  const larger = step.words.filter(({ bump }) => !isAtLeast(needed.bump, bump));
  if (larger.some(({ text }) => hasReason(text))) return [];
  const [first] = packages;
  const most = largestBump(larger.map(({ bump }) => bump));
  const files = larger.filter(({ bump }) => bump === most).map(({ file }) => file);
  const says = `${namesOf(packages)} would be ${first?.to}, ${a(first?.bump ?? 'none')}, which is larger than needed: ${verdicts(needed)}; lower the bump, or say why in a line that begins \`${reasonMark}\` in ${listed.format(files) || 'a changeset'}.`;
  return [{ kind: 'larger-without-reason', says, ...(files[0] ? { file: files[0] } : {}) }];
}

/** Whether the step is as large as is needed for each package, and no larger without a reason. */
export function checkBump(step: Step, needed: Needed): Problem[] {
  const { packages } = step;
  const small = packages.filter(({ bump }) => !isAtLeast(bump, needed.bump));
  if (small.length > 0 && packages.every(({ bump }) => bump === 'none')) return [missing(step, needed)];
  const large = packages.filter(({ bump }) => !isAtLeast(needed.bump, bump));
  return [...tooSmall(small, needed), ...(large.length > 0 ? withoutReason(large, step, needed) : [])];
}
