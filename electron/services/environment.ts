import { basename, join } from 'node:path';
import type { HandlersOf } from '../../shared/contract/call';
import type { ENVIRONMENT_CALLS } from '../../shared/contract/environment';
import { writeFileSafely } from '../files/write-file';
import { localTime } from '../storage/backup-names';
import type { FactsContext } from './environment-facts';
import type { Desktop, Dialogs } from './ports';

interface EnvironmentContext extends FactsContext {
  dialogs: Pick<Dialogs, 'saveFile'>;
  desktop: Pick<Desktop, 'openFile'>;
  documents: () => string;
  now: () => Date;
}

/** 检查运行环境 and 导出诊断信息. What does the work is loaded with the first call. */
export function environmentHandlers(context: EnvironmentContext): HandlersOf<typeof ENVIRONMENT_CALLS> {
  return {
    'environment.facts': async () => (await import('./environment-facts')).factsOf(context),
    'environment.save': async ({ lines }) => {
      const day = localTime(context.now()).slice(0, 10);
      const path = await context.dialogs.saveFile({
        title: '导出诊断信息',
        path: join(context.documents(), `年报程序诊断信息${day}.txt`),
        kind: { name: '文本文件', extensions: ['txt'] },
      });
      if (path === null) return { name: null };
      const { diagnosisOf } = await import('./environment-facts');
      const bytes = Buffer.from(await diagnosisOf(context, lines), 'utf8');
      await writeFileSafely({ path, bytes, replace: true, verify: () => undefined });
      return { name: basename(path) };
    },
    'environment.openLicences': async () => {
      await context.desktop.openFile(join(context.programFolder, 'LICENSES.chromium.html'));
      return {};
    },
  };
}
