import { isNode, type Node } from '@b2b-invoices/spec';
import { isSame } from '../canonical/stable-json.ts';
import { withoutWords } from '../canonical/without-words.ts';
import type { Finding } from '../finding.ts';
import { inside, type Place } from '../schema/place.ts';
import { partFinding } from './compare-carriers.ts';

const byUrl = (operation: Node) => {
  const servers = Array.isArray(operation['servers']) ? operation['servers'].filter(isNode) : [];
  return new Map(
    servers.map((server) => [String(server['url']).replace(/\/$/, ''), withoutWords(server['variables'])]),
  );
};

/** The addresses of an operation: one that is gone is where requests still go. */
export function compareServers(place: Place, before: Node, after: Node): Finding[] {
  const [old, now] = [byUrl(before), byUrl(after)];
  const at = inside(place, 'servers');
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((url) => {
    const gone = !now.has(url);
    if (old.has(url) && !gone && isSame(old.get(url), now.get(url))) return [];
    if (old.has(url) && !gone) {
      const more = {
        kind: 'request-server-variables-changed',
        bump: 'major',
        says: `${url} has other variables`,
      } as const;
      return [
        {
          ...partFinding(at, before, after, more),
          pointer: '#/servers',
          before: old.get(url),
          after: now.get(url),
        },
      ];
    }
    return [
      {
        ...partFinding(at, before, after, {
          kind: `request-server-${gone ? 'removed' : 'added'}`,
          bump: gone ? 'major' : 'minor',
          says: gone ? `${url} no longer answers` : `${url} answers too`,
          [gone ? 'before' : 'after']: url,
        }),
        pointer: '#/servers',
      },
    ];
  });
}
