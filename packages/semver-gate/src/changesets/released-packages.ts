/** A package that is released with the specification, all in one version. */
export interface ReleasedPackage {
  name: string;
  /** From the root of the repository. */
  folder: string;
}

/** The fixed group of .changeset/config.json, whose version the gate judges. */
export const releasedPackages: readonly [ReleasedPackage, ReleasedPackage, ReleasedPackage] = [
  { name: '@b2b-invoices/spec', folder: 'spec' },
  { name: '@b2b-invoices/types', folder: 'packages/types' },
  { name: '@b2b-invoices/client', folder: 'packages/client' },
];
