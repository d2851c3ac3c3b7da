import { useMemo, useState } from 'react';
import { SEVERITY_WORDS } from '../../shared/rules/severity';
import { MANUAL_TEXTS as TEXT } from '../i18n/manual-tasks';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { manualPages, searchPages, type ManualPage } from './pages';
import { PICTURE_FILES } from './picture-files';
import './manual.css';

const GROUPS = ['task', 'rule', 'key'] as const;

/** F1: how each task is done, every rule and every key; searched as one types, all of it on this PC. */
export function Manual({ onClose }: { onClose: () => void }) {
  const pages = useMemo(() => manualPages(), []);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ManualPage | undefined>(pages[0]);
  const found = searchPages(pages, search);
  const page = chosen && found.includes(chosen) ? chosen : found[0];

  return (
    <Modal
      large
      title={TEXT.title}
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <div className="manual">
        <div className="manual-side">
          <input
            type="search"
            className="field-input"
            aria-label={TEXT.search}
            placeholder={TEXT.searchHint}
            autoFocus
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <p role="status" className="manual-found">
            {search.trim() === '' ? '' : TEXT.found(found.length)}
          </p>
          <nav aria-label={TEXT.pages}>
            {GROUPS.map((group) => {
              const own = found.filter(({ kind }) => kind === group);
              return own.length === 0 ? null : (
                <section key={group}>
                  <h3>{TEXT.groups[group]}</h3>
                  {own.map((each) => (
                    <button
                      key={each.id}
                      type="button"
                      className="nav-item"
                      aria-current={each === page ? 'page' : undefined}
                      onClick={() => setChosen(each)}
                    >
                      {each.title}
                    </button>
                  ))}
                </section>
              );
            })}
          </nav>
        </div>
        <article className="manual-page" tabIndex={0} aria-label={page?.title} key={page?.id}>
          {page ? <Page page={page} /> : null}
        </article>
      </div>
    </Modal>
  );
}

function Page({ page }: { page: ManualPage }) {
  if (page.kind === 'rule') {
    const { rule } = page;
    return (
      <>
        <h2>{rule.title}</h2>
        <p className="manual-lead">
          {SEVERITY_WORDS[rule.severity]} · {rule.id}
        </p>
        <p>{rule.explanation}</p>
        <p>
          {TEXTS.checks.ruleExample}
          {rule.example}
        </p>
        <p className="manual-lead">
          {TEXTS.checks.ruleSource}
          {rule.source}
        </p>
      </>
    );
  }
  if (page.kind === 'key') {
    return (
      <>
        <h2>
          {TEXT.groups.key}：{page.title}
        </h2>
        <dl className="manual-keys">
          {page.lines.map(({ keys, words }) => (
            <div key={words}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </>
    );
  }
  const { title, lead, steps, notes = [], picture } = page.task;
  return (
    <>
      <h2>{title}</h2>
      <p className="manual-lead">{lead}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {notes.map((note) => (
        <p key={note}>※ {note}</p>
      ))}
      {picture ? (
        <img className="manual-picture" src={PICTURE_FILES[picture]} alt={TEXT.pictureOf(title)} />
      ) : null}
    </>
  );
}
