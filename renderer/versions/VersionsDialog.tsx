import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../shared/contract/errors';
import type { CallOutput } from '../../shared/contract/calls';
import { partById } from '../../shared/form/parts';
import type { PartId } from '../../shared/form/types';
import type { Report } from '../../shared/report/model';
import { compareVersions } from '../../shared/versions/compare';
import type { Version } from '../../shared/versions/version';
import { call } from '../bridge/bridge';
import { listDate } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';
import { VERSION_TEXTS } from '../i18n/version-texts';
import { useAttempt } from '../screen/use-attempt';
import { Button } from '../ui/Button';
import { ChoiceField, TextInput } from '../ui/Field';
import { Modal } from '../ui/Modal';
import { ComparisonView } from './ComparisonView';
import { VersionDetails } from './VersionDetails';
import { VersionList } from './VersionList';
import './versions.css';

interface VersionsDialogProps {
  id: string;
  /** The report as it is now, all of it stored. */
  report: Report;
  /** A filed report can be looked at, but nothing brought back into it. */
  locked: boolean;
  today: string;
  onClose: () => void;
  /** Something was brought back: the report is to be opened anew, and the sentence said. */
  onRestored: (sentence: string) => void;
  onError: (error: AppError) => void;
}

type Listed = CallOutput<'version.list'>;
type Question = { kind: 'restore'; part: PartId | null } | { kind: 'keep' } | { kind: 'name' };

const NOW = 'now';

/** 版本: what there is at the left, what differs at the right, and the way back. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { id, report, locked, today, onClose, onRestored, onError } = props;
  const [listed, setListed] = useState<Listed | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [against, setAgainst] = useState(NOW);
  const [contents, setContents] = useState<ReadonlyMap<number, Report>>(new Map());
  const [question, setQuestion] = useState<Question | null>(null);
  const [message, setMessage] = useState('');
  const attempt = useAttempt(onError);
  const texts = VERSION_TEXTS;

  const refresh = useCallback(async () => {
    const list = await call('version.list', { id });
    setListed(list);
    setSelected((current) => current ?? list.versions[0]?.id ?? null);
  }, [id]);
  useEffect(() => attempt(refresh), [attempt, refresh]);

  const versions = listed?.versions ?? [];
  const version = versions.find((each) => each.id === selected);
  const other = against === NOW ? null : Number(against);
  useEffect(
    () =>
      attempt(async () => {
        for (const versionId of [selected, other]) {
          if (versionId === null || contents.has(versionId)) continue;
          const read = await call('version.read', { id, versionId });
          setContents((known) => new Map(known).set(versionId, read.report));
        }
      }),
    [attempt, contents, id, other, selected],
  );

  const restore = (part: PartId | null) =>
    attempt(async () => {
      if (!version) return;
      setQuestion(null);
      const { changes } = await call('version.restore', { id, versionId: version.id, part });
      if (changes === 0) setMessage(texts.nothingToRestore);
      else onRestored(texts.restored(listDate(version.madeAt, today)));
    });
  const keep = (name: string) =>
    attempt(async () => {
      setQuestion(null);
      const { versionId } = await call('version.keep', { id, name });
      setSelected(versionId);
      setMessage(texts.kept);
      await refresh();
    });
  const rename = (name: string) =>
    attempt(async () => {
      setQuestion(null);
      if (version) await call('version.name', { id, versionId: version.id, name });
      await refresh();
    });

  const [then, now] = pairOf(version, other, contents, report);
  const size = TEXTS.backups.sizeOf;
  return (
    <Modal
      large
      title={texts.title}
      onClose={onClose}
      footer={
        <>
          <span className="versions-size">
            {message === '' && listed ? texts.size(size(listed.bytes), size(listed.limit)) : message}
          </span>
          <Button onPress={() => setQuestion({ kind: 'keep' })}>{texts.keep}</Button>
          <Button look="primary" onPress={onClose}>
            {TEXTS.close}
          </Button>
        </>
      }
    >
      <p className="versions-lead">{listed && versions.length === 0 ? texts.none : texts.lead}</p>
      {listed && versions.length > 0 ? (
        <div className="versions">
          <VersionList
            versions={versions}
            since={listed.since}
            today={today}
            selected={selected}
            onSelect={(versionId) => {
              setSelected(versionId);
              setMessage('');
            }}
          />
          <div className="versions-comparison">
            {version ? (
              <div className="versions-tools">
                <ChoiceField
                  label={texts.compareWith}
                  value={against}
                  options={[
                    { value: NOW, label: texts.now },
                    ...versions
                      .filter((each) => each.id !== version.id)
                      .map((each) => ({ value: String(each.id), label: optionLabel(each, today) })),
                  ]}
                  onChange={setAgainst}
                />
                <Button onPress={() => setQuestion({ kind: 'name' })}>{texts.rename}</Button>
                {locked ? null : (
                  <Button onPress={() => setQuestion({ kind: 'restore', part: null })}>
                    {texts.restoreAll}
                  </Button>
                )}
              </div>
            ) : null}
            {version ? <VersionDetails version={version} /> : null}
            {then && now ? (
              <ComparisonView
                comparison={compareVersions(then, now)}
                onRestorePart={
                  locked || against !== NOW ? undefined : (part) => setQuestion({ kind: 'restore', part })
                }
              />
            ) : null}
          </div>
        </div>
      ) : null}
      {question?.kind === 'restore' && version ? (
        <Modal
          title={texts.restoreTitle}
          onClose={() => setQuestion(null)}
          footer={
            <>
              <Button onPress={() => setQuestion(null)}>{TEXTS.cancel}</Button>
              <Button look="primary" autoFocus onPress={() => restore(question.part)}>
                {texts.restore}
              </Button>
            </>
          }
        >
          <p>
            {question.part === null
              ? texts.restoreAllLead(listDate(version.madeAt, today))
              : texts.restorePartLead(partById(question.part).heading, listDate(version.madeAt, today))}
          </p>
        </Modal>
      ) : null}
      {question?.kind === 'keep' || question?.kind === 'name' ? (
        <NameDialog
          title={question.kind === 'keep' ? texts.keep : texts.rename}
          name={question.kind === 'name' ? (version?.name ?? '') : ''}
          onClose={() => setQuestion(null)}
          onSave={question.kind === 'keep' ? keep : rename}
        />
      ) : null}
    </Modal>
  );
}

/** The two versions in the order of time: the report now is later than any, of two versions the one with the lower number is earlier. */
function pairOf(
  version: Version | undefined,
  other: number | null,
  contents: ReadonlyMap<number, Report>,
  now: Report,
): [Report | undefined, Report | undefined] {
  if (!version) return [undefined, undefined];
  const one = contents.get(version.id);
  if (other === null) return [one, now];
  const two = contents.get(other);
  return other < version.id ? [two, one] : [one, two];
}

function optionLabel(version: Version, today: string): string {
  const words = version.name === '' ? VERSION_TEXTS.reasons[version.reason] : version.name;
  return `${listDate(version.madeAt, today)} ${words}`;
}

interface NameDialogProps {
  title: string;
  name: string;
  onClose: () => void;
  onSave: (name: string) => void;
}

function NameDialog({ title, name: old, onClose, onSave }: NameDialogProps) {
  const [name, setName] = useState(old);
  return (
    <Modal
      title={title.replace('…', '')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" onPress={() => onSave(name)}>
            {VERSION_TEXTS.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(name);
        }}
      >
        <TextInput
          label={VERSION_TEXTS.name}
          value={name}
          onChange={setName}
          help={VERSION_TEXTS.nameHint}
          autoFocus
        />
      </form>
    </Modal>
  );
}
