import { isIdle, notePatch, type Patch } from '../../shared/commands/patch';
import type { Address } from '../../shared/form/types';
import { cellText } from '../../shared/number/cell-text';
import type { Report } from '../../shared/report/model';
import { cellNote, footnoteKey, noteAt, noteKey, type CellNote } from '../../shared/report/notes';
import { figureAt } from '../../shared/report/values';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { SEVERITY_MARKS } from '../i18n/severity';
import type { GridModel } from './grid-model';

/** One line of the hint: what is wrong, a 批注, or the original text of an imported figure. */
export interface HintLine {
  tone: 'error' | 'warning' | 'note';
  text: string;
}

/** What there is to say of a cell beside its figure. An empty cell says for itself that it is to be filled in. */
export function hintLines(model: GridModel, address: Address): HintLine[] {
  const report = model.getReport();
  const filled = figureAt(report, address) !== null;
  const problems =
    !filled && cellText(report, address) === ''
      ? []
      : model.problemsAt(address).flatMap(({ severity, title, advice }): HintLine[] =>
          severity === 'hint'
            ? []
            : [
                {
                  tone: severity,
                  text: `${SEVERITY_MARKS[severity]} ${advice === undefined ? title : `${title}。${advice}`}`,
                },
              ],
        );
  const remark = filled ? noteAt(report, address) : undefined;
  const note = cellNote(report, address)?.text;
  return [
    ...(model.draftAt?.(address) === undefined
      ? []
      : [{ tone: 'warning', text: `${SEVERITY_MARKS.warning} ${GRID_TEXTS.draftLine}` } as const]),
    ...problems,
    ...(remark === undefined ? [] : [{ tone: 'note', text: GRID_TEXTS.remarkLine(remark) } as const]),
    ...(note === undefined ? [] : [{ tone: 'note', text: GRID_TEXTS.noteLine(note) } as const]),
  ];
}

/** The gravest problem of a cell worth a mark; hints stand in the list of findings only. */
export function gravestProblem(model: GridModel, address: Address): 'error' | 'warning' | undefined {
  const problems = model.problemsAt(address);
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.some(({ severity }) => severity === 'warning') ? 'warning' : undefined;
}

/** A remark that came with an imported figure counts as a note; text in place of a figure is the cell itself. */
export function hasNote(report: Report, address: Address): boolean {
  return (
    cellNote(report, address) !== undefined ||
    (noteAt(report, address) !== undefined && figureAt(report, address) !== null)
  );
}

/** The patches that put a 批注 on a cell, or (with an empty text) take it away. */
export function notePatches(report: Report, address: Address, { text, printed }: CellNote): Patch[] {
  const kept = text === '' ? null : text;
  return [
    notePatch(report, noteKey(address), printed ? null : kept),
    notePatch(report, footnoteKey(address), printed ? kept : null),
  ].filter((patch) => !isIdle(patch));
}
