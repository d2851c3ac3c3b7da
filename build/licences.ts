import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BUNDLED_PARTS, bundledPackages } from './bundle/bundled-packages';
import { ensureBundle } from './bundle/ensure-bundle';
import { readFontManifest } from './fonts/font-manifest';
import { isAllowed } from './licence-terms';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { ensureRuntime } from './runtime/ensure-runtime';

/** One shipped part: sizes in bytes, as installed and as it is in the product. */
interface Shipped {
  name: string;
  version: string;
  licence: string;
  installed: number;
  shipped: number;
}

/** Old packages give an object or a list of them. */
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
});

async function sizeOf(folder: string): Promise<number> {
  let size = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    size += entry.isDirectory() ? await sizeOf(path) : (await stat(path)).size;
  }
  return size;
}

async function packageIn(folder: string, shipped: number): Promise<Shipped> {
  const path = join(projectFolder, folder);
  const found = packageSchema.parse(JSON.parse(await readFile(join(path, 'package.json'), 'utf8')));
  const licence = found.license ?? found.licenses?.map(({ type }) => type).join(' OR ') ?? 'none named';
  return { name: found.name, version: found.version, licence, installed: await sizeOf(path), shipped };
}

async function bundled(): Promise<Shipped[]> {
  const sizes = new Map<string, number>();
  for (const part of BUNDLED_PARTS) {
    for (const [folder, bytes] of Object.entries(await bundledPackages(part))) {
      sizes.set(folder, (sizes.get(folder) ?? 0) + bytes);
    }
  }
  return Promise.all([...sizes].map(([folder, bytes]) => packageIn(folder, bytes)));
}

async function fonts(): Promise<Shipped[]> {
  const entries = await readFontManifest(join(projectFolder, 'dist', 'fonts'));
  return entries.map(({ original, file, version, licence, bytes }) => ({
    name: `${file} (${original})`,
    version,
    licence,
    installed: bytes,
    shipped: bytes,
  }));
}

function line({ name, version, licence, installed, shipped }: Shipped): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0).padStart(7)} kB`;
  return `${licence.padEnd(18)} ${kilobytes(shipped)} ${kilobytes(installed)}  ${name} ${version}`;
}

// `npm run licences`: what the product holds of others, the largest first. Fails for a licence that is not allowed.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureBundle(runtime);
  const native = (await stat(join(projectFolder, 'dist', 'native', 'better_sqlite3.node'))).size;
  const parts = [
    ...(await bundled()),
    ...(await fonts()),
    await packageIn('node_modules/electron', (await stat(runtime.electronPath)).size),
    { ...(await packageIn('node_modules/better-sqlite3', native)), name: 'better-sqlite3 (native part)' },
  ].sort((left, right) => right.shipped - left.shipped);
  process.stdout.write('licence               shipped  installed  part\n');
  for (const part of parts) process.stdout.write(`${line(part)}\n`);
  const refused = parts.filter(({ licence }) => !isAllowed(licence));
  for (const { name, licence } of refused)
    say(`✘ ${name}: "${licence}" is not on the list of allowed licences.`);
  return refused.length === 0 ? 0 : 1;
});
