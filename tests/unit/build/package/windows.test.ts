import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { iconIco, iconPng, ICON_SIZES } from '../../../../build/package/icon/icons';
import { isWindowsX64 } from '../../../../build/package/windows/windows-runtime';

/** The head of a Windows program for this machine (its PE number). */
function windowsProgram(machine: number): Buffer {
  const bytes = Buffer.alloc(0x100);
  bytes.write('MZ');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80);
  bytes.writeUInt16LE(machine, 0x84);
  return bytes;
}

test('only a 64-bit Windows file is taken for one', async () => {
  expect(isWindowsX64(windowsProgram(0x8664))).toBe(true);
  expect(isWindowsX64(windowsProgram(0x14c))).toBe(false);
  expect(isWindowsX64(Buffer.from('MZ'))).toBe(false);
  expect(isWindowsX64(await readFile(process.execPath))).toBe(process.platform === 'win32');
});

/** Width and height in the head of a PNG file. */
function sizeOfPng(png: Buffer): string {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('the icon is there in every size', async () => {
  for (const size of ICON_SIZES) expect(sizeOfPng(await iconPng(size))).toBe(`${size}x${size}`);
});

test('the Windows icon leads to whole PNG files', async () => {
  const ico = await iconIco();
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
  const sizes = entries.map((at) => {
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    const png = ico.subarray(offset, offset + length);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND');
    return sizeOfPng(png);
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => `${size}x${size}`));
});
