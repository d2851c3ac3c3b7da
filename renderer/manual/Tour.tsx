import { useState } from 'react';
import { TOUR_TEXTS as TEXT } from '../i18n/settings-texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { PICTURE_FILES } from './picture-files';
import './manual.css';

/** 一分钟入门: five pictures of the real window with two sentences each; Esc or 跳过 ends it at any time. */
export function Tour({ onClose, onManual }: { onClose: () => void; onManual: () => void }) {
  const [at, setAt] = useState(0);
  const step = TEXT.steps[at] ?? TEXT.steps[0];
  const isLast = at === TEXT.steps.length - 1;
  return (
    <Modal
      wide
      title={`${TEXT.title} ${TEXT.step(at + 1, TEXT.steps.length)}`}
      onClose={onClose}
      footer={
        <>
          {isLast ? (
            <Button onPress={onManual}>{TEXT.manual}</Button>
          ) : (
            <Button onPress={onClose}>{TEXT.skip}</Button>
          )}
          <Button isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            {TEXT.back}
          </Button>
          <Button look="primary" autoFocus onPress={isLast ? onClose : () => setAt(at + 1)}>
            {isLast ? TEXT.done : TEXT.next}
          </Button>
        </>
      }
    >
      <div className="tour" aria-live="polite">
        <h3>{step.title}</h3>
        <p>{step.words}</p>
      </div>
      <img className="manual-picture" src={PICTURE_FILES[step.picture]} alt="" />
    </Modal>
  );
}
