import { mkdir } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { OUTPUT_FORMATS, type OutputFormat } from '../../shared/document/formats';
import { AppError } from '../../shared/contract/errors';
import { DEFAULT_DOCUMENT_SETTINGS } from '../../shared/document/settings';
import { sampleReport } from '../../shared/report/sample';
import { failureKind } from '../files/failure';
import { writeFailure } from '../files/write-file';
import { writeOutputs } from '../export/write-outputs';
import { writePoster } from '../export/write-poster';
import { readDocument } from '../import/read-document';
import { onlyFile, readCommandArguments, usage } from './arguments';
import { blankLines } from './blank-lines';
import { EXIT, type CliIo, type ExitCode } from './io';

/** `export FILE --to docx,pdf,… [--layout filing] --out DIR`, and `--sample` in place of FILE. */
export async function exportCommand(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const options = readCommandArguments(args, ['to', 'out', 'layout', 'sample']);
  if (options.sample && options.files.length > 0) throw usage('--sample 不能同时写文件');
  const source = options.sample ? null : resolve(io.cwd, onlyFile(options.files));
  if (options.out === undefined) throw usage('缺少 --out 文件夹');
  const layout = readLayout(options.layout);
  const formats = readFormats(options.to, source === null ? '内置示例报告' : basename(source));
  if (layout === 'poster' && formats.some((format) => format !== 'pdf'))
    throw usage('张贴版面 poster 只有 pdf 格式');
  const folder = resolve(io.cwd, options.out);
  const report = source === null ? sampleReport() : (await readDocument(source, io)).report;
  io.stderr.write(blankLines(report));
  const { pdf } = io;
  if (formats.includes('pdf') && !pdf)
    throw new AppError('not-available', { feature: '不带窗口程序时的 PDF 导出' });

  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw failureKind(error) === 'exists'
      ? usage(`--out 应是文件夹，“${basename(folder)}”是文件`)
      : writeFailure(error, basename(folder));
  });
  const deps = { pdf: pdf ?? noPages, now: () => io.now().toISOString() };
  const settings = DEFAULT_DOCUMENT_SETTINGS;
  if (layout === 'poster') {
    const request = { report, folder, settings, earlier: [], paper: 'A3' } as const;
    io.stdout.write(`${await writePoster(request, deps)}\n`);
    return EXIT.fine;
  }
  const files = await writeOutputs({ report, formats, folder, settings, onExists: 'number' }, deps);
  io.stdout.write(files.map((file) => `${file.path}\n`).join(''));
  return EXIT.fine;
}

/** Never reached: a PDF without a page window is refused before. */
const noPages = (): Promise<never> => Promise.reject(new Error('no page window'));

function readLayout(layout = 'filing'): 'filing' | 'poster' {
  if (layout === 'filing' || layout === 'poster') return layout;
  throw usage(`不认识版面“${layout}”`);
}

function readFormats(to: string | undefined, file: string): OutputFormat[] {
  const words = (to ?? '')
    .split(/[,，]/u)
    .flatMap((word) => (word.trim() === '' ? [] : [word.trim().toLowerCase()]));
  if (words.length === 0) throw usage('缺少 --to 格式');
  return words.map((word) => {
    const format = OUTPUT_FORMATS.find((known) => known === word);
    if (format) return format;
    throw new AppError('format-unsupported', { extension: word, file, supported: OUTPUT_FORMATS.join('、') });
  });
}
