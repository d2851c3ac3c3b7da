import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say } from '../progress';
import { downloadBinding } from './better-sqlite';
import { electronVersion } from './pins';
import { unpackZip } from './unpack-zip';

/** The part of `@electron/get` used here. It reads the ELECTRON_MIRROR family of settings and keeps its own cache. */
interface ElectronGet {
  downloadArtifact(details: {
    version: string;
    artifactName: 'electron';
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: {
      quiet: boolean;
      retry: number;
      timeout: { lookup: number; connect: number; secureConnect: number; response: number; socket: number };
      getProgressCallback: (progress: { percent: number; transferred: number }) => Promise<void>;
    };
  }): Promise<string>;
}

/** How long to wait (ms) for a sign of life before the site counts as unreachable; a slow download is not cut off. */
const PATIENCE = { lookup: 4000, connect: 4000, secureConnect: 6000, response: 10_000, socket: 30_000 };

/** Fewer bytes than this are an error page, whose progress is nobody's business. */
const ERROR_PAGE = 1_000_000;

function electronGet(): ElectronGet {
  // The downloader is electron's own dependency: what its installer would use, with the same settings.
  const fromElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'));
  // It has no types of its own that can be imported from here.
  return fromElectron('@electron/get') as ElectronGet;
}

/** The SHA-256 of every official zip of this Electron by its name; Electron's package pins them. */
export function electronChecksums(): Record<string, string> {
  return createRequire(import.meta.url)('electron/checksums.json') as Record<string, string>;
}

/** The system and processor that a runtime is for, in Node's words. */
interface Target {
  platform: string;
  arch: string;
}

const HERE: Target = { platform: process.platform, arch: process.arch };

/**
 * The path of the official zip of Electron, from the downloader's own cache or fetched (from the mirrors set for it),
 * its hash checked. Rejects within seconds where it can't be reached.
 */
export async function downloadElectron({ platform, arch }: Target): Promise<string> {
  let said = 0;
  return electronGet().downloadArtifact({
    version: electronVersion,
    artifactName: 'electron',
    platform,
    arch,
    checksums: electronChecksums(),
    downloadOptions: {
      quiet: true,
      retry: 0,
      timeout: PATIENCE,
      getProgressCallback: ({ percent, transferred }) => {
        const tenth = Math.floor(percent * 10);
        if (tenth > said && transferred > ERROR_PAGE) {
          said = tenth;
          say(`  Electron: ${tenth * 10} %`);
        }
        return Promise.resolve();
      },
    },
  });
}

/**
 * Fills `folder` with `dist/` and `better_sqlite3.node` from the official releases (or the mirrors set for them).
 * Rejects within seconds where they can't be reached.
 */
export async function prepareFromRelease(folder: string): Promise<void> {
  say(`Looking for the official Electron ${electronVersion} 正在查找官方运行环境…`);
  const zip = await downloadElectron(HERE);
  say('Unpacking Electron 正在解压…');
  await unpackZip(zip, join(folder, 'dist'), (name) => name);
  await downloadBinding(folder);
}
