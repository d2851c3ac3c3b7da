import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFuses, setShippedFuses } from '../../../../build/package/fuses';

/** How Electron marks the place of its fuses in the executable: this, the version, their number, then one sign each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

function executableWith(fuses: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-fuses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'electron');
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  writeFileSync(file, Buffer.concat([Buffer.alloc(100), wire, Buffer.alloc(100)]));
  return file;
}

test('the shipped executable runs nothing but the program in its archive', async () => {
  const file = executableWith('10110011');
  await setShippedFuses(file);
  expect(Object.fromEntries(await readFuses(file))).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: false,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test('a fuse that a newer Electron brings is not passed over', async () => {
  await expect(setShippedFuses(executableWith('101100111'))).rejects.toThrow();
});
