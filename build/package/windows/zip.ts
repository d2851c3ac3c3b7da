import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { say } from '../../progress';

/** Packs a folder, under its own name, as .zip, file by file: the executable alone has 180 MB. `time` in seconds. */
export async function makeZip(target: string, folder: string, time: number): Promise<void> {
  say('Packing the .zip for Windows 正在打包…');
  const out = createWriteStream(target);
  const written = new Promise<void>((done, fail) => {
    out.once('finish', done);
    out.once('error', fail);
  });
  const zip = new Zip((error, bytes, last) => {
    if (error) out.destroy(error);
    else out.write(bytes);
    if (last) out.end();
  });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  for (const file of files.sort()) {
    const name = [basename(folder), ...relative(folder, file).split(/[\\/]/u)].join('/');
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = time * 1000;
    zip.add(entry);
    for await (const chunk of createReadStream(file)) {
      // A file read without an encoding comes in buffers.
      entry.push(chunk as Buffer);
      if (out.writableNeedDrain) await new Promise<void>((done) => out.once('drain', done));
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  await written;
}
