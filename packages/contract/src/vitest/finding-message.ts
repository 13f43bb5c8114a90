import { asCurl } from '../findings/as-curl.ts';
import type { Finding } from '../findings/finding.ts';
import { maskSecrets } from '../reports/mask-secrets.ts';
import { uniqueSecrets } from '../reports/secrets-of.ts';
import type { Target } from '../target/target.ts';

/** A finding as a failure of a test: what was wanted, what came, and the calls that show it. */
export function findingMessage(finding: Finding, { credentials, legacyCredentials }: Target): string {
  const { verdict, steps, fingerprint, seed, replay } = finding;
  const { rule, expected, actual, subject, pointer = rule.pointer } = verdict;
  const secrets = uniqueSecrets([
    { name: 'B2B_TOKEN', value: credentials.token },
    { name: 'B2B_STORE_HASH', value: credentials.storeHash },
    ...(legacyCredentials ? [{ name: 'B2B_AUTH_TOKEN', value: legacyCredentials.authToken }] : []),
  ]);
  const answer = steps.at(-1)?.exchange.response;
  const lines = [
    `${rule.says}${subject ? ` (${subject})` : ''}`,
    `  expected  ${expected}`,
    `  came      ${actual}`,
    `  rule      ${rule.id}, ${rule.weight}, ${pointer}`,
    ...asCurl(steps, secrets)
      .split('\n')
      .map((line) => `  ${line}`),
    ...(answer ? [`  answered  ${answer.status} ${answer.body.slice(0, 500)}`] : []),
    `  known as  ${fingerprint}, seed ${seed}, replay ${replay}`,
  ];
  return maskSecrets(lines.join('\n'), secrets);
}
