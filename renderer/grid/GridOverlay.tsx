import type { RefObject } from 'react';
import type { PasteChoice } from '../../shared/clipboard/range-edit';
import { notePatch, type Patch } from '../../shared/commands/patch';
import type { Address, FormTable } from '../../shared/form/types';
import { cellNote, noteAt, type CellNote } from '../../shared/report/notes';
import { figureAt } from '../../shared/report/values';
import { latticeOf } from '../../shared/selection/lattice';
import { GRID_TEXTS } from '../i18n/grid-texts';
import { CellMenu, type CellCommand } from './CellMenu';
import { notePatches } from './cell-words';
import { ExplainDialog } from './ExplainDialog';
import type { GridController } from './grid-controller';
import type { GridModel } from './grid-model';
import { NoteDialog } from './NoteDialog';
import { PasteRowDialog } from './PasteRowDialog';

/** What is open over the table. */
export type Overlay =
  | { kind: 'menu'; point: { x: number; y: number }; address: Address }
  | { kind: 'note'; address: Address }
  | { kind: 'pasteRow'; address: Address; choice: PasteChoice }
  | { kind: 'explain'; address: Address };

interface GridOverlayProps {
  overlay: Overlay;
  table: FormTable;
  model: GridModel;
  controller: RefObject<GridController | null>;
  onOpen: (overlay: Overlay) => void;
  /** `after` runs once it is gone; without it the focus goes back into the active cell. */
  onClose: (after?: () => void) => void;
}

/** The menu or dialog of a cell. */
export function GridOverlay({ overlay, table, model, controller, onOpen, onClose }: GridOverlayProps) {
  const { address } = overlay;
  const report = model.getReport();
  const cell = latticeOf(table).byAddress.get(address)?.cell;
  if (!cell) return null;
  const change = (label: string, patches: readonly Patch[]) => {
    const focus = { table: table.id, anchor: address, focus: address };
    if (patches.length > 0) model.execute({ label, patches: [...patches], focus });
    if (patches.length > 0) model.announce(label);
    onClose();
  };
  const saveNote = (note: CellNote) => {
    const before = cellNote(report, address);
    const texts = GRID_TEXTS.note;
    const label = note.text === '' ? texts.removed : before ? texts.changed : texts.added;
    change(label, notePatches(report, address, note));
  };

  switch (overlay.kind) {
    case 'explain':
      return (
        <ExplainDialog
          table={table}
          report={report}
          cell={cell}
          onClose={() => onClose()}
          onGoTo={(target) => onClose(() => controller.current?.select(target))}
        />
      );
    case 'note':
      return (
        <NoteDialog
          name={cell.name}
          note={cellNote(report, address)}
          onSave={saveNote}
          onClose={() => onClose()}
        />
      );
    case 'pasteRow':
      return (
        <PasteRowDialog
          choice={overlay.choice}
          onClose={() => onClose()}
          onChoose={(edit) => onClose(() => controller.current?.paste(edit))}
        />
      );
    case 'menu': {
      const onCommand = (command: CellCommand) => {
        if (command === 'explain') onOpen({ kind: 'explain', address });
        else if (command === 'editNote') onOpen({ kind: 'note', address });
        else if (command === 'deleteNote') saveNote({ text: '', printed: false });
        else if (command === 'deleteRemark') {
          change(GRID_TEXTS.note.remarkRemoved, [notePatch(report, address, null)]);
        } else {
          onClose(() => {
            if (controller.current) runCommand(command, controller.current, model);
          });
        }
      };
      return (
        <CellMenu
          point={overlay.point}
          editable={cell.kind === 'figure'}
          zerosWords={
            controller.current?.isBlock() ? GRID_TEXTS.menu.zerosInRange : GRID_TEXTS.menu.zerosInTable
          }
          hasNote={cellNote(report, address) !== undefined}
          hasRemark={noteAt(report, address) !== undefined && figureAt(report, address) !== null}
          onCommand={onCommand}
          onClose={() => onClose()}
        />
      );
    }
  }
}

type TableCommand = Exclude<CellCommand, 'explain' | 'editNote' | 'deleteNote' | 'deleteRemark'>;

function runCommand(command: TableCommand, controller: GridController, model: GridModel): void {
  controller.refocus();
  switch (command) {
    case 'cut':
    case 'copy':
      if (!document.execCommand(command)) model.announce(GRID_TEXTS.copyFailed);
      return;
    case 'copyTable':
      controller.copyWithLabels();
      return;
    case 'paste':
      if (model.requestPaste) model.requestPaste();
      else model.announce(GRID_TEXTS.pressPaste);
      return;
    case 'clear':
    case 'zeros':
    case 'undo':
    case 'redo':
      controller.perform({ do: command });
      return;
    case 'fillDown':
    case 'fillRight':
      controller.perform({ do: 'fill', direction: command === 'fillDown' ? 'down' : 'right' });
      return;
  }
}
