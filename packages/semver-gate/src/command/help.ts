import { reasonMark } from '../changesets/larger-than-needed.ts';
import { disagreementsFile } from '../second-opinion/recorded-disagreements.ts';

/** What `--help` prints. */
export const help: string = `Usage: b2b-invoices-semver [--baseline registry|VERSION|DIR] [--format text|json|github] [--report FILE]
       b2b-invoices-semver changelog

Holds the next version of the specification, the types and the client to what has changed since the last one.

  --baseline registry  The last published version, from the registry that npm is configured for; where there is none, or
                       no network, the newest of spec/releases, and it says so. The default, and all that uses the network.
  --baseline VERSION   A version of spec/releases, such as 0.1.0.
  --baseline DIR       A folder with openapi.json, or with the packages in its node_modules.
  --format text        For people. The default.
  --format json        The report as data.
  --format github      Annotations, and a job summary where GITHUB_STEP_SUMMARY names its file.
  --report FILE        Writes the report too: Markdown where FILE ends in .md, JSON otherwise.
  --no-color           No colour.

  changelog            After \`changeset version\`: writes the entry of spec/CHANGELOG.md and the data of spec/releases.

A bump larger than needed wants a line in a changeset that begins \`${reasonMark}\`. A disagreement with the second
opinion wants an entry in ${disagreementsFile}: fingerprint, reason, expires.

Exit codes: 0 the version agrees with what has changed; 1 it does not, or something is missing; 2 the gate could not be run.
`;
