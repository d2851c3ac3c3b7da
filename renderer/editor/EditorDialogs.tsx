import { lazy, Suspense } from 'react';
import type { CallOutput } from '../../shared/contract/calls';
import type { AppError } from '../../shared/contract/errors';
import type { OutputFormat } from '../../shared/document/formats';
import type { PrintChoice } from '../../shared/document/print-choice';
import { NARRATIVE_PARTS } from '../../shared/report/model';
import { unreadBlocks } from '../../shared/report/taken';
import type { Finding } from '../../shared/rules/finding';
import type { Undrawn } from '../print/undrawn';
import type { EditorStore } from '../store/editor-store';

const UnitDialog = lazy(async () => ({ default: (await import('./UnitDialog')).UnitDialog }));
const RulesDialog = lazy(async () => ({ default: (await import('../checks/RulesDialog')).RulesDialog }));
const ExportCheckDialog = lazy(async () => ({
  default: (await import('../export/ExportCheckDialog')).ExportCheckDialog,
}));

const VersionsDialog = lazy(async () => ({
  default: (await import('../versions/VersionsDialog')).VersionsDialog,
}));
const DraftDialog = lazy(async () => ({ default: (await import('../stock/DraftDialog')).DraftDialog }));
const UndrawnDialog = lazy(async () => ({
  default: (await import('../export/UndrawnDialog')).UndrawnDialog,
}));
const NoPreviousDialog = lazy(async () => ({
  default: (await import('./NoPreviousDialog')).NoPreviousDialog,
}));
const PrintDialog = lazy(async () => ({ default: (await import('../export/PrintDialog')).PrintDialog }));

/** The dialog that is open over the editor. */
export type EditorDialog =
  | { kind: 'unit' }
  | { kind: 'versions' }
  | { kind: 'draft' }
  | ({ kind: 'print' } & CallOutput<'print.printers'>)
  | { kind: 'rules'; ruleId: string | null }
  | { kind: 'noPrevious'; choose: () => void }
  | { kind: 'undrawn'; undrawn: readonly Undrawn[]; go: () => void }
  | { kind: 'exportCheck'; formats: readonly OutputFormat[] };

interface EditorDialogsProps {
  dialog: EditorDialog | null;
  store: EditorStore;
  onClose: () => void;
  onExport: (formats: readonly OutputFormat[]) => void;
  onGoTo: (finding: Finding) => void;
  onUnread: () => void;
  onPrint: (choice?: PrintChoice) => void;
  /** ISO date of today. */
  today: string;
  /** The stored report was changed by main: it is to be opened anew, and the sentence said. */
  onReopen: (sentence: string) => void;
  onError: (error: AppError) => void;
}

/** The editor's dialogs; each is loaded when it is first opened. */
export function EditorDialogs({
  dialog,
  store,
  onClose,
  onExport,
  onGoTo,
  onUnread,
  onPrint,
  today,
  onReopen,
  onError,
}: EditorDialogsProps) {
  if (!dialog) return null;
  return (
    <Suspense>
      {dialog.kind === 'unit' ? (
        <UnitDialog store={store} onClose={onClose} onReopen={onReopen} onError={onError} />
      ) : null}
      {dialog.kind === 'versions' ? (
        <VersionsDialog
          id={store.getState().id}
          report={store.getState().report}
          locked={store.getState().state === 'filed'}
          today={today}
          onClose={onClose}
          onRestored={onReopen}
          onError={onError}
        />
      ) : null}
      {dialog.kind === 'draft' ? <DraftDialog store={store} onClose={onClose} /> : null}
      {dialog.kind === 'rules' ? <RulesDialog ruleId={dialog.ruleId} onClose={onClose} /> : null}
      {dialog.kind === 'print' ? (
        <PrintDialog printers={dialog.printers} last={dialog.last} onClose={onClose} onPrint={onPrint} />
      ) : null}
      {dialog.kind === 'noPrevious' ? (
        <NoPreviousDialog
          report={store.getState().report}
          onClose={onClose}
          onChoose={() => {
            onClose();
            dialog.choose();
          }}
        />
      ) : null}
      {dialog.kind === 'undrawn' ? (
        <UndrawnDialog
          undrawn={dialog.undrawn}
          onClose={onClose}
          onProceed={() => {
            onClose();
            dialog.go();
          }}
        />
      ) : null}
      {dialog.kind === 'exportCheck' ? (
        <ExportCheckDialog
          findings={store.getState().findings}
          unread={NARRATIVE_PARTS.flatMap((part) => unreadBlocks(store.getState().report, part)).length}
          onClose={onClose}
          onExport={() => onExport(dialog.formats)}
          onGoTo={onGoTo}
          onUnread={onUnread}
        />
      ) : null}
    </Suspense>
  );
}
