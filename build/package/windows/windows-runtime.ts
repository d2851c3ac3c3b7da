import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, say, SetupError } from '../../progress';
import { downloadBinding } from '../../runtime/better-sqlite';
import { cacheFolder } from '../../runtime/cache-folder';
import { downloadElectron, electronChecksums } from '../../runtime/official-download';
import { betterSqliteVersion, electronVersion } from '../../runtime/pins';
import { executableIn } from '../../runtime/platform-layout';
import { defectOf, preparedName, prepareAtomically } from '../../runtime/prepared-folder';
import { unpackZip } from '../../runtime/unpack-zip';
import { filesInTarball } from '../../tarball';
import type { ShippedRuntime } from '../stage';

const WINDOWS = { platform: 'win32', arch: 'x64' };
/** The module version of Electron 33, which better-sqlite3's files carry in their names. */
const MODULE_VERSION = 130;

/** The two official files, as they are called where they are published. */
const WINDOWS_FILES = {
  electron: `electron-v${electronVersion}-win32-x64.zip`,
  binding: `better-sqlite3-v${betterSqliteVersion}-electron-v${MODULE_VERSION}-win32-x64.tar.gz`,
} as const;
const INSIDE_BINDING = 'build/Release/better_sqlite3.node';

/** Where files are looked for that a person has brought along. */
function downloadsFolder(): string {
  return join(cacheFolder(), 'downloads');
}

/** The machine a Windows program or library is for by its PE header: 0x8664 is 64-bit Intel and AMD. */
const PE_X64 = 0x8664;

/** Whether these are the first bytes of a 64-bit Windows program or library. */
export function isWindowsX64(bytes: Buffer): boolean {
  if (bytes.length < 0x40 || bytes.toString('latin1', 0, 2) !== 'MZ') return false;
  const header = bytes.readUInt32LE(0x3c);
  if (bytes.length < header + 6 || bytes.toString('latin1', header, header + 4) !== 'PE\0\0') return false;
  return bytes.readUInt16LE(header + 4) === PE_X64;
}

async function electronZip(): Promise<string> {
  const brought = join(downloadsFolder(), WINDOWS_FILES.electron);
  if (!existsSync(brought)) return downloadElectron(WINDOWS);
  const hash = createHash('sha256')
    .update(await readFile(brought))
    .digest('hex');
  if (hash !== electronChecksums()[WINDOWS_FILES.electron])
    throw new Error(`${brought} is not the official file (its SHA-256 is ${hash})`);
  return brought;
}

async function putBinding(folder: string): Promise<string> {
  const brought = join(downloadsFolder(), WINDOWS_FILES.binding);
  if (!existsSync(brought)) return downloadBinding(folder, WINDOWS);
  const files = await filesInTarball(brought, [INSIDE_BINDING]);
  const target = join(folder, 'better_sqlite3.node');
  await writeFile(target, files.get(INSIDE_BINDING) ?? '');
  return target;
}

/** Both files are tried, so that one message names all that is missing. */
async function fill(folder: string): Promise<void> {
  const missing: string[] = [];
  await electronZip()
    .then((zip) => unpackZip(zip, join(folder, 'dist'), (name) => name))
    .catch((error: unknown) => missing.push(`${WINDOWS_FILES.electron} (${messageOf(error)})`));
  await putBinding(folder).catch((error: unknown) =>
    missing.push(`${WINDOWS_FILES.binding} (${messageOf(error)})`),
  );
  if (missing.length > 0) throw notThere(missing);
  const executable = executableIn(join(folder, 'dist'), 'win32');
  for (const file of [executable, join(folder, 'better_sqlite3.node')]) {
    if (!isWindowsX64(await readFile(file))) throw notThere([`${file} is no 64-bit Windows file`]);
  }
}

function notThere(missing: readonly string[]): SetupError {
  return new SetupError({
    what: 'The packages for Windows are NOT built: what they are made of is missing.',
    why: `${missing.join('; ')}. Looked in ${downloadsFolder()}, then at the official sites or the mirrors set for them.`,
    todo: `Put both files (${WINDOWS_FILES.electron}, ${WINDOWS_FILES.binding}) into ${downloadsFolder()}; or set ELECTRON_MIRROR and npm_config_better_sqlite3_binary_host to mirrors you trust. Then run: npm run package -- --only windows`,
  });
}

/** The Electron and the database binding for Windows, prepared once. Throws a SetupError that names what is missing. */
export async function ensureWindowsRuntime(): Promise<ShippedRuntime> {
  const cache = cacheFolder();
  const name = preparedName(WINDOWS.platform, WINDOWS.arch);
  const folder = join(cache, name);
  if ((await defectOf(folder)) !== null) {
    say(`Looking for Electron ${electronVersion} for Windows 正在查找 Windows 运行环境…`);
    await prepareAtomically(cache, name, fill);
  }
  return { platform: 'win32', dist: join(folder, 'dist'), binding: join(folder, 'better_sqlite3.node') };
}
