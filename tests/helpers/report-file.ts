import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReportFile } from '../../shared/report/file';
import type { Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';

/** Writes a report file (the sample, unless another is given) into a folder and gives its path. */
export async function reportFileIn(folder: string, report: Report = sampleReport()): Promise<string> {
  const path = join(folder, `${report.unit.name} ${report.year}(最终).nianbao`);
  await writeFile(path, writeReportFile(report));
  return path;
}
