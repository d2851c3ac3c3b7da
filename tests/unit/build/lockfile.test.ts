import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../../build/project';

const names = z.record(z.string(), z.string()).optional();
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ optionalDependencies: names, integrity: z.string().optional() }),
  ),
});

async function packages(): Promise<z.infer<typeof lockfile>['packages']> {
  const text = await readFile(join(projectFolder, 'package-lock.json'), 'utf8');
  return lockfile.parse(JSON.parse(text)).packages;
}

// `npm ci` refuses a lock file without the builds for other platforms, which npm leaves out in some cases.
test('every optional dependency is locked', async () => {
  const locked = Object.entries(await packages());
  const missing = locked.flatMap(([, each]) =>
    Object.keys(each.optionalDependencies ?? {}).filter(
      (name) => !locked.some(([path]) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});

test('every package is locked by its hash', async () => {
  const open = Object.entries(await packages()).filter(([path, each]) => path !== '' && !each.integrity);
  expect(open.map(([path]) => path)).toEqual([]);
});
