import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Output } from './main-process';

/** Each chunk becomes a function in one object; the loader calls it when it is first required. */
function asPart({ name, text }: Output): string {
  return `${JSON.stringify(`./${name}`)}(exports,require,module,__filename,__dirname){${text}\n}`;
}

async function loader(startName: string): Promise<string> {
  const result = await build({
    entryPoints: [join(dirname(fileURLToPath(import.meta.url)), 'start-loader.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['electron'],
    minifySyntax: true,
    minifyWhitespace: true,
    define: { START_FILE: JSON.stringify(startName) },
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * Puts all that main loads at its start into one file, for two reasons: an old disk finds one file sooner than twenty,
 * and V8 keeps the compiled code of one script beside it (see start-loader.ts). `main.cjs` becomes the loader of that
 * file. The chunks stay as files, too, for the command line that runs as Node.
 */
export async function packStart(outputs: readonly Output[], atStart: ReadonlySet<string>): Promise<Output[]> {
  const parts = outputs.filter((each) => atStart.has(each.name));
  const text = `({${parts.map(asPart).join(',\n')}})`;
  // The name tells the content: compiled code of an earlier build can never be taken for this one's.
  const name = `start-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.cjs`;
  const others = outputs.filter((each) => each.name !== 'main.cjs');
  return [...others, { name, text }, { name: 'main.cjs', text: await loader(name) }];
}
