import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readFontManifest } from '../../fonts/font-manifest';
import { projectFolder } from '../../project';
import { BUNDLED_PARTS, bundledPackages } from '../bundled-packages';
import { licenceText } from './licence-text';

/** One shipped part of others: sizes in bytes, as installed and as it is in the product. */
export interface Shipped {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  text: string;
  installed: number;
  shipped: number;
}

/** Old packages give an object or a list of them. */
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  licenses: z.array(z.object({ type: z.string() })).optional(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
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
  const { name, version, author } = found;
  const text = await licenceText(path, { name, licence, author });
  return { name, version, licence, text, installed: await sizeOf(path), shipped };
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
  const folder = join(projectFolder, 'dist', 'fonts');
  const entries = await readFontManifest(folder);
  return Promise.all(
    entries.map(async ({ original, family, version, licence, licenceFile, bytes }) => ({
      name: `${family} (${original})`,
      version,
      licence,
      text: await readFile(join(folder, licenceFile), 'utf8'),
      installed: bytes,
      shipped: bytes,
    })),
  );
}

/** The maps of character collections beside pdf.js have a licence of their own. */
async function characterMaps(): Promise<Shipped> {
  const folder = join(projectFolder, 'dist', 'cmaps');
  const size = await sizeOf(folder);
  const { version } = await packageIn('node_modules/pdfjs-dist', 0);
  const text = await readFile(join(folder, 'LICENSE'), 'utf8');
  return {
    name: 'Adobe cmap-resources',
    version: `pdfjs-dist ${version}`,
    licence: 'BSD-3-Clause',
    text,
    installed: size,
    shipped: size,
  };
}

/** Everything of others that the built program holds, its runtime included, by name. */
export async function shippedParts(electronPath: string): Promise<Shipped[]> {
  const native = (await stat(join(projectFolder, 'dist', 'native', 'better_sqlite3.node'))).size;
  const binding = await packageIn('node_modules/better-sqlite3', native);
  const parts = [
    ...(await bundled()),
    ...(await fonts()),
    await characterMaps(),
    await packageIn('node_modules/electron', (await stat(electronPath)).size),
    { ...binding, name: 'better-sqlite3 (native part)' },
    {
      name: 'SQLite',
      version: `better-sqlite3 ${binding.version}`,
      licence: 'blessing',
      text: 'SQLite is in the public domain. May you do good and not evil. May you find forgiveness for yourself and forgive others. May you share freely, never taking more than you give.',
      installed: 0,
      shipped: 0,
    },
  ];
  return parts.sort((left, right) => (left.name < right.name ? -1 : 1));
}
