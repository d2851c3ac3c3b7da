import { useEffect, useState } from 'react';
import * as z from 'zod';
import type { EnvironmentFacts } from '../../shared/contract/environment';
import { call } from '../bridge/bridge';
import { ABOUT_TEXTS as TEXT } from '../i18n/about-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import './about.css';

const licenceList = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);
type Licence = z.infer<typeof licenceList>[number];

/** 关于: version and build, this program's licence, and the parts of others that come with it, each with its licence text. */
export function AboutDialog({ version, onClose }: { version: string; onClose: () => void }) {
  const [facts, setFacts] = useState<EnvironmentFacts | null>(null);
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  const [shown, setShown] = useState<Licence | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    readLicences()
      .then(setLicences)
      .catch(() => setFailed(true));
    // What was built of what is good to know, and no reason to trouble anybody where it can't be had.
    call('environment.facts', {})
      .then(setFacts)
      .catch(() => undefined);
  }, []);
  const openChromium = () => void call('environment.openLicences', {}).catch(() => setFailed(true));

  return (
    <Modal
      wide
      title={TEXT.title}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <p>
        {TEXTS.appName} {TEXT.version(version)}
        {facts?.program.commit ? TEXT.built(facts.program.built ?? '', facts.program.commit) : ''}
      </p>
      <p>{TEXT.licence}</p>
      <h3>{TEXT.parts}</h3>
      <p>
        {TEXT.partsLead}{' '}
        <button type="button" className="button-link" onClick={openChromium}>
          {TEXT.chromium}
        </button>
      </p>
      {failed ? <p role="status">{TEXT.licenceMissing}</p> : null}
      <div className="about-parts">
        <ul className="about-list">
          {licences.map((each) => (
            <li key={`${each.name} ${each.version}`}>
              <button
                type="button"
                className="button-link"
                aria-pressed={each === shown}
                onClick={() => setShown(each)}
              >
                {each.name} {each.version}
              </button>{' '}
              <span className="about-kind">{each.licence}</span>
            </li>
          ))}
        </ul>
        <pre className="about-licence" tabIndex={0}>
          {shown === null ? TEXT.choose : shown.text}
        </pre>
      </div>
    </Modal>
  );
}

/** The licences of everything that is shipped, as the build has listed them. */
async function readLicences(): Promise<Licence[]> {
  const answer = await fetch('/licences.json');
  return licenceList.parse(await answer.json());
}
