import type { OutputDeps } from '../export/write-outputs';
import type { DocumentReader } from '../import/worker/document-reader';

/** Somewhere text is written to. */
interface TextSink {
  write: (text: string) => unknown;
}

/** What a command may touch: streams, the folder file names are meant from, and what only the whole program has. */
export interface CliIo {
  cwd: string;
  /** Results for machines: JSON, paths of written files. */
  stdout: TextSink;
  /** Everything for people. */
  stderr: TextSink;
  version: string;
  now: () => Date;
  /** Reads foreign documents, in a process of its own. */
  reader: DocumentReader;
  /** Makes the pages of a PDF; absent where the program runs without Chromium. */
  pdf?: OutputDeps['pdf'];
}

/** Exit statuses by contract: fine; errors found in a report; a file or the command line could not be read. */
export const EXIT = { fine: 0, errorsFound: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
