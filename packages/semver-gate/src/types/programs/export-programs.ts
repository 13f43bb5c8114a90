import type { Program } from '../program.ts';
import { packageNames, type TypesVersion } from '../types-version.ts';

interface Manifest {
  name: string;
  exports: Record<string, { types?: string } | string>;
}

/** The names that a short list of exports gives out, as each package of this repository has one. */
function namesOf(index: string): string[] {
  const lists = [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(','),
  );
  const listed = lists.map((each) => each.trim().split(/\s+/).at(-1) ?? '').filter((name) => name !== '');
  const declared = [
    ...index.matchAll(/^export (?:declare )?(?:type|interface|const|function|class|abstract class) (\w+)/gm),
  ].map(([, name = '']) => name);
  return [...new Set([...listed, ...declared])];
}

/** Names everything that the packages of a version export, from each of their entry points, a name a line. */
export function exportPrograms({ files }: TypesVersion): Program[] {
  return packageNames.flatMap((folder) => {
    const at = `@b2b-invoices/${folder}`;
    const manifest = JSON.parse(files.get(`${at}/package.json`) ?? '{}') as Manifest;
    return Object.entries(manifest.exports).flatMap(([entry, target]) => {
      const types = typeof target === 'string' ? target.replace(/\.js$/, '.d.ts') : target.types;
      const index = types && files.get(`${at}/${types.replace(/^\.\//, '')}`);
      if (!index) return [];
      const specifier = `${at}${entry.slice(1)}`;
      const lines = namesOf(index).map((name) => `export type { ${name} } from '${specifier}';\n`);
      return [{ name: `exports/${specifier.slice(1).replaceAll('/', '.')}.ts`, text: lines.join('') }];
    });
  });
}
