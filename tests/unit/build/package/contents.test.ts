import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { partOf, sizeLines } from '../../../../build/package/contents';
import { ensureRuntime } from '../../../../build/runtime/ensure-runtime';

test('every file of Electron that is shipped has a part and a licence', async () => {
  const dist = dirname((await ensureRuntime()).electronPath);
  const files = (await readdir(dist, { withFileTypes: true })).filter((each) => each.isFile());
  const shipped = files
    .map(({ name }) => name)
    .filter((name) => !['version', 'LICENSE', 'electron'].includes(name));
  expect(shipped.length).toBeGreaterThan(10);
  for (const name of shipped) expect(partOf(name).licence, name).not.toBe('');
});

test('what the official Electron for Windows holds is known, too', () => {
  const files = [
    ...[
      'chrome_100_percent.pak',
      'd3dcompiler_47.dll',
      'ffmpeg.dll',
      'icudtl.dat',
      'libEGL.dll',
      'libGLESv2.dll',
    ],
    ...[
      'resources.pak',
      'snapshot_blob.bin',
      'v8_context_snapshot.bin',
      'vk_swiftshader.dll',
      'vulkan-1.dll',
    ],
    ...['vk_swiftshader_icd.json', 'nianbao.exe', 'locales/zh-CN.pak', 'resources/app.asar', 'nianbao.cmd'],
  ];
  for (const file of files) expect(() => partOf(file), file).not.toThrow();
});

test.each(['resources/app/main.js', 'locales/de.pak', 'dist/start.js.map', 'data/library.db', 'notes.md'])(
  '%s is refused: nobody accounts for it',
  (file) => expect(() => partOf(file)).toThrow(file),
);

test('sizes are told by part, and what is ours apart', () => {
  const file = (name: string, bytes: number) => {
    const { name: part, ours, licence } = partOf(name);
    return { file: name, bytes, part, ours, licence };
  };
  const lines = sizeLines([
    file('resources/app.asar', 6e6),
    file('icudtl.dat', 10e6),
    file('nianbao', 180e6),
  ]);
  expect(lines).toContain('   6.0 MB  program');
  expect(lines).toContain('   6.0 MB  of which ours');
  expect(lines).toContain(' 196.0 MB  in all');
});
