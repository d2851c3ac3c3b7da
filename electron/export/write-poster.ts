import { join } from 'node:path';
import { AppError } from '../../shared/contract/errors';
import { posterDocument, type PosterDocument } from '../../shared/document/poster';
import type { DocumentSettings } from '../../shared/document/settings';
import type { Report } from '../../shared/report/model';
import { outputStem } from './file-names';
import { VERIFY } from './verify-output';
import { exists, writeFailure, writeFileSafely } from './write-file';
import type { OnExists, OutputsRequest } from './write-outputs';

/** `A3`: one sheet; `2xA4`: its two halves on A4 sheets, to be cut and pasted. */
export type PosterPaper = 'A3' | '2xA4';

export interface PosterRequest extends Omit<OutputsRequest, 'formats'> {
  /** Reports of the same unit for the years before, for the chart of three years. */
  earlier: readonly Report[];
  paper: PosterPaper;
}

export interface PosterDeps {
  posterPdf: (poster: PosterDocument, settings: DocumentSettings) => Promise<Uint8Array>;
  now: () => string;
}

const SUFFIX: Readonly<Record<PosterPaper, string>> = { A3: '', '2xA4': '（两张A4拼接）' };

/** The name of a poster's file: the official title, told apart where it is two sheets. */
export function posterName(report: Report, paper: PosterPaper, number = 1): string {
  const copy = number > 1 ? `（${number}）` : '';
  return `${outputStem(report)}${SUFFIX[paper]}${copy}.pdf`;
}

/** The poster of a report as PDF bytes. */
export async function posterBytes(
  request: Pick<PosterRequest, 'report' | 'earlier' | 'settings' | 'paper'>,
  deps: PosterDeps,
): Promise<Uint8Array> {
  const { finishPdf } = await import('./pdf/finish-pdf');
  const poster = posterDocument(request.report, request.earlier);
  const sheet = await finishPdf(await deps.posterPdf(poster, request.settings), poster, deps.now());
  if (request.paper === 'A3') return sheet;
  const { splitPoster } = await import('./pdf/split-poster');
  return splitPoster(sheet);
}

/**
 * Writes the poster for the notice board as PDF under the official title. Throws an AppError as writeOutputs does.
 */
export async function writePoster(
  request: PosterRequest,
  deps: PosterDeps,
): Promise<{ name: string; path: string }> {
  const bytes = await posterBytes(request, deps);
  const name = await nameFor(request, request.onExists);
  const path = join(request.folder, name);
  await writeFileSafely({ path, bytes, replace: request.onExists === 'replace', verify: VERIFY.pdf });
  return { name, path };
}

async function nameFor({ report, folder, paper }: PosterRequest, onExists: OnExists): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = posterName(report, paper, number);
    const taken = await exists(join(folder, name)).catch((error: unknown) => {
      throw writeFailure(error, name);
    });
    if (!taken || onExists === 'replace') return name;
    if (onExists === 'refuse') throw new AppError('target-exists', { file: name });
  }
}
