import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The sizes desktops ask for, in pixels. */
export const ICON_SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512] as const;
/** Those in a Windows .ico; the format ends at 256. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256] as const;
/** Up to this size the drawing with fewer parts is used: the full one would be mud. */
const SMALL = 24;

/** The full drawing, which desktops that scale themselves are given. */
export const SCALABLE_ICON = join(import.meta.dirname, 'nianbao.svg');
const SMALL_ICON = join(import.meta.dirname, 'nianbao-small.svg');

/** The program's icon as PNG, `size` pixels wide and high. */
export async function iconPng(size: number): Promise<Buffer> {
  const drawing = await readFile(size <= SMALL ? SMALL_ICON : SCALABLE_ICON, 'utf8');
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/** The icon in all sizes as a Windows .ico: a directory, then the PNG files as they are. */
export async function iconIco(): Promise<Buffer> {
  const pictures = await Promise.all(ICO_SIZES.map(iconPng));
  const head = Buffer.alloc(ICO_HEADER + ICO_ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, picture] of pictures.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index;
    const size = ICO_SIZES[index] ?? 0;
    // One byte each for width and height, where 0 means 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}
