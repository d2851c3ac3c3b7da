import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { ImportDifference, ImportPreview } from '../../shared/contract/import';
import { asAppError, call } from '../bridge/bridge';
import { IMPORT_TEXTS } from '../i18n/import-texts';
import { BatchScreen } from './BatchScreen';
import { DifferencesDialog } from './DifferencesDialog';
import { DropUseDialog } from './DropUseDialog';
import { ImportScreen, conflictKey, type Decision } from './ImportScreen';
import type { BatchState, ImportPurpose, ImportTask, MergeTarget, TakenChange } from './import-task';
import { MessageDialog } from './MessageDialog';
import { ReadingCover } from './ReadingCover';
import type { ImportDoors } from './use-import';

interface ImportFlowProps {
  task: ImportTask;
  doors: Pick<ImportDoors, 'show' | 'stop' | 'close'>;
  /** Opens the report that was taken in; `change` is what 撤销 takes back. */
  onOpen: (id: string) => Promise<void>;
  /** The library has more reports than before. */
  onAdded: () => void;
  onError: (error: AppError) => void;
}

/** What an import shows, from the reading to the report that is opened. */
export function ImportFlow({ task, doors, onOpen, onAdded, onError }: ImportFlowProps) {
  switch (task.kind) {
    case 'reading':
    case 'readingMany':
      return <ReadingCover task={task} onStop={doors.stop} />;
    case 'message':
      return <MessageDialog sentence={task.sentence} onClose={doors.close} />;
    case 'asked': {
      const { preview, target } = task;
      const use = (purpose: ImportPurpose) => doors.show({ kind: 'preview', preview, purpose, batch: null });
      return (
        <DropUseDialog
          preview={preview}
          target={target}
          onMerge={() => use({ kind: 'merge', target })}
          onLibrary={() => use({ kind: 'library' })}
          onCancel={() => {
            void call('import.discard', { importId: preview.importId });
            doors.close();
          }}
        />
      );
    }
    case 'batch':
      return (
        <div className="import-cover">
          <BatchScreen
            state={task.batch}
            onChange={(batch) => doors.show({ kind: 'batch', batch })}
            onLook={(preview) =>
              doors.show({ kind: 'preview', preview, purpose: { kind: 'library' }, batch: task.batch })
            }
            onAdded={onAdded}
            onClose={doors.close}
            onError={onError}
          />
        </div>
      );
    case 'preview':
      return (
        <div className="import-cover">
          <OnePreview
            key={task.preview.importId}
            {...task}
            onBack={() => {
              if (task.batch) doors.show({ kind: 'batch', batch: task.batch });
              else {
                void call('import.discard', { importId: task.preview.importId });
                doors.close();
              }
            }}
            onTaken={(batch) => {
              onAdded();
              doors.show({ kind: 'batch', batch });
            }}
            onMerged={doors.close}
            onOpen={async (id) => {
              await onOpen(id);
              doors.close();
            }}
            onError={onError}
          />
        </div>
      );
  }
}

interface OnePreviewProps {
  preview: ImportPreview;
  purpose: ImportPurpose;
  batch: BatchState | null;
  onBack: () => void;
  onTaken: (batch: BatchState) => void;
  onMerged: () => void;
  onOpen: (id: string) => Promise<void>;
  onError: (error: AppError) => void;
}

interface Merge {
  target: MergeTarget;
  change: TakenChange;
  differences: readonly ImportDifference[];
}

/** One document on its screen, until it is in the library, in the open report, or given up. */
function OnePreview({
  preview,
  purpose,
  batch,
  onBack,
  onTaken,
  onMerged,
  onOpen,
  onError,
}: OnePreviewProps) {
  const [conflict, setConflict] = useState<string | null>(null);
  const [merge, setMerge] = useState<Merge | null>(null);
  const { importId } = preview;

  const accept = async (decision: Decision) => {
    const { unitName, year, parts, way } = decision;
    const placements = [...decision.placements];
    if (purpose.kind === 'merge') {
      const { target } = purpose;
      const { label, patches, differences } = await call('import.patches', {
        importId,
        reportId: target.reportId,
        parts,
        placements,
      });
      return setMerge({ target, change: { label, patches }, differences });
    }
    // A report that is only opened takes nothing; the call wants at least one part all the same.
    const taken = {
      importId,
      unitName,
      year,
      parts: parts.length > 0 ? parts : ['requests' as const],
      placements,
    };
    const { id } = await call('import.accept', { ...taken, how: way });
    if (purpose.kind === 'next') return onOpen(await nextAfter(id));
    if (batch) return onTaken({ ...batch, taken: new Set([...batch.taken, importId]) });
    return onOpen(id);
  };
  // The document is in the library by now: where the next year cannot be made, its own report is opened instead.
  const nextAfter = async (id: string) => {
    try {
      return (await call('report.createNext', { from: { reportId: id } })).id;
    } catch (thrown) {
      onError(asAppError(thrown));
      return id;
    }
  };
  const tryAccept = (decision: Decision) => {
    accept(decision).catch((thrown: unknown) => {
      const error = asAppError(thrown);
      if (error.code === 'report-exists' && decision.way === 'add') {
        setConflict(conflictKey(decision.unitName, decision.year));
      } else onError(error);
    });
  };
  const applyMerge = () => {
    if (!merge) return;
    const { target, change, differences } = merge;
    const [first] = differences;
    void call('import.discard', { importId });
    onMerged();
    if (first) target.apply(change, first.part, differences.length);
  };

  return (
    <>
      <ImportScreen
        preview={preview}
        purpose={purpose}
        conflict={conflict}
        onCancel={onBack}
        onAccept={tryAccept}
      />
      {merge ? (
        <DifferencesDialog
          title={IMPORT_TEXTS.mergeTitle(merge.differences.length)}
          differences={merge.differences}
          onClose={() => setMerge(null)}
          {...(merge.differences.length > 0 ? { onApply: applyMerge } : {})}
        />
      ) : null}
    </>
  );
}
