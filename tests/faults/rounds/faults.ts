import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launcherSwitches } from '../../../build/electron-app';
import { projectFolder } from '../../../build/project';
import { inMain } from '../../helpers/in-main';
import type { RunningApp } from '../../helpers/launch';
import { answerQuestions } from '../../helpers/native-dialogs';
import { ask, askFor } from '../../helpers/page-call';
import type { SmallDisk } from '../../helpers/small-disk';
import type { Chance } from './chance';

/** What a fault has at hand. */
interface Scene {
  app: RunningApp;
  dataFolder: string;
  chance: Chance;
  /** The files of another library that was killed: `library.db`, and what lies beside it. */
  foreign: string;
  /** An older `library.db` of this library, or null. */
  older: string | null;
  /** The small disk the data folder is on; null where it is on another. */
  disk: SmallDisk | null;
}

/**
 * - `none`: nothing may be missing, nothing may be told;
 * - `tail`: the last moment may be missing, and then it is told;
 * - `anything`: files of the library itself were damaged; whatever is missing is told.
 */
type Harm = 'none' | 'tail' | 'anything';

export interface Fault {
  name: string;
  harm: Harm;
  /** It puts an earlier state in place itself: what is missing then was asked for. */
  putsBack?: true;
  /** Strikes only where the data folder is on a small disk of its own. */
  onSmallDisk?: true;
  /** Everything that was acknowledged comes back by the newest backup the program offers. */
  comesBack?: true;
  /** Strikes while the robot edits. Where the program lives on it goes on editing for a while, and is killed then. */
  strike?: (scene: Scene) => Promise<void>;
  /** Is done to the files of the killed program. */
  damage?: (scene: Scene) => Promise<void>;
  /** The next start says this, by its code; then the clerk does this, and tries again in the window. */
  tried?: { told: string; after: (scene: Scene) => Promise<void> | void };
}

const library = ({ dataFolder }: Scene): string => join(dataFolder, 'library.db');
const wal = (scene: Scene): string => `${library(scene)}-wal`;

/** Ends processes that this program started, as a power cut does. */
function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was gone by itself.
    }
  }
}

/** The program's processes of these kinds (Electron's words). */
function processes(app: RunningApp, kinds: readonly string[]): Promise<number[]> {
  return inMain(
    app.electronApp,
    ({ app: program }, wanted: readonly string[]) =>
      program
        .getAppMetrics()
        .filter(({ type }) => wanted.includes(type))
        .map(({ pid }) => pid),
    kinds,
  );
}

async function flipBits(file: string, count: number, chance: Chance): Promise<void> {
  if (!existsSync(file)) return;
  const bytes = await readFile(file);
  for (let flip = 0; flip < count && bytes.length > 0; flip += 1) {
    const at = chance.below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << chance.below(8)), at);
  }
  await writeFile(file, bytes);
}

async function cut(file: string, chance: Chance): Promise<void> {
  if (!existsSync(file)) return;
  const { length } = await readFile(file);
  await truncate(file, chance.below(length + 1));
}

/** Moves the clock of the program by a number of years, for whatever it asks from now on. */
function moveClock({ app }: Scene, years: number): Promise<void> {
  return inMain(
    app.electronApp,
    (_electron, by: number) => {
      const Real = Date;
      const shift = by * 365 * 24 * 60 * 60 * 1000;
      class Moved extends Real {
        constructor(...given: [] | [number | string | Date]) {
          if (given.length === 0) super(Real.now() + shift);
          else super(given[0]);
        }
        static override now(): number {
          return Real.now() + shift;
        }
      }
      globalThis.Date = Moved as DateConstructor; // the same class with another now
    },
    years,
  );
}

