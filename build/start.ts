import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { outputName } from '../electron/export/file-names';
import { sampleReport } from '../shared/report/sample';
import { ensureBundle } from './bundle/ensure-bundle';
import { startVirtualDisplay } from './display';
import { runApp } from './electron-app';
import { runCommand, say } from './progress';
import { projectFolder } from './project';
import { ensureRuntime, type Runtime } from './runtime/ensure-runtime';
import { ensureSystemLibraries, hasDisplay } from './system-libraries';

const FORMATS = ['docx', 'pdf'] as const;

/** Without a display nobody could see a window: the same program shows what it makes of the built-in sample. */
async function exportSample(runtime: Runtime): Promise<number> {
  say('No display here, so no window: exporting the built-in sample on a virtual display instead.');
  say('本机没有显示器，不打开窗口：改在虚拟显示器上把内置示例报告导出到 out/ 文件夹。');
  const display = await startVirtualDisplay();
  const out = join(projectFolder, 'out');
  // An export never overwrites: without this each run would add a numbered copy.
  const report = sampleReport();
  for (const format of FORMATS) await rm(join(out, outputName(report, format)), { force: true });
  const args = ['export', '--sample', '--to', FORMATS.join(','), '--out', out];
  const code = await runApp(runtime, args, { cwd: projectFolder, env: display.env });
  display.close();
  if (code === 0) say(`Done 完成: ${out}`);
  return code;
}

// `npm start`: everything the program needs, then the program. Arguments (a report file) are passed on.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.electronPath, { display: true });
  await ensureBundle(runtime);
  if (!hasDisplay()) return exportSample(runtime);
  say('Starting 正在启动…');
  return runApp(runtime, process.argv.slice(2), { cwd: process.env['INIT_CWD'] ?? process.cwd() });
});
