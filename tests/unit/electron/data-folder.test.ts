import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canUseFolder, chooseDataFolder } from '../../../electron/app/data-folder';
import { removeForeignLock } from '../../../electron/app/stale-lock';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nianbao 测试-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const own = { folder: join('/x', 'nianbao'), refused: null };

describe('the data folder', () => {
  it('is the one named, before all others', () => {
    const program = folder();
    mkdirSync(join(program, 'data'));
    const env = { NIANBAO_DATA_DIR: join(program, '别处') };
    expect(chooseDataFolder({ env, executable: join(program, 'nianbao'), appData: '/x' })).toEqual({
      folder: join(program, '别处'),
      refused: null,
    });
  });

  it('is `data` beside the program where there is one', () => {
    const program = folder();
    const executable = join(program, 'nianbao');
    expect(chooseDataFolder({ env: {}, executable, appData: '/x' })).toEqual(own);
    writeFileSync(join(program, 'data'), 'no folder');
    expect(chooseDataFolder({ env: {}, executable, appData: '/x' })).toEqual(own);
    rmSync(join(program, 'data'));
    mkdirSync(join(program, 'data'));
    expect(chooseDataFolder({ env: {}, executable, appData: '/x' })).toEqual({
      folder: join(program, 'data'),
      refused: null,
    });
    expect(readdirSync(join(program, 'data'))).toEqual([]);
  });

  it('beside the program is tried by writing: where that fails it is named, and the user’s own is taken', () => {
    const program = folder();
    const data = join(program, 'data');
    mkdirSync(data);
    // Something no file can be written over stands in the way, which root meets as well as a clerk.
    mkdirSync(join(data, `.trial-${process.pid}`));
    const executable = join(program, 'nianbao');
    expect(chooseDataFolder({ env: {}, executable, appData: '/x' })).toEqual({ ...own, refused: data });
  });

  it('is the user’s own in a checkout', () => {
    expect(chooseDataFolder({ env: {}, executable: null, appData: '/x' })).toEqual(own);
  });

  it('is made when it is missing, and told apart from a file', () => {
    const top = folder();
    expect(canUseFolder(join(top, '一', '二'))).toBe(true);
    expect(existsSync(join(top, '一', '二'))).toBe(true);
    writeFileSync(join(top, '文件'), 'x');
    expect(canUseFolder(join(top, '文件'))).toBe(false);
    expect(canUseFolder(join(top, '文件', '里'))).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('a lock left in the data folder', () => {
  const lockOf = (owner: string): string => {
    const browser = folder();
    for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
      symlinkSync(owner, join(browser, name));
    }
    removeForeignLock(browser);
    return readdirSync(browser).join(' ');
  };

  it('goes when another computer left it', () => {
    expect(lockOf('another-office-pc-4711')).toBe('');
  });

  it('stays when it is this computer’s: only the system knows whether its program still runs', () => {
    expect(lockOf(`${hostname()}-4711`)).toBe('SingletonCookie SingletonLock SingletonSocket');
  });
});
