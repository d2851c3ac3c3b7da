import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createLogger, type Logger } from 'vite';
import { projectFolder } from '../project';
import { notePackages } from './bundled-packages';
import { noteFiles } from './current-files';
import { entryModules } from './entry-modules';
import { removeSuperseded } from './superseded';

/** The fonts are served by the program itself under /fonts/ and are no part of the bundle: nothing to warn about. */
const FONT_NOTE = /^\s*\/fonts\/\S+ referenced in \S+ didn't resolve at build time/u;

function quietAboutFonts(): Logger {
  const logger = createLogger('warn');
  return {
    ...logger,
    warn: (text, options) => {
      if (!FONT_NOTE.test(text)) logger.warn(text, options);
    },
    warnOnce: (text, options) => {
      if (!FONT_NOTE.test(text)) logger.warnOnce(text, options);
    },
  };
}

/** Builds `dist/renderer/` from the HTML pages of `renderer/`: scripts in chunks by `import()`, styles, no remote source. */
export async function buildRenderer(): Promise<void> {
  const root = join(projectFolder, 'renderer');
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  const outDir = join(projectFolder, 'dist', 'renderer');
  const modules = entryModules();
  const atStart = (id: string): boolean => modules.atStart('renderer/index.html', id);
  const onPaper = (id: string): boolean => modules.atStart('renderer/print.html', id);
  const result = await build({
    configFile: false,
    root,
    base: './',
    plugins: [react(), modules.plugin],
    mode: 'production',
    logLevel: 'warn',
    customLogger: quietAboutFonts(),
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      // The one browser it will ever run in.
      target: 'chrome130',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 4096,
      reportCompressedSize: false,
      // A local program loads from disk: 500 kB need no warning.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: pages.map((name) => join(root, name)),
        output: {
          codeSplitting: {
            groups: [
              { name: 'both', test: (id: string) => atStart(id) && onPaper(id) },
              { name: 'start', test: atStart },
            ],
          },
        },
      },
    },
  });
  const files = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  await notePackages(
    'renderer',
    files.flatMap((file) => (file.type === 'chunk' ? [file] : [])),
  );
  await noteFiles(
    'renderer',
    files.map((each) => `renderer/${each.fileName}`),
  );
  const fresh = new Set(files.map((each) => basename(each.fileName)));
  await removeSuperseded(join(outDir, 'assets'), /./u, fresh, Date.now());
}
