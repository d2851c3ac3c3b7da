import { useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { ReportSummary } from '../../shared/library/report-summary';
import { call } from '../bridge/bridge';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { TEXTS } from '../i18n/texts';
import { UNIT_TEXTS } from '../i18n/unit-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { ChoiceField, FieldRow, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';

/** What is asked about a report of the list. */
export type ReportQuestion = 'copy' | 'move' | 'rename' | 'purge';

interface ReportDialogsProps {
  question: ReportQuestion;
  report: ReportSummary;
  onClose: () => void;
  /** It was done; the sentence says what. */
  onDone: (sentence: string) => void;
  onError: (error: AppError) => void;
}

/** The questions of the row menu: a copy, another unit, another name, away for good. */
export function ReportDialogs({ question, report, onClose, onDone, onError }: ReportDialogsProps) {
  const attempt = useAttempt((error) => {
    onClose();
    onError(error);
  });
  const props = { report, onClose };
  const { id, unitName } = report;
  if (question === 'copy')
    return (
      <CopyDialog
        {...props}
        onCopy={(to, year) =>
          attempt(async () => {
            await call('report.copy', { id, unitName: to, year });
            onDone(LIBRARY_TEXTS.created(year));
          })
        }
      />
    );
  if (question === 'move')
    return (
      <MoveDialog
        {...props}
        onMove={(to) =>
          attempt(async () => {
            await call('report.move', { id, unitName: to });
            onDone('');
          })
        }
      />
    );
  if (question === 'rename')
    return (
      <RenameDialog
        {...props}
        onRename={(to, since) =>
          attempt(async () => {
            const { renamed, filed } = await call('unit.rename', { from: unitName, to, since });
            onDone(UNIT_TEXTS.renamed(renamed, filed));
          })
        }
        onSeparate={(name) =>
          attempt(async () => {
            await call('unit.separate', { name });
            onDone('');
          })
        }
      />
    );
  return (
    <Modal
      title={LIBRARY_TEXTS.purgeTitle}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {TEXTS.cancel}
          </Button>
          <Button
            look="danger"
            onPress={() =>
              attempt(async () => {
                await call('report.purge', { id });
                onDone('');
              })
            }
          >
            {LIBRARY_TEXTS.purge}
          </Button>
        </>
      }
    >
      <p>{LIBRARY_TEXTS.purgeLead(titleOf(report))}</p>
    </Modal>
  );
}

const titleOf = ({ unitName, year }: ReportSummary): string => `${unitName} ${TEXTS.library.yearCell(year)}`;

interface DialogProps {
  report: ReportSummary;
  onClose: () => void;
}

/** Years a report can be of: those around its own. */
function yearsAround(year: number): number[] {
  return Array.from({ length: 7 }, (_, index) => year + 3 - index);
}

function CopyDialog({
  report,
  onClose,
  onCopy,
}: DialogProps & { onCopy: (unitName: string, year: number) => void }) {
  const [name, setName] = useState(report.unitName);
  const [year, setYear] = useState(report.year + 1);
  const texts = LIBRARY_TEXTS;
  return (
    <Asking
      title={texts.copyTitle}
      action={texts.copy}
      disabled={name.trim() === ''}
      onClose={onClose}
      onAction={() => onCopy(name.trim(), year)}
    >
      <p>{texts.copyLead}</p>
      <FieldRow>
        <TextInput label={TEXTS.newReport.unitName} value={name} onChange={setName} autoFocus />
        <ChoiceField
          label={TEXTS.newReport.year}
          value={String(year)}
          options={yearsAround(report.year).map((each) => ({
            value: String(each),
            label: TEXTS.library.yearCell(each),
          }))}
          onChange={(value) => setYear(Number(value))}
        />
      </FieldRow>
    </Asking>
  );
}

function MoveDialog({ report, onClose, onMove }: DialogProps & { onMove: (unitName: string) => void }) {
  const [name, setName] = useState('');
  const texts = LIBRARY_TEXTS;
  return (
    <Asking
      title={texts.moveTitle}
      action={texts.move}
      disabled={name.trim() === '' || name.trim() === report.unitName}
      onClose={onClose}
      onAction={() => onMove(name.trim())}
    >
      <p>{titleOf(report)}</p>
      <p className="tone-muted">{texts.moveLead}</p>
      <TextInput label={TEXTS.newReport.unitName} value={name} onChange={setName} autoFocus />
    </Asking>
  );
}

const ALL_YEARS = 'all';

function RenameDialog({
  report,
  onClose,
  onRename,
  onSeparate,
}: DialogProps & {
  onRename: (to: string, since: number | null) => void;
  onSeparate: (name: string) => void;
}) {
  const { unitName, year } = report;
  const [name, setName] = useState(unitName);
  const [since, setSince] = useState(ALL_YEARS);
  const [others, setOthers] = useState<readonly string[]>([]);
  const texts = LIBRARY_TEXTS;
  useEffect(() => {
    let isShown = true;
    void call('unit.names', { name: unitName }).then(({ names }) => {
      if (isShown) setOthers(names.slice(1).map((each) => each.name));
    });
    return () => {
      isShown = false;
    };
  }, [unitName]);
  return (
    <Asking
      title={texts.renameTitle}
      action={texts.renameNow}
      disabled={name.trim() === '' || name.trim() === unitName}
      onClose={onClose}
      onAction={() => onRename(name.trim(), since === ALL_YEARS ? null : Number(since))}
    >
      <p>{unitName}</p>
      <p className="tone-muted">{texts.renameLead}</p>
      <TextInput label={texts.newName} value={name} onChange={setName} autoFocus />
      <ChoiceField
        label={texts.since}
        value={since}
        options={[
          { value: ALL_YEARS, label: texts.sinceAll },
          { value: String(year), label: texts.sinceYear(year) },
        ]}
        onChange={setSince}
      />
      {others.length > 0 ? <p>{texts.formerNames(others.join('、'))}</p> : null}
      {others.map((other) => (
        <Button key={other} look="link" onPress={() => onSeparate(other)}>
          {texts.separate(other)}
        </Button>
      ))}
    </Asking>
  );
}

interface AskingProps {
  title: string;
  action: string;
  disabled: boolean;
  onClose: () => void;
  onAction: () => void;
  children: React.ReactNode;
}

function Asking({ title, action, disabled, onClose, onAction, children }: AskingProps) {
  return (
    <Modal
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" isDisabled={disabled} onPress={onAction}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Modal>
  );
}
