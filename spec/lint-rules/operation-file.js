import { basename } from 'node:path';

/** Each operation stands in a file of its own, named after its `operationId`. */
export function operationFile() {
  return {
    Operation: {
      enter(operation, { report, location }) {
        const file = basename(location.source.absoluteRef);
        if (file === `${operation.operationId}.yaml`) return;
        report({
          message: `The operation \`${operation.operationId}\` stands in ${file}; it belongs into operations/${operation.operationId}.yaml.`,
          location: location.child(['operationId']),
        });
      },
    },
  };
}
