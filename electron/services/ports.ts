import type { PageContent } from '../../shared/document/page-content';
import type { PrintChoice, Printer } from '../../shared/document/print-choice';

/** What the services need from outside, handed in by the program's start: they know neither Electron nor the clock. */

/** A place to write what went wrong; `error` gives the number under which it is found again. */
export interface Log {
  info: (message: string) => void;
  warn: (message: string, cause?: unknown) => void;
  error: (message: string, cause?: unknown) => string;
}

interface Choice<Id extends string> {
  id: Id;
  label: string;
}

/** The way out of a question, as every one calls it. */
export const CANCEL = { id: 'cancel', label: '取消' } as const satisfies Choice<'cancel'>;

/** A question to the clerk; `safe` is the default and what closing the dialog means. */
export interface Question<Id extends string> {
  message: string;
  detail?: string;
  choices: readonly Choice<Id>[];
  safe: Id;
}

/** Kinds of file offered in a dialog; extensions without the dot. */
interface FileKind {
  name: string;
  extensions: readonly string[];
}

/** The dialogs of the operating system; every answer is a full path, or null where the clerk cancelled. */
export interface Dialogs {
  openFile: (options: {
    title: string;
    folder?: string | undefined;
    kinds: readonly FileKind[];
  }) => Promise<string | null>;
  /** One or more files; none where the clerk cancelled. */
  openFiles: (options: {
    title: string;
    folder?: string | undefined;
    kinds: readonly FileKind[];
  }) => Promise<string[]>;
  saveFile: (options: { title: string; path: string; kind: FileKind }) => Promise<string | null>;
  chooseFolder: (options: { title: string; folder?: string | undefined }) => Promise<string | null>;
  ask: <Id extends string>(question: Question<Id>) => Promise<Id>;
}

/** Laying out pages for PDF and paper, as Chromium does it. */
export interface Pages {
  pdf: (content: PageContent) => Promise<Uint8Array>;
  /**
   * Prints as chosen, or through the system's dialog; false where the clerk cancelled there. Throws `print-failed`.
   */
  print: (content: PageContent, choice?: PrintChoice) => Promise<boolean>;
  printers: () => Promise<Printer[]>;
}

/** The desktop around the program; paths are full. */
export interface Desktop {
  /** Shows a file in the system's file manager. */
  showInFolder: (path: string) => void;
  /** Opens a file in the program the system has for it. Throws `file-unreadable`. */
  openFile: (path: string) => Promise<void>;
}
