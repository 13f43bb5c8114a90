const weights = ['documented', 'observed', 'assumed'];
const texts = ['says', 'source', 'date'];

function problemOf(entry) {
  if (typeof entry !== 'object' || entry === null) return 'is not an object';
  if (!weights.includes(entry.weight))
    return `has the weight "${entry.weight}"; use one of ${weights.join(', ')}`;
  const missing = texts.filter((key) => typeof entry[key] !== 'string' || entry[key] === '');
  if (missing.length > 0) return `lacks ${missing.join(', ')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(entry.date)) return `has the date "${entry.date}"; write it as 2026-04-01`;
  return undefined;
}

/** `x-evidence` is a list of what is said of a thing: its weight, who says it, and when that was read. */
export function evidenceShape() {
  return {
    any: {
      enter(node, { report, location }) {
        const evidence = node?.['x-evidence'];
        if (evidence === undefined) return;
        const here = location.child(['x-evidence']);
        if (!Array.isArray(evidence) || evidence.length === 0) {
          report({ message: '`x-evidence` is a list with one entry at least.', location: here });
          return;
        }
        evidence.forEach((entry, index) => {
          const problem = problemOf(entry);
          if (problem) report({ message: `This evidence ${problem}.`, location: here.child([index]) });
        });
      },
    },
  };
}
