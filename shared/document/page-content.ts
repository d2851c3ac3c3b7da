import type { CheckSheet } from './check-sheet';
import type { ReportDocument } from './model';
import type { PosterDocument } from './poster';
import type { DocumentSettings } from './settings';

/** What is laid out on pages: a report, the poster for the notice board, or the check sheet. */
export type PageContent =
  | { kind: 'report'; document: ReportDocument; settings: DocumentSettings }
  | { kind: 'poster'; document: PosterDocument; settings: DocumentSettings }
  | { kind: 'sheet'; document: CheckSheet; settings: DocumentSettings };
