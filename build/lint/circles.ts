import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';

/** What imports what: each name with the names it imports. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

const HOUSES = ['shared', 'electron', 'renderer', 'build', 'tests'];
const ENDINGS = ['.ts', '.tsx', '/index.ts', '.js'];

async function sourcesBelow(project: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(project, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((each) => each.isFile() && /\.tsx?$/u.test(each.name))
    .map((each) => join(each.parentPath, each.name).slice(project.length + 1));
}

/** All imports between the project's own files, those of types and those made later by `import()` too. */
export async function readImports(project: string): Promise<Map<string, Set<string>>> {
  const files = (await Promise.all(HOUSES.map((house) => sourcesBelow(project, house)))).flat().sort();
  const imports = new Map<string, Set<string>>();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(await readFile(join(project, file), 'utf8'), true, true);
    const own = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
    const paths = own.map(({ fileName }) => join(dirname(file), fileName));
    const found = paths.flatMap((path) => {
      const ending = ENDINGS.find((each) => existsSync(join(project, path + each)));
      return ending === undefined ? [] : [path + ending];
    });
    imports.set(file, new Set(found));
  }
  return imports;
}

/**
 * The rooms of each folder and what they import of each other. A room is a folder beside others; what it imports of
 * the files above it, or they of it, makes no circle: these files are the house itself.
 */
export function roomsIn(imports: Imports): Map<string, Map<string, Set<string>>> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const [from, targets] of imports) {
    for (const to of targets) {
      const [left, right] = [from.split('/'), to.split('/')];
      const depth = left.findIndex((part, index) => part !== right[index]);
      // The last part is the file: below it there is no room.
      if (depth < 1 || depth >= left.length - 1 || depth >= right.length - 1) continue;
      const folder = left.slice(0, depth).join('/');
      const rooms = folders.get(folder) ?? new Map<string, Set<string>>();
      folders.set(folder, rooms);
      const [room = '', other = ''] = [left[depth], right[depth]];
      rooms.set(room, (rooms.get(room) ?? new Set()).add(other));
    }
  }
  return folders;
}

/** The shortest way along imports from one name back to itself, or null. */
function circleThrough(start: string, imports: Imports): string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const next of imports.get(at) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      if (next !== start) waiting.push(next);
      else {
        const circle = [start];
        for (let back = at; back !== start; back = cameFrom.get(back) ?? start) circle.unshift(back);
        return [start, ...circle];
      }
    }
  }
  return null;
}

/** Circles among imports, the shortest first; each name of a tangle is in at least one of them. */
export function circlesIn(imports: Imports): string[][] {
  const shown = new Set<string>();
  const all = [...imports.keys()].flatMap((name) => {
    const circle = circleThrough(name, imports);
    return circle === null ? [] : [circle];
  });
  return all
    .sort((left, right) => left.length - right.length)
    .filter((circle) => {
      if (circle.every((name) => shown.has(name))) return false;
      for (const name of circle) shown.add(name);
      return true;
    });
}

/** The single imports that make a circle of rooms, as `<file> → <file>`, for the one who has to open it. */
export function importsAcross(folder: string, circle: readonly string[], imports: Imports): string[] {
  const steps = circle
    .slice(1)
    .map((to, index) => [`${folder}/${circle[index]}/`, `${folder}/${to}/`] as const);
  return [...imports].flatMap(([file, targets]) =>
    [...targets]
      .filter((target) => steps.some(([from, to]) => file.startsWith(from) && target.startsWith(to)))
      .map((target) => `${file} → ${target}`),
  );
}
