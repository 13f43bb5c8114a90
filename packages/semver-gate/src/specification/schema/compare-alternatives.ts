import type { Node } from '@b2b-invoices/spec';
import type { Bump } from '../../bump.ts';
import { isSame, stableJson } from '../canonical/stable-json.ts';
import { withoutWords } from '../canonical/without-words.ts';
import type { Finding } from '../finding.ts';
import { alternativesOf } from './alternatives.ts';
import type { CompareSchemas } from './compare-properties.ts';
import { nameOf, type Place } from './place.ts';

const breaks = (findings: readonly Finding[]) => findings.some(({ bump }) => bump === 'major');

const said = { added: 'may be', removed: 'is never again', covered: 'is told of as' };

/** A schema by the name of its component, or by its number where it has none. */
const called = (pointer: string) => (pointer.split('/').at(-1) ?? '').replace(/^(\d+)$/, 'alternative $1');

function alternative(
  place: Place,
  happened: keyof typeof said,
  bump: Bump,
  member: Node,
  isGone: boolean,
): Finding {
  const { versions, direction, path } = place;
  const pointer = (isGone ? versions.before : versions.after).origins.of(member);
  return {
    kind: `${direction}-alternative-${happened}`,
    direction,
    bump,
    pointer,
    path,
    says: `${nameOf(place)} ${said[happened]} ${called(pointer)}`,
    [isGone ? 'before' : 'after']: stableJson(withoutWords(member)).slice(0, 200),
  };
}

/** Whether one schema allows nothing that another does not: as an answer it would surprise no reader, nor lack what it may leave out. */
function isWithin(place: Place, wide: Node, narrow: Node, compare: CompareSchemas): boolean {
  const closed = narrow['additionalProperties'] === false;
  const asAnswer: Place = { ...place, direction: 'response' };
  const leftOut = ({ kind, path }: Finding) =>
    closed && kind === 'response-property-removed' && path.length === place.path.length + 2;
  return !breaks(compare(asAnswer, wide, narrow).filter((finding) => !leftOut(finding)));
}

/**
 * Compares the schemas of two unions, whatever their order. Every one that could be sent has to find one that takes it, and every
 * one that may come has to find one that told of it.
 */
export function compareAlternatives(
  place: Place,
  before: Node,
  after: Node,
  compare: CompareSchemas,
): Finding[] {
  const old = alternativesOf(before, place.versions.before.origins);
  const now = alternativesOf(after, place.versions.after.origins);
  const oldOnly = old.filter((member) => !now.some((other) => isSame(member, other)));
  const nowOnly = now.filter((member) => !old.some((other) => isSame(member, other)));
  const looked = (was: Node, is: Node) =>
    compare(place, was, is).map((finding) => ({ ...finding, path: place.path }));
  const [was, is] = [oldOnly[0], nowOnly[0]];
  if (was && is && oldOnly.length === 1 && nowOnly.length === 1 && old.length === now.length)
    return looked(was, is);

  const sends = place.direction === 'request';
  const [seeking, offered, fresh] = sends ? [oldOnly, now, nowOnly] : [nowOnly, old, oldOnly];
  const compared = (member: Node, home: Node) => (sends ? looked(member, home) : looked(home, member));
  const homes = new Map(
    seeking.map((member) => [member, offered.find((candidate) => !breaks(compared(member, candidate)))]),
  );
  const found = seeking.flatMap((member) => {
    const home = homes.get(member);
    if (!home) return [alternative(place, sends ? 'removed' : 'added', 'major', member, sends)];
    if (fresh.includes(home)) return compared(member, home);
    return [alternative(place, 'covered', sends ? 'none' : 'minor', member, sends)];
  });
  const taken = new Set(homes.values());
  const more = fresh
    .filter((member) => !taken.has(member))
    .map((member) => {
      const known = sends && old.some((wide) => isWithin(place, wide, member, compare));
      if (known) return alternative(place, 'covered', 'none', member, false);
      return alternative(place, sends ? 'added' : 'removed', 'minor', member, !sends);
    });
  return [...found, ...more];
}
