import type { Node } from '@b2b-invoices/spec';
import type { Finding } from './finding.ts';
import { nameOf, type Place } from './schema/place.ts';

/** The day up to which a deprecated part was promised, to be spread into the finding that it is gone. */
export function sunsetOf(part: Node): { sunset?: string } {
  const sunset = part['x-sunset'];
  return part['deprecated'] === true && typeof sunset === 'string' ? { sunset } : {};
}

/**
 * What differs in what two parts say about their end. To deprecate asks for a minor version, as semantic versioning has it; so does
 * an end that comes earlier than was said. One that comes later, or not at all, takes nothing from anybody.
 */
export function compareDeprecation(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [before['deprecated'] === true, after['deprecated'] === true];
  const found: Finding[] = [];
  const finding = (key: string, more: Pick<Finding, 'kind' | 'bump' | 'says'>): Finding => ({
    direction: place.direction,
    pointer:
      key in after
        ? place.versions.after.origins.ofKeyword(after, key)
        : place.versions.before.origins.ofKeyword(before, key),
    path: [...place.path, key],
    before: before[key],
    after: after[key],
    ...more,
  });
  if (!old && now)
    found.push(
      finding('deprecated', { kind: 'deprecated', bump: 'minor', says: `${nameOf(place)} is deprecated` }),
    );
  if (old && !now)
    found.push(
      finding('deprecated', {
        kind: 'deprecation-withdrawn',
        bump: 'patch',
        says: `${nameOf(place)} is no longer deprecated`,
      }),
    );
  const [was, is] = [before['x-sunset'], after['x-sunset']];
  if (was !== is && (was === undefined || is === undefined)) {
    found.push(
      finding('x-sunset', {
        kind: 'sunset-changed',
        bump: 'patch',
        says: `the sunset of ${nameOf(place)} ${is === undefined ? 'is withdrawn' : `is ${is}`}`,
      }),
    );
  } else if (was !== is) {
    const earlier = String(is) < String(was);
    found.push(
      finding('x-sunset', {
        kind: earlier ? 'sunset-brought-forward' : 'sunset-put-off',
        bump: earlier ? 'minor' : 'patch',
        says: `the sunset of ${nameOf(place)} was ${was} and is ${is}`,
      }),
    );
  }
  return found;
}
