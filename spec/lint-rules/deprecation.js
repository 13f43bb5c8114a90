const needed = {
  'x-sunset': 'the day from which it may be gone, such as 2027-06-30',
  'x-deprecated-reason': 'a sentence',
  'x-replacement': 'the name of what to use instead, or "none: why"',
};
const since = 'x-deprecated-since';
const keys = [...Object.keys(needed), since];

function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What is wrong with a deprecation as it stands, each with the keyword that it is about. */
function* problemsOf(node) {
  if (node.deprecated !== true) {
    const stray = keys.filter((key) => key in node);
    if (stray.length > 0)
      yield [stray[0], `\`${stray[0]}\` stands beside no \`deprecated: true\`. Add that, or take it away.`];
    return;
  }
  for (const [key, what] of Object.entries(needed)) {
    if (typeof node[key] !== 'string' || node[key].trim() === '')
      yield ['deprecated', `What is deprecated needs \`${key}\`: ${what}.`];
  }
  for (const key of ['x-sunset', since]) {
    if (node[key] !== undefined && !isDay(node[key]))
      yield [key, `\`${key}\` is "${node[key]}"; write it as 2027-06-30.`];
  }
  if (isDay(node[since]) && isDay(node['x-sunset']) && node[since] > node['x-sunset'])
    yield [since, `\`${since}\` is ${node[since]}, after \`x-sunset\`, which is ${node['x-sunset']}.`];
}

/**
 * What is `deprecated` says until when it stays, why, and what to use instead: an operation, a parameter, a header, a
 * schema or a field, also one that refers to its schema. The replacement is something that the specification has.
 */
export function deprecation() {
  const names = new Set();
  const replacements = [];

  function check(node, { report, location }) {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, message] of problemsOf(node)) report({ message, location: location.child([key]) });
    const replacement = node['x-replacement'];
    if (node.deprecated === true && typeof replacement === 'string')
      replacements.push({ replacement, location: location.child(['x-replacement']) });
  }
  const remember = (map) => {
    for (const name of Object.keys(map)) names.add(name);
  };
  const isKnown = (replacement) =>
    /^none: \S/.test(replacement) ||
    names.has(replacement) ||
    replacement.split('.').every((name) => names.has(name));

  return {
    Operation(operation, context) {
      names.add(operation.operationId);
      check(operation, context);
    },
    Parameter(parameter, context) {
      names.add(parameter.name);
      check(parameter, context);
    },
    Header: check,
    HeadersMap: remember,
    Schema: check,
    NamedSchemas: remember,
    SchemaProperties(properties, { report, location }) {
      remember(properties);
      for (const [name, property] of Object.entries(properties)) {
        // The others are met as schemas; of these, the schema that they refer to.
        if (property?.$ref) check(property, { report, location: location.child([name]) });
      }
    },
    Root: {
      leave(_, { report }) {
        for (const { replacement, location } of replacements) {
          if (isKnown(replacement)) continue;
          report({
            message: `\`x-replacement\` is "${replacement}", which the specification does not have. Name an operation, a parameter, a header, a schema or a field, or write "none: why".`,
            location,
          });
        }
      },
    },
  };
}
