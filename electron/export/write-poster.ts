import { join } from 'node:path';
import type { PosterPaper } from '../../shared/document/formats';
import { posterDocument } from '../../shared/document/poster';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import { freeNumber } from '../files/free-name';
import { writeFileSafely } from '../files/write-file';
import { outputName } from './file-names';
import { finishPdf } from './pdf/finish-pdf';
import { VERIFY } from './verify-output';
import type { OutputDeps } from './write-outputs';

interface PosterRequest {
  report: Report;
  /** Reports of the same unit for the years before, for the chart of three years. */
  earlier: readonly Report[];
  settings: DocumentSettings;
  paper: PosterPaper;
}

/** The poster of a report as PDF bytes. */
export async function posterBytes(request: PosterRequest, deps: OutputDeps): Promise<Uint8Array> {
  const { report, earlier, settings, paper } = request;
  const document = posterDocument(report, earlier);
  const sheet = await finishPdf(await deps.pdf({ kind: 'poster', document, settings }), document, deps.now());
  if (paper === 'A3') return sheet;
  const { splitPoster } = await import('./pdf/split-poster');
  return splitPoster(sheet);
}

/**
 * Writes the poster for the notice board as PDF into a folder, under the official title with a number where that is
 * taken; gives its path. Throws an AppError as writeOutputs does.
 */
export async function writePoster(
  request: PosterRequest & { folder: string },
  deps: OutputDeps,
): Promise<string> {
  const { report, folder } = request;
  const bytes = await posterBytes(request, deps);
  const number = await freeNumber(folder, (each) => [outputName(report, 'pdf', each)]);
  const path = join(folder, outputName(report, 'pdf', number));
  await writeFileSafely({ path, bytes, replace: false, verify: VERIFY.pdf });
  return path;
}
