import { profileNames, profiles } from '../profiles/profile.ts';

const profileLines = profileNames
  .map((name) => `    ${name.padEnd(10)} ${profiles[name].says}\n    ${' '.repeat(10)} ${profiles[name].url}`)
  .join('\n');

/** What `--help` prints. */
export const help: string = `Usage: b2b-invoices-contract --profile mock|sandbox|live [--url URL]

Holds a server of the invoice API to its specification and to the rules of the service.

Target
  --profile NAME     What the target can do, and where it is without --url:
${profileLines}
  --url URL          Where the API is, such as http://127.0.0.1:4020/api/v3/io/ip.
  --control-secret   Opens stores of one's own in the sandbox; better in B2B_SANDBOX_SECRET.
  --store-hash, --token, --auth-token
                     Credentials; better in B2B_STORE_HASH, B2B_TOKEN and B2B_AUTH_TOKEN, since others on the
                     machine can read a command line.
  --timeout SECONDS  For the answer to a request. Default 10.
  --spec FILE|VERSION  The specification to hold it to: a JSON or YAML file, or the version of the built-in one.

What is done
  --phase NAME       One of examples, coverage, protocol, properties, model, relations, races, client; may be
                     repeated. Default: all.
  --quick            A tenth of what is drawn, and of what tells less a quarter.
  --thorough         Four times the cases; with --seconds N new seeds until N seconds have passed.
  --seed N           Repeats a run.
  --at-once N        With control: how many phases, and parts of each, run at once. Default 4; it finds the same.
  --replay ID        Repeats one finding.
  --weights LIST     Rules of these weights only: documented, observed, assumed.
  --known FILE       Known deviations, each with a reason and an expiry.
  --min-coverage KIND=PERCENT  Less than this fails; may be repeated.

Live
  --allow-writes     Lets the run create, change and delete invoices of its own, for --company.
  --company ID       The company that they are for. Creating an invoice e-mails its buyer by default.
  --order ID         Lets the run make an invoice from this order of B2B Edition.
  --max-requests N   Default 60.      --max-objects N   Default 5.      --per-minute N   Default 60.
  --journal FILE     Where created ids are kept until they are removed. Default b2b-invoices-contract.journal.
  --plan             Prints what would be requested and written, and ends.
  --sweep            Removes what an earlier run left, and ends.

Reports
  --report KIND=FILE  junit, html, json, markdown or har; may be repeated. --report github-summary needs no file.
  --github           Annotations and a job summary for GitHub Actions.
  --drift FILE       Differences of the answers from the specification: .md, .yaml (an OpenAPI overlay), .json or .txt.
  --no-color         No colour.
  --help, --version  This text; the version of the kit.

Exit codes: 0 it agrees; 1 findings, expired or unmatched known deviations, or too little coverage; 2 the run could not
be made; 130 interrupted.
`;
