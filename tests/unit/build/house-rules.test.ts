import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../build/project';

const ROOMS = ['build', 'electron', 'renderer', 'shared', 'tests'];
const LIMIT = 400;

async function filesOf(room: string): Promise<string[]> {
  const entries = await readdir(join(projectFolder, room), { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
}

// Lint holds TypeScript to this; styles have no linter here.
test('no style sheet is over 400 lines', async () => {
  const styles = (await Promise.all(ROOMS.map(filesOf))).flat().filter((file) => file.endsWith('.css'));
  const long: string[] = [];
  for (const file of styles) {
    const lines = (await readFile(file, 'utf8')).split('\n').length - 1;
    if (lines > LIMIT) long.push(`${relative(projectFolder, file)}: ${lines}`);
  }
  expect(long).toEqual([]);
});

test('no folder is a dumping ground', async () => {
  const files = (await Promise.all(ROOMS.filter((room) => room !== 'tests').map(filesOf))).flat();
  const dumps = files.filter((file) => /[\\/](?:utils?|helpers?|misc|common)(?:[\\/]|\.[a-z]+$)/u.test(file));
  expect(dumps.map((file) => relative(projectFolder, file))).toEqual([]);
});
