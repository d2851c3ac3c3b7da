import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A virtual screen whose picture can be looked at. */
export interface Screen {
  display: string;
  /** How often each colour (0xRRGGBB) is on it. */
  colours: () => Promise<Map<number, number>>;
  close: () => Promise<void>;
}

const START_LIMIT = 20_000;

/** Reads the picture Xvfb keeps in a file of the format XWD: a header of big-endian numbers, colours, then pixels. */
function coloursIn(picture: Buffer): Map<number, number> {
  const field = (index: number): number => picture.readUInt32BE(index * 4);
  const [header, height, bytesPerLine, colourMap] = [field(0), field(5), field(12), field(19)];
  const width = field(4);
  const pixels = header + colourMap * 12;
  const found = new Map<number, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = picture.readUInt32LE(pixels + y * bytesPerLine + x * 4) & 0xffffff;
      found.set(colour, (found.get(colour) ?? 0) + 1);
    }
  }
  return found;
}

/** Starts a screen of the offices' smallest size. It is reached from a changed root, too: its socket has no file. */
export async function openScreen(): Promise<Screen> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-screen-'));
  const args = ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-fbdir', folder];
  const server: ChildProcess = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  // Descriptor 3 is the pipe Xvfb writes its number to.
  const channel = server.stdio[3] as Readable;
  const [number] = (await once(channel, 'data', { signal: AbortSignal.timeout(START_LIMIT) })) as [Buffer];
  return {
    display: `:${number.toString().trim()}`,
    colours: async () => coloursIn(await readFile(join(folder, 'Xvfb_screen0'))),
    close: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
