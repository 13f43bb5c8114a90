import type { Finding } from './finding.ts';

/** The calls of a finding to the letter: what the same calls show has one cause. */
const callsOf = ({ steps }: Finding): string =>
  JSON.stringify(
    steps.map(({ call: { method, path, text, encoding, headers, credentials } }) => [
      method,
      path,
      text,
      encoding,
      headers,
      credentials,
    ]),
  );

/** Findings that the same smallest calls show become one: the first, which has the others beside it. */
export function mergeCauses(findings: readonly Finding[]): Finding[] {
  const causes = new Map<string, Finding>();
  const merged: Finding[] = [];
  for (const finding of findings) {
    const key = finding.shrunk ? callsOf(finding) : finding.fingerprint;
    const cause = causes.get(key);
    if (cause) {
      cause.also = [...cause.also, finding.verdict];
      cause.operationIds = [...new Set([...cause.operationIds, ...finding.operationIds])];
      cause.count += finding.count;
    } else {
      causes.set(key, finding);
      merged.push(finding);
    }
  }
  return merged;
}
