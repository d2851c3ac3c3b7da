import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { circlesIn, importsAcross, readImports, roomsIn } from '../../../build/lint/circles';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'nianbao-circles-'));
  for (const house of ['shared', 'electron', 'renderer', 'build', 'tests']) await mkdir(join(project, house));
});
afterEach(() => rm(project, { recursive: true }));

async function put(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, name)), { recursive: true });
    await writeFile(join(project, name), text);
  }
}

test('finds a circle of files that types alone close', async () => {
  await put({
    'shared/a.ts': `import { b } from './b';\nexport type A = number;`,
    'shared/b.ts': `import type { A } from './a';\nexport const b: A = 1;`,
    'shared/c.tsx': `export * from './a';`,
  });
  expect(circlesIn(await readImports(project))).toEqual([['shared/a.ts', 'shared/b.ts', 'shared/a.ts']]);
});

test('finds a circle of rooms whose files make none, and the imports that close it', async () => {
  await put({
    'shared/form/form.ts': `import { one } from '../text/one';`,
    'shared/text/one.ts': `export const one = 1;`,
    'shared/text/marks/two.ts': `const form = () => import('../../form/cells');`,
    'shared/form/cells.ts': ``,
  });
  const imports = await readImports(project);
  expect(circlesIn(imports)).toEqual([]);
  const circle = ['form', 'text', 'form'];
  expect(circlesIn(roomsIn(imports).get('shared') ?? new Map())).toEqual([circle]);
  expect(importsAcross('shared', circle, imports)).toEqual([
    'shared/form/form.ts → shared/text/one.ts',
    'shared/text/marks/two.ts → shared/form/cells.ts',
  ]);
});

test('a room below another and the files above it make no circle', async () => {
  await put({
    'shared/rules/registry.ts': `import { r1 } from './requests/r1';`,
    'shared/rules/rule.ts': `export interface Rule { name: string }`,
    'shared/rules/requests/r1.ts': `import type { Rule } from '../rule';\nexport const r1: Rule = { name: '' };`,
  });
  const imports = await readImports(project);
  expect([...roomsIn(imports).values()].flatMap(circlesIn)).toEqual([]);
});
