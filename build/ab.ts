import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureStart, median } from '../tests/bench/measure-start';
import { ensureDisplay } from './display';
import { runCommand } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';
import { sampleReport } from '../shared/report/sample';
import { writeReportFile } from '../shared/report/file';
await runCommand(async () => {
  const [pairs, ...folders] = process.argv.slice(2);
  const runtime = await ensureRuntime();
  const display = await ensureDisplay();
  const tmp = await mkdtemp(join(tmpdir(), 'ab-'));
  const file = join(tmp, 'sample.nianbao');
  await writeFile(file, writeReportFile(sampleReport()));
  const selector = '[role=grid] [role=textbox], [role=grid] input';
  const times = folders.map(() => [] as number[]);
  const one = (i: number) =>
    measureStart(
      runtime.electronPath,
      { folder: folders[i]!, args: [file], selector },
      { ...process.env, ...display.env, NIANBAO_DATA_DIR: join(tmp, `data${i}`) },
    );
  for (let w = 0; w < 2; w++) for (let i = 0; i < folders.length; i++) await one(i);
  for (let p = 0; p < Number(pairs); p++) {
    const order = folders.map((_, i) => i);
    if (p % 2) order.reverse();
    for (const i of order) times[i]!.push(await one(i));
  }
  folders.forEach((f, i) =>
    console.log(
      f,
      'median',
      Math.round(median(times[i]!)),
      'min',
      Math.round(Math.min(...times[i]!)),
      'q1',
      Math.round([...times[i]!].sort((a, b) => a - b)[Math.floor(times[i]!.length / 4)]!),
      'ratio of medians',
      (median(times[i]!) / median(times[0]!)).toFixed(3),
      'paired diff median',
      Math.round(median(times[i]!.map((t, k) => t - times[0]![k]!))),
      'load',
      loadavg()[0],
    ),
  );
  await rm(tmp, { recursive: true, force: true });
  display.close();
  return 0;
});
