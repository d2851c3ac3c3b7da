import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SetupError } from '../progress';

/** What a file of the staged folder belongs to, and where the licence it is passed on under can be read. */
interface Part {
  name: string;
  /** Whether it is of this project's making or choosing, and not Electron's. */
  ours: boolean;
  licence: string;
  files: RegExp;
}

const CHROMIUM = 'LICENSES.chromium.html';
const OTHERS = 'LICENSES.others.txt';

/** Every file of a package has to belong to one of these, for both platforms; the first that fits. */
const PARTS: readonly Part[] = [
  { name: 'program', ours: true, licence: `LICENSE.txt, ${OTHERS}`, files: /^resources\/app\.asar$/u },
  { name: 'database', ours: true, licence: OTHERS, files: /^resources\/app\.asar\.unpacked\/.*\.node$/u },
  { name: 'fonts', ours: true, licence: OTHERS, files: /^resources\/app\.asar\.unpacked\/.*\.woff2?$/u },
  {
    name: 'start scripts and words',
    ours: true,
    licence: 'LICENSE.txt',
    files: /^(?:bin\/nianbao|nianbao\.(?:cmd|ico|png)|打开年报\.sh|使用说明\.txt|data\/[^/]+\.txt)$/u,
  },
  { name: 'licences', ours: false, licence: 'themselves', files: /^LICENSES?\.(?:[a-z]+\.)?(?:txt|html)$/u },
  { name: 'Electron, executable', ours: false, licence: CHROMIUM, files: /^nianbao(?:\.exe)?$/u },
  { name: 'Electron, languages', ours: false, licence: CHROMIUM, files: /^locales\/(?:zh-CN|en-US)\.pak$/u },
  {
    name: 'Electron, libraries and data',
    ours: false,
    licence: `LICENSE.electron.txt, ${CHROMIUM}`,
    files:
      /^(?:[\w-]+\.pak|icudtl\.dat|(?:snapshot_blob|v8_context_snapshot)\.bin|lib\w+\.so(?:\.1)?|vk_swiftshader_icd\.json|chrome-sandbox|chrome_crashpad_handler|(?:d3dcompiler_47|ffmpeg|libEGL|libGLESv2|vk_swiftshader|vulkan-1|dxcompiler|dxil)\.dll)$/u,
  },
];

/** A file of the staged folder: its path with slashes, its size in bytes, what it belongs to. */
export interface Content {
  file: string;
  bytes: number;
  part: string;
  ours: boolean;
  licence: string;
}

/** The part a file (path in the folder, with slashes) belongs to; throws for one that nobody accounts for. */
export function partOf(file: string): Omit<Part, 'files'> {
  const found = PARTS.find(({ files }) => files.test(file));
  if (found === undefined) {
    throw new SetupError({
      what: `The package would contain ${file}, which belongs to no known part.`,
      why: 'Every file that is passed on needs a licence beside it.',
      todo: 'Leave it out in build/package/stage.ts, or add it to its part in build/package/contents.ts.',
    });
  }
  return found;
}

/** Everything in a staged folder, by part. */
export async function contentsOf(folder: string): Promise<Content[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return Promise.all(
    files.sort().map(async (path) => {
      const file = relative(folder, path).replaceAll('\\', '/');
      const { name, ours, licence } = partOf(file);
      return { file, bytes: (await stat(path)).size, part: name, ours, licence };
    }),
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1).padStart(6)} MB`;

/** Lines that tell the size of each part, of what is ours, and of all. */
export function sizeLines(contents: readonly Content[]): string[] {
  const names = [...new Set(PARTS.map(({ name }) => name))];
  const sum = (list: readonly Content[]): number => list.reduce((total, { bytes }) => total + bytes, 0);
  return [
    ...names.map((name) => `${megabytes(sum(contents.filter(({ part }) => part === name)))}  ${name}`),
    `${megabytes(sum(contents.filter(({ ours }) => ours)))}  of which ours`,
    `${megabytes(sum(contents))}  in all`,
  ];
}