async function startAgain({ app, dataFolder }: Scene): Promise<void> {
  const { spawnfile } = app.electronApp.process();
  const child = spawn(spawnfile, [...launcherSwitches(), projectFolder], {
    env: { ...process.env, NIANBAO_DATA_DIR: dataFolder },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null]; // what 'exit' hands over
  if (code !== 0) throw new Error(`the second start ended with ${code}`);
}

/** All faults, in the order of a short run. */
const FAULTS: readonly Fault[] = [
  { name: 'the program is killed', harm: 'none' },
  {
    name: 'the write-ahead file is deleted',
    harm: 'tail',
    damage: (scene) => rm(wal(scene), { force: true }),
  },
  {
    name: 'the whole tree is killed',
    harm: 'none',
    strike: async ({ app }) => killAll(await processes(app, ['Browser', 'Tab', 'GPU', 'Utility', 'Zygote'])),
  },
  {
    name: 'the write-ahead file is of another library',
    harm: 'tail',
    damage: (scene) => copyFile(`${scene.foreign}-wal`, wal(scene)),
  },
  {
    name: 'bits of the library are flipped',
    harm: 'anything',
    damage: (scene) => flipBits(library(scene), 2, scene.chance),
  },
  {
    name: 'the library is deleted while it is open',
    harm: 'anything',
    comesBack: true,
    strike: (scene) => rm(library(scene)),
  },
  {
    name: 'the page crashes',
    harm: 'none',
    strike: async ({ app }) => {
      await answerQuestions(app.electronApp, '重新打开');
      await inMain(
        app.electronApp,
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
        null,
      );
    },
  },
  {
    name: 'a backup is restored, and the program killed in the middle',
    harm: 'anything',
    putsBack: true,
    strike: async ({ app, chance }) => {
      const page = await app.window();
      const { backups } = await askFor(page, 'backup.list', {});
      const [newest] = backups;
      if (!newest) return;
      void ask(page, 'recovery.restore', { name: newest.name }).catch(() => undefined);
      await wait(chance.below(300));
      await app.kill();
    },
  },
  {
    name: 'the helper processes are killed',
    harm: 'none',
    strike: async ({ app }) => killAll(await processes(app, ['GPU', 'Utility'])),
  },
  { name: 'the write-ahead file is cut', harm: 'tail', damage: (scene) => cut(wal(scene), scene.chance) },
  {
    name: 'bits of the write-ahead file are flipped',
    harm: 'tail',
    damage: (scene) => flipBits(wal(scene), 3, scene.chance),
  },
  { name: 'the library is deleted', harm: 'anything', damage: (scene) => rm(library(scene)) },
  { name: 'the library is emptied', harm: 'anything', damage: (scene) => truncate(library(scene), 0) },
  { name: 'the library is cut', harm: 'anything', damage: (scene) => cut(library(scene), scene.chance) },
  {
    name: 'the library is another one',
    harm: 'anything',
    damage: async (scene) => {
      await copyFile(scene.foreign, library(scene));
      await rm(wal(scene), { force: true });
    },
  },
  {
    name: 'the library is an older one',
    harm: 'anything',
    damage: async (scene) => {
      if (scene.older === null) return;
      await copyFile(scene.older, library(scene));
      await rm(wal(scene), { force: true });
    },
  },
  {
    name: 'the write-ahead file is deleted while it is open',
    harm: 'none',
    strike: (scene) => rm(wal(scene), { force: true }),
  },
  {
    name: 'the library is renamed while it is open, and put back',
    harm: 'none',
    strike: async (scene) => {
      await rename(library(scene), `${library(scene)}.away`);
      await wait(300);
      await rename(`${library(scene)}.away`, library(scene));
    },
  },
  {
    name: 'the shared memory is nonsense',
    harm: 'none',
    damage: (scene) => writeFile(`${library(scene)}-shm`, 'x'.repeat(32_768)),
  },
  {
    name: 'the record is deleted',
    harm: 'none',
    damage: (scene) => rm(join(scene.dataFolder, 'library.record')),
  },
  {
    name: 'the record is nonsense',
    harm: 'none',
    damage: (scene) => writeFile(join(scene.dataFolder, 'library.record'), Buffer.alloc(8192, 0xa5)),
  },
  {
    name: 'the record is of another library',
    harm: 'anything',
    damage: (scene) => copyFile(`${scene.foreign}-record`, join(scene.dataFolder, 'library.record')),
  },
  {
    name: 'all side files are of another library',
    harm: 'tail',
    damage: async (scene) => {
      await copyFile(`${scene.foreign}-wal`, wal(scene));
      await copyFile(`${scene.foreign}-shm`, `${library(scene)}-shm`);
    },
  },
  {
    name: 'the program is stopped for a while',
    harm: 'none',
    strike: async ({ app }) => {
      const child = app.electronApp.process();
      child.kill('SIGSTOP');
      await wait(1500);
      child.kill('SIGCONT');
    },
  },
  { name: 'the clock jumps ten years ahead', harm: 'none', strike: (scene) => moveClock(scene, 10) },
  { name: 'the clock jumps ten years back', harm: 'none', strike: (scene) => moveClock(scene, -10) },
  { name: 'the program is started once more', harm: 'none', strike: startAgain },
  {
    name: 'a backup is made, and the program killed in the middle',
    harm: 'none',
    strike: async ({ app, chance }) => {
      void ask(await app.window(), 'backup.create', {}).catch(() => undefined);
      await wait(chance.below(150));
      await app.kill();
    },
  },
  {
    name: 'the disk is full for a while',
    harm: 'none',
    onSmallDisk: true,
    strike: async ({ disk, chance }) => {
      await disk?.fill();
      await wait(500 + chance.below(1500));
      await disk?.free();
    },
  },
  {
    name: 'the program is killed on a full disk',
    harm: 'none',
    onSmallDisk: true,
    strike: async ({ disk, app }) => {
      await disk?.fill();
      await wait(500);
      await app.kill();
    },
    damage: async ({ disk }) => disk?.free(),
  },
  {
    name: 'the disk is read-only at the next start',
    harm: 'none',
    onSmallDisk: true,
    damage: ({ disk }) => Promise.resolve(disk?.protect()),
    tried: { told: 'library-unavailable', after: ({ disk }) => disk?.allow() },
  },
];

/** The faults that can strike where the data folder is. */
export function faultsOn(disk: SmallDisk | null, words: string): readonly Fault[] {
  const all = FAULTS.filter(({ onSmallDisk }) => disk !== null || onSmallDisk !== true);
  return all.filter(({ name }) => name.includes(words));
}
