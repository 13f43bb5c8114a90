import { below, isNode, type Node } from '@b2b-invoices/spec';
import { isSame } from './canonical/stable-json.ts';
import { isWord } from './canonical/words.ts';
import type { Finding } from './finding.ts';
import type { Versions } from './schema/place.ts';

const mapOf = (value: unknown): Node => (isNode(value) ? value : {});

function word(pointer: string, key: string, before: unknown, after: unknown): Finding[] {
  if (isSame(before, after)) return [];
  const says = `${key} ${before === undefined ? 'is new' : after === undefined ? 'is gone' : 'has changed'} at ${pointer}`;
  return [
    {
      kind: 'document-words-changed',
      direction: 'none',
      bump: 'patch',
      pointer: below(pointer, key),
      path: [],
      says,
      before,
      after,
    },
  ];
}

const keysOf = (...nodes: readonly Node[]) => [...new Set(nodes.flatMap((node) => Object.keys(node)))];

/** Words about the document: who it is by, what it is called. Its version is what this comparison decides about. */
function information(before: Node, after: Node): Finding[] {
  const [old, now] = [mapOf(before['info']), mapOf(after['info'])];
  return keysOf(old, now)
    .filter((key) => key !== 'version')
    .flatMap((key) => word('#/info', key, old[key], now[key]));
}

function wordsOfParts(pointer: string, before: Node, after: Node): Finding[] {
  return keysOf(before, after).flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (!isNode(old) || !isNode(now)) return [];
    return keysOf(old, now)
      .filter(isWord)
      .flatMap((key) => word(below(pointer, name), key, old[key], now[key]));
  });
}

/** A version of OpenAPI that tools may not read yet; another patch of one that they read is no matter. */
function dialect(before: Node, after: Node): Finding[] {
  return ['openapi', 'jsonSchemaDialect'].flatMap((key): Finding[] => {
    const [old, now] = [String(before[key] ?? ''), String(after[key] ?? '')];
    if (old === now) return [];
    const same = key === 'openapi' && old.split('.').slice(0, 2).join() === now.split('.').slice(0, 2).join();
    const says = `the document is written in ${now || 'no dialect of its own'}, and was in ${old || 'none'}`;
    return [
      {
        kind: `${key === 'openapi' ? 'openapi' : 'dialect'}-version-changed`,
        direction: same ? 'none' : 'both',
        bump: same ? 'patch' : 'major',
        pointer: `#/${key}`,
        path: [],
        says,
        before: old,
        after: now,
      },
    ];
  });
}

function webhooks(before: Node, after: Node): Finding[] {
  const [old, now] = [before['webhooks'], after['webhooks']];
  if (isSame(old ?? {}, now ?? {})) return [];
  const added = keysOf(mapOf(old)).every((name) => isSame(mapOf(old)[name], mapOf(now)[name]));
  return [
    {
      kind: 'webhooks-changed',
      direction: 'both',
      bump: added ? 'minor' : 'major',
      pointer: '#/webhooks',
      path: [],
      says: 'the webhooks have changed',
    },
  ];
}

/** What differs between two documents beside their operations. */
export function compareDocuments({ before, after }: Versions): Finding[] {
  const [old, now] = [before.document, after.document];
  const schemes = (document: Node) => mapOf(mapOf(document['components'])['securitySchemes']);
  const tops = keysOf(old, now).filter((key) => isWord(key));
  return [
    ...dialect(old, now),
    ...information(old, now),
    ...tops.flatMap((key) => word('#', key, old[key], now[key])),
    ...serverWords(old, now),
    ...wordsOfParts('#/components/securitySchemes', schemes(old), schemes(now)),
    ...wordsOfParts('#/paths', old.paths, now.paths),
    ...webhooks(old, now),
  ];
}

function serverWords(before: Node, after: Node): Finding[] {
  const byUrl = (document: Node): Node => {
    const servers = Array.isArray(document['servers']) ? document['servers'].filter(isNode) : [];
    return Object.fromEntries(servers.map((server) => [String(server['url']), server]));
  };
  return wordsOfParts('#/servers', byUrl(before), byUrl(after));
}
