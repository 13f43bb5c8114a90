/** The things of which coverage is counted. */
export const coverageKinds = [
  'operations',
  'parameters',
  'request keywords',
  'statuses',
  'error shapes',
  'examples',
  'response properties',
  'rules',
  'flows',
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** How much of one kind was exercised. */
export interface KindCoverage {
  kind: CoverageKind;
  covered: number;
  total: number;
  /** What was not exercised, each with its reason where it cannot be. */
  missing: { name: string; reason?: string }[];
}

/** How much of the specification and of the rules a run exercised. */
export type CoverageReport = KindCoverage[];
