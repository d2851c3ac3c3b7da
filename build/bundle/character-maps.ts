import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../project';

/** The maps of Chinese character collections, simplified and traditional, and the licence of all: 0.6 of 1.7 MB. */
const CHINESE = /^(?:(?:Uni|Adobe-)?(?:GB|CNS)|B5|ETen|ETHK|HK|LICENSE)/u;

/** Copies the character maps of pdf.js that Chinese documents name: without them such a PDF has no text at all. */
export async function copyCharacterMaps(target: string): Promise<void> {
  const source = join(projectFolder, 'node_modules', 'pdfjs-dist', 'cmaps');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const names = (await readdir(source)).filter((name) => CHINESE.test(name));
  await Promise.all(names.map((name) => copyFile(join(source, name), join(target, name))));
}
