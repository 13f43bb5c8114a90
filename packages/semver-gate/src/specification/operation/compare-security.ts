import type { Node } from '@b2b-invoices/spec';
import { type Alternative, suffices } from '../canonical/canonical-security.ts';
import { bumpOf, type Finding } from '../finding.ts';
import { inside, type Place } from '../schema/place.ts';
import { partFinding } from './compare-carriers.ts';

/** A way to prove who one is, in words: `X-Auth-Token and X-Store-Hash`. */
function words(alternative: Alternative): string {
  const names = Object.entries(alternative).map(([scheme, scopes]) => {
    const name = /"name":"([^"]*)"/.exec(scheme)?.[1] ?? /"scheme":"([^"]*)"/.exec(scheme)?.[1] ?? scheme;
    return scopes.length > 0 ? `${name} with ${scopes.join(', ')}` : name;
  });
  return names.length === 0 ? 'no credentials' : names.sort().join(' and ');
}

/** The credentials that are asked for: those that sufficed have to suffice, and others may come to. */
export function compareSecurity(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['security'] as Alternative[], after['security'] as Alternative[]];
  const refused = old.filter((given) => !now.some((asked) => suffices(given, asked)));
  const accepted = now.filter((given) => !old.some((asked) => suffices(given, asked)));
  const at = inside(place, 'security');
  const finding = (effect: 'narrowed' | 'widened', alternative: Alternative) => ({
    ...partFinding(at, before, after, {
      kind: `request-credentials-${effect === 'narrowed' ? 'refused' : 'accepted'}`,
      bump: bumpOf(effect, 'request'),
      says: `${words(alternative)} ${effect === 'narrowed' ? 'no longer suffices' : 'suffices now'}`,
      before: old.map(words),
      after: now.map(words),
    }),
    pointer: securityPointer(place, before, after),
  });
  return [
    ...refused.map((alternative) => finding('narrowed', alternative)),
    ...accepted.map((alternative) => finding('widened', alternative)),
  ];
}

/** Where security is said: at the operation, or for the whole document. */
function securityPointer({ versions }: Place, before: Node, after: Node): string {
  const at = (version: Place['versions']['after'], node: Node) => {
    const pointer = version.origins.of(node);
    const [, , path, method] = pointer
      .split('/')
      .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    const written = version.document.paths[path ?? '']?.[method ?? ''] as Node | undefined;
    return written?.['security'] === undefined ? undefined : `${pointer}/security`;
  };
  return at(versions.after, after) ?? at(versions.before, before) ?? '#/security';
}
