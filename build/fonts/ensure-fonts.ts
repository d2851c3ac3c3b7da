import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchNpmPackage } from '../npm-package';
import { messageOf, say, SetupError } from '../progress';
import { cacheFolder } from '../runtime/cache-folder';
import { defectOf, prepareAtomically, removeLeftovers } from '../runtime/prepared-folder';
import { MANIFEST, type FontEntry } from './font-manifest';
import { fontPackages, fontPlans, fontSetVersion, type FontPackage, type FontPlan } from './font-plan';
import { makeFont } from './make-font';
import { drawnCodePoints, readFont } from './read-font';
import { filesInTarball } from '../tarball';

const HAN = /\p{Script=Han}/u;

async function makeEntry(plan: FontPlan, original: Uint8Array, folder: string): Promise<FontEntry> {
  const bytes = await makeFont(plan, original);
  await writeFile(join(folder, plan.file), bytes);
  const source = readFont(original);
  const origin: FontPackage = fontPackages[plan.package];
  const drawn = drawnCodePoints(readFont(bytes));
  return {
    role: plan.role,
    family: plan.family,
    weight: plan.weight,
    file: plan.file,
    licence: origin.licence,
    licenceFile: origin.licenceText.file,
    original: source.fullName,
    copyright: source.copyright.trim().replaceAll(/\s*\r?\n\s*/gu, '; '),
    source: origin.name,
    version: origin.version,
    hanzi: [...drawn].filter((point) => HAN.test(String.fromCodePoint(point))).length,
    bytes: bytes.length,
    standsFor: [...plan.standsFor],
  };
}

/** The licence as the package carries it, under the copyright lines of the fonts themselves and what was changed. */
function licenceText(text: string, entries: readonly FontEntry[], plans: readonly FontPlan[]): string {
  const lines = entries.map((entry, index) => {
    const cut = plans[index]?.coverage === 'all' ? 'unchanged' : 'reduced to a part of its characters';
    return `${entry.file}: ${entry.original}, ${cut}.`;
  });
  const copyrights = new Set(entries.map((entry) => entry.copyright));
  return [...lines, '', ...copyrights, '', '-'.repeat(60), '', text].join('\n');
}

async function makeFromPackage(key: FontPlan['package'], folder: string): Promise<FontEntry[]> {
  const source: FontPackage = fontPackages[key];
  const plans = fontPlans.filter((plan) => plan.package === key);
  say(`Fetching ${source.name}@${source.version} 正在下载字体…`);
  const tarball = await fetchNpmPackage(source, folder);
  const files = await filesInTarball(tarball, [source.licenceText.from, ...plans.map((plan) => plan.from)]);
  await rm(tarball);
  const entries: FontEntry[] = [];
  for (const plan of plans) {
    entries.push(await makeEntry(plan, files.get(plan.from) ?? new Uint8Array(), folder));
  }
  const text = new TextDecoder().decode(files.get(source.licenceText.from));
  await writeFile(join(folder, source.licenceText.file), licenceText(text, entries, plans));
  return entries;
}

const packageKeys = ['dejavu', 'sans', 'serif', 'wenkai'] as const satisfies readonly FontPlan['package'][];

async function fillFolder(folder: string): Promise<void> {
  const entries: FontEntry[] = [];
  for (const key of packageKeys) entries.push(...(await makeFromPackage(key, folder)));
  const placeOf = (entry: FontEntry): number => fontPlans.findIndex((plan) => plan.file === entry.file);
  entries.sort((left, right) => placeOf(left) - placeOf(right));
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(entries, null, 2)}\n`);
}

async function prepare(): Promise<string> {
  const cache = cacheFolder();
  const name = `fonts-r${fontSetVersion}`;
  const folder = join(cache, name);
  const defect = await defectOf(folder);
  if (defect === null) return folder;
  if (defect !== 'missing') say(`The fonts in ${folder} are broken (${defect}): preparing them anew.`);
  const started = Date.now();
  try {
    await removeLeftovers(cache);
    await prepareAtomically(cache, name, fillFolder);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError({
      what: `The fonts can't be prepared in ${folder}.`,
      why: messageOf(error),
      todo: 'Free some space (500 MB) and make the folder writable, or name another folder in NIANBAO_CACHE_DIR. Then run the command again.',
    });
  }
  say(`The fonts are ready in ${folder} (${Math.round((Date.now() - started) / 1000)} s).`);
  return folder;
}

let running: Promise<string> | null = null;

/**
 * The absolute path of a folder with the product's fonts (TTF), their licence texts and the list `fonts.json`
 * (`readFontManifest`). Made once per user from packages of the npm registry (185 MB to download, 45 MB to keep), then
 * only checked. Throws a SetupError that says what to do.
 */
export function ensureFonts(): Promise<string> {
  running ??= prepare().catch((error: unknown) => {
    running = null;
    throw error;
  });
  return running;
}
