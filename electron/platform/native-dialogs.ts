import { app, dialog, type BrowserWindow } from 'electron';
import type { Dialogs } from '../services/ports';

/** The operating system's dialogs, in front of the window, with Chinese words on every button that can be named. */
export function nativeDialogs(window: () => BrowserWindow | null): Dialogs {
  const open = async (
    { title, folder, kinds }: Parameters<Dialogs['openFiles']>[0],
    properties: Electron.OpenDialogOptions['properties'] & {},
  ): Promise<string[]> => {
    const options: Electron.OpenDialogOptions = {
      title,
      defaultPath: folder ?? app.getPath('documents'),
      buttonLabel: '打开',
      properties,
      filters: kinds.map((kind) => ({ name: kind.name, extensions: [...kind.extensions] })),
    };
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    openFile: async (options) => (await open(options, ['openFile']))[0] ?? null,
    openFiles: (options) => open(options, ['openFile', 'multiSelections']),
    saveFile: async ({ title, path, kind }) => {
      const options: Electron.SaveDialogOptions = {
        title,
        defaultPath: path,
        buttonLabel: '保存',
        properties: ['showOverwriteConfirmation', 'createDirectory'],
        filters: [{ name: kind.name, extensions: [...kind.extensions] }],
      };
      const parent = window();
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return answer.canceled || !answer.filePath ? null : answer.filePath;
    },
    chooseFolder: async ({ title, folder }) => {
      const options: Electron.OpenDialogOptions = {
        title,
        defaultPath: folder ?? app.getPath('documents'),
        buttonLabel: '选择文件夹',
        properties: ['openDirectory', 'createDirectory'],
      };
      const parent = window();
      const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    ask: async ({ message, detail, choices, safe }) => {
      const safeIndex = choices.findIndex((choice) => choice.id === safe);
      const options: Electron.MessageBoxOptions = {
        type: 'question',
        title: app.name,
        message,
        ...(detail === undefined ? {} : { detail }),
        buttons: choices.map((choice) => choice.label),
        defaultId: safeIndex,
        cancelId: safeIndex,
        noLink: true,
      };
      const parent = window();
      const { response } = await (parent
        ? dialog.showMessageBox(parent, options)
        : dialog.showMessageBox(options));
      return choices[response]?.id ?? safe;
    },
  };
}
