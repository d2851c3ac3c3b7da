import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReaderTools } from '../readers/read-source';
import { requestSchema, type ReadReply } from './messages';
import { readOutcome } from './read-outcome';

/**
 * The process that reads foreign files, as a bundle of its own: what a hostile file does to it happens to no report.
 * It runs as Electron's utility process, or as a child of the command line.
 */

/** The character maps lie beside the bundle, packed as pdf.js brings them. */
const tools: ReaderTools = {
  characterMaps: async (name) => {
    if (!/^[\w-]+$/u.test(name)) return null;
    return readFile(join(import.meta.dirname, 'cmaps', `${name}.bcmap`)).catch(() => null);
  },
};

async function answer(message: unknown, send: (reply: ReadReply) => void): Promise<void> {
  const { id, name, bytes } = requestSchema.parse(message);
  try {
    send({ id, outcome: await readOutcome(bytes, name, tools) });
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ id, outcome: { refused: 'crashed', params: {} }, failure });
  }
}

// Electron types it as always there; a plain child process has none.
const parent = process.parentPort as Electron.ParentPort | undefined;
if (parent) parent.on('message', ({ data }) => void answer(data, (reply) => parent.postMessage(reply)));
else process.on('message', (message) => void answer(message, (reply) => process.send?.(reply)));
