/** Every property of every schema says what it is, by itself or in the schema that it refers to. */
export function described() {
  return {
    SchemaProperties: {
      enter(properties, { report, location, resolve }) {
        for (const [name, property] of Object.entries(properties)) {
          if (typeof property !== 'object') continue;
          const target = property.$ref ? resolve(property).node : undefined;
          if (property.description || target?.description) continue;
          report({
            message: `The property \`${name}\` has no description.`,
            location: location.child([name]).key(),
          });
        }
      },
    },
  };
}
