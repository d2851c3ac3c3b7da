import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { SetupError } from './progress';
import { hasDisplay } from './system-libraries';

/** A virtual screen: the environment that leads programs to it, and its end. */
export interface Display {
  env: NodeJS.ProcessEnv;
  close(): void;
}

/** The smallest screen the product is made for: an old office PC. */
const OFFICE_SCREEN = '1366x768';

const START_LIMIT = 20_000;

function firstLine(stream: Readable, server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const timer = setTimeout(() => fail(new Error('it did not start in time')), START_LIMIT);
    stream.setEncoding('utf8');
    stream.on('data', (part: string) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      done(text.trim());
    });
    server.once('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`it ended with ${code}`));
    });
  });
}

/**
 * Starts Xvfb on a display number it chooses itself (so that runs side by side never meet) and ends it with this
 * process at the latest. `size` is `<width>x<height>` in pixels.
 */
export async function startVirtualDisplay(
  size: string = process.env['NIANBAO_SCREEN'] ?? OFFICE_SCREEN,
): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const close = (): void => void server.kill();
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  // Descriptor 3 is the pipe Xvfb writes its number to; spawn types all of them as possibly absent.
  const channel = server.stdio[3] as Readable;
  const number = await firstLine(channel, server).catch((error: unknown) => {
    server.kill();
    throw new SetupError({
      what: 'The virtual display (Xvfb) could not be started.',
      why: error instanceof Error ? error.message : String(error),
      todo: 'Install the package xvfb, or run the command in a desktop session.',
    });
  });
  channel.destroy();
  server.unref();
  return { env: { DISPLAY: `:${number}` }, close };
}

/** The display there is, or a virtual one where there is none. */
export async function ensureDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: () => undefined };
  return startVirtualDisplay();
}
