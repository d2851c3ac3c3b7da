import type { ElectronApplication } from '@playwright/test';
import { inMain } from './in-main';

/** What the replaced dialogs leave behind in the main process. */
interface Replaced {
  /** Message and detail of each question asked so far. */
  asked: string[];
}
type WithReplaced = typeof globalThis & { replacedDialogs?: Replaced };

/** Every question is answered with the button of this label, by the clerk nobody has to wait for. */
export async function answerQuestions(app: ElectronApplication, label: string): Promise<void> {
  await inMain(
    app,
    ({ dialog }, wanted: string) => {
      const replaced: Replaced = ((globalThis as WithReplaced).replacedDialogs ??= { asked: [] });
      // Not by way of a constant: a runner that keeps names would send its own helper's name over.
      dialog.showMessageBox = (
        ...args: unknown[]
      ): Promise<{ response: number; checkboxChecked: boolean }> => {
        const options = args.at(-1) as Electron.MessageBoxOptions; // the last argument with or without a parent window
        replaced.asked.push([options.message, options.detail ?? ''].join('\n'));
        const response = (options.buttons ?? []).indexOf(wanted);
        if (response < 0) throw new Error(`no button “${wanted}” in: ${options.message}`);
        return Promise.resolve({ response, checkboxChecked: false });
      };
    },
    label,
  );
}

/** The questions asked since answerQuestions. */
export async function askedQuestions(app: ElectronApplication): Promise<string[]> {
  return inMain(app, () => (globalThis as WithReplaced).replacedDialogs?.asked ?? [], null);
}

/** The save dialog answers with this path. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePath: string) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
}

/** The open dialog answers with this path. */
export async function openFrom(app: ElectronApplication, path: string): Promise<void> {
  await inMain(
    app,
    ({ dialog }, filePath: string) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    },
    path,
  );
}
