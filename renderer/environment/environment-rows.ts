import type { EnvironmentFacts } from '../../shared/contract/environment';
import type { Face } from '../../shared/document/faces';
import { ENVIRONMENT_TEXTS as TEXT } from '../i18n/environment-texts';

/** One line of 检查运行环境; `advice` says what is wrong and what to do about it, null where all is well. */
export interface EnvironmentRow {
  label: string;
  value: string;
  advice: string | null;
}

const GIGABYTE = 1e9;
/** Below this much the clerk should know, in bytes. */
const SHORT = { disk: GIGABYTE, memory: 0.3 * GIGABYTE };

function gigabytes(bytes: number): string {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`;
}

function dataAdvice({ isWritable, isNetwork }: EnvironmentFacts['data']): string | null {
  if (!isWritable) return TEXT.dataUnwritable;
  return isNetwork ? TEXT.dataNetwork : null;
}

/** The faces that are missing, in one line as one advice holds for all; those that are there under their names. */
function faceRows(faces: ReadonlyMap<Face, string | null>): [string, string, string | null][] {
  const missing = [...faces].flatMap(([face, name]) => (name === null ? [TEXT.faces[face]] : []));
  const there = [...faces].flatMap(([face, name]) => (name === null ? [] : [`${TEXT.faces[face]}：${name}`]));
  const rows: [string, string, string | null][] = [];
  if (missing.length > 0) rows.push([TEXT.facesMissing, missing.join('、'), TEXT.faceAdvice]);
  if (there.length > 0) rows.push([TEXT.facesThere, there.join('；'), null]);
  return rows;
}

/** What was found as lines, those with advice first, else in the order of the work: data, fonts, printers, versions. */
export function environmentRows(
  { program, versions, system, memory, data, printers }: EnvironmentFacts,
  faces: ReadonlyMap<Face, string | null>,
): EnvironmentRow[] {
  const row = (label: string, value: string, advice: string | null = null): EnvironmentRow => ({
    label,
    value,
    advice,
  });
  const rows = [
    row(TEXT.data, data.folder + (data.isPortable ? TEXT.portable : ''), dataAdvice(data)),
    row(
      TEXT.disk,
      data.free === null ? TEXT.diskUnknown : TEXT.diskOf(gigabytes(data.free)),
      data.free !== null && data.free < SHORT.disk ? TEXT.diskShort : null,
    ),
    ...faceRows(faces).map(([label, value, advice]) => row(label, value, advice)),
    row(
      TEXT.printers,
      printers.map(({ label, isDefault }) => label + (isDefault ? TEXT.usual : '')).join('、') || '—',
      printers.length === 0 ? TEXT.noPrinter : null,
    ),
    row(
      TEXT.memory,
      TEXT.memoryOf(gigabytes(memory.total), gigabytes(memory.free)),
      memory.free < SHORT.memory ? TEXT.memoryShort : null,
    ),
    row(TEXT.program, TEXT.versionOf(program.version, program.commit, program.built)),
    row(
      TEXT.runtime,
      `Electron ${versions.electron}，Chromium ${versions.chromium}，SQLite ${versions.sqlite}`,
    ),
    row(TEXT.system, system),
  ];
  return [...rows.filter(({ advice }) => advice !== null), ...rows.filter(({ advice }) => advice === null)];
}

/** The lines as text, for 导出诊断信息. */
export function rowsAsText(rows: readonly EnvironmentRow[]): string[] {
  return rows.map(
    ({ label, value, advice }) =>
      `${label}：${value}${advice === null ? '' : `（${TEXT.notice}：${advice}）`}`,
  );
}
