import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './tools';

/** Which of the product's fonts LibreOffice takes for the official ones, which may not be shipped. */
const STAND_INS = {
  仿宋_GB2312: 'Noto Serif SC',
  仿宋: 'Noto Serif SC',
  宋体: 'Noto Serif SC',
  'Times New Roman': 'Noto Serif SC',
  楷体_GB2312: 'NB Kai',
  楷体: 'NB Kai',
  方正小标宋简体: 'Noto Serif SC Black',
  黑体: 'Noto Sans SC Medium',
};

/**
 * Converts Word documents to PDF in a LibreOffice with a profile and fonts of its own, so that the result does not hang
 * on what is installed here. Gives the path of each PDF; `folder` is the test's own, `fonts` the product's.
 */
export async function convertToPdf(
  files: readonly string[],
  folder: string,
  fonts: string,
): Promise<string[]> {
  const out = join(folder, 'pdf');
  await mkdir(out, { recursive: true });
  const config = join(folder, 'fonts.conf');
  await writeFile(config, fontConfig(fonts, join(folder, 'font-cache')));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...files];
  // A second LibreOffice of the same user would hand its files to the first one and end: each has its own profile.
  await runTool('soffice', args, { FONTCONFIG_FILE: config, HOME: folder });
  return files.map((file) => join(out, basename(file).replace(/\.docx$/, '.pdf')));
}

function fontConfig(fonts: string, cache: string): string {
  const aliases = Object.entries(STAND_INS).map(
    ([official, own]) =>
      `<alias binding="same"><family>${official}</family><prefer><family>${own}</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    `<dir>${fonts}</dir><cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
}
