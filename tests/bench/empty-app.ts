import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  window.loadFile('index.html');
});
`;

/** The floor of every comparison: writes an Electron app that shows an empty page and nothing else into `folder`. */
export async function writeEmptyApp(folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }));
  await writeFile(join(folder, 'main.cjs'), MAIN);
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><body><p>empty</p></body>',
  );
}
