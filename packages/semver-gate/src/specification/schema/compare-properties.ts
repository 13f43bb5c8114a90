import { isNode, type Node } from '@b2b-invoices/spec';
import { sunsetOf } from '../deprecation.ts';
import { bumpOf, type Effect, type Finding } from '../finding.ts';
import { inProperty, inside, nameOf, type Place } from './place.ts';

/** Compares two schemas; given in, since schemas hold properties and properties hold schemas. */
export type CompareSchemas = (place: Place, before: Node, after: Node) => Finding[];

const mapOf = (schema: Node): Node => (isNode(schema['properties']) ? schema['properties'] : {});
const requires = (schema: Node, name: string) =>
  Array.isArray(schema['required']) && schema['required'].includes(name);
const isClosed = (schema: Node) =>
  schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
const nothing = (schema: Node) => isNode(schema['not']) && Object.keys(schema['not']).length === 0;

/** What a property is beside its own schema, without the schemas below it. */
const outline = (schema: unknown) =>
  isNode(schema)
    ? {
        ...(schema['type'] !== undefined && { type: schema['type'] }),
        ...(schema['enum'] !== undefined && { enum: schema['enum'] }),
      }
    : {};

function added(place: Place, name: string, before: Node, after: Node): Finding {
  const { versions, direction } = place;
  const required = requires(after, name);
  const demanded = direction === 'request' && required;
  const unexpected = direction === 'response' && isClosed(before);
  const at = inProperty(place, 'properties', name);
  return {
    kind: `${direction}-${required ? 'required-' : ''}property-added`,
    direction,
    bump: demanded || unexpected ? 'major' : 'minor',
    pointer: versions.after.origins.ofKeyword(mapOf(after), name),
    path: at.path,
    alsoAt: inside(place, 'required').path,
    says: `${nameOf(at)} is new${demanded ? ' and has to be sent' : ''}${unexpected ? ', where nothing more was to come' : ''}`,
    after: outline(mapOf(after)[name]),
  };
}

function removed(place: Place, name: string, before: Node): Finding {
  const { versions, direction } = place;
  const at = inProperty(place, 'properties', name);
  const schema = mapOf(before)[name];
  return {
    kind: `${direction}-property-removed`,
    direction,
    bump: 'major',
    pointer: versions.before.origins.ofKeyword(mapOf(before), name),
    path: at.path,
    alsoAt: inside(place, 'required').path,
    says: `${nameOf(at)} is gone`,
    before: outline(schema),
    ...(isNode(schema) && sunsetOf(schema)),
  };
}

const happened = {
  request: {
    required: 'has to be sent, and could be left out',
    optional: 'may be left out, and had to be sent',
  },
  response: {
    required: 'is always there, and could be missing',
    optional: 'may be missing, and was always there',
  },
};

function requirement(place: Place, name: string, before: Node, after: Node): Finding[] {
  const [old, now] = [requires(before, name), requires(after, name)];
  if (old === now) return [];
  const { versions, direction } = place;
  const at = inProperty(place, 'properties', name);
  const map = mapOf(after);
  const became = now ? 'required' : 'optional';
  return [
    {
      kind: `${direction}-property-became-${became}`,
      direction,
      bump: bumpOf(now ? 'narrowed' : 'widened', direction),
      pointer:
        name in map
          ? versions.after.origins.ofKeyword(map, name)
          : versions.after.origins.ofKeyword(after, 'required'),
      path: inside(place, 'required').path,
      says: `${nameOf(at)} ${happened[direction][became]}`,
      before: old ? 'required' : 'optional',
      after: became,
    },
  ];
}

/** What happens to properties that have no name in the schema: all, none, or those of another schema. */
function others(place: Place, before: Node, after: Node, compare: CompareSchemas): Finding[] {
  return ['additionalProperties', 'unevaluatedProperties'].flatMap((keyword): Finding[] => {
    const [old, now] = [before[keyword] ?? {}, after[keyword] ?? {}];
    if (isNode(old) && isNode(now))
      return compare(inProperty(place, keyword, '*'), old, now).map((finding) => ({
        ...finding,
        path: [...place.path, keyword],
      }));
    if (old === now) return [];
    const effect: Effect = now === false ? 'narrowed' : 'widened';
    const { versions, direction } = place;
    const here = inside(place, keyword);
    return [
      {
        kind: `${direction}-other-properties-${effect}`,
        direction,
        bump: bumpOf(effect, direction),
        pointer:
          keyword in after
            ? versions.after.origins.ofKeyword(after, keyword)
            : versions.before.origins.ofKeyword(before, keyword),
        path: here.path,
        says: `${nameOf(here)} ${now === false ? 'has no properties but those named' : 'may have properties that are not named'}`,
        before: old === false ? false : 'open',
        after: now === false ? false : 'open',
      },
    ];
  });
}

/** What has happened to the properties of an object. */
export function compareProperties(
  place: Place,
  before: Node,
  after: Node,
  compare: CompareSchemas,
): Finding[] {
  const [old, now] = [mapOf(before), mapOf(after)];
  const required = [before, after].flatMap((schema) =>
    Array.isArray(schema['required']) ? schema['required'].map(String) : [],
  );
  const names = [...new Set([...Object.keys(old), ...Object.keys(now), ...required])];
  const found = names.flatMap((name): Finding[] => {
    const [was, is] = [old[name], now[name]];
    if (isNode(was) && isNode(is)) {
      return [
        ...requirement(place, name, before, after),
        ...compare(inProperty(place, 'properties', name), was, is),
      ];
    }
    if (isNode(was)) return nothing(was) ? [] : [removed(place, name, before)];
    if (isNode(is)) return [added(place, name, before, after)];
    return requirement(place, name, before, after);
  });
  return [...found, ...others(place, before, after, compare)];
}
