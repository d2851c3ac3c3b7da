import { useState } from 'react';
import { partById } from '../../shared/form/parts';
import { yearPatches, yearPlaces, type YearPlace } from '../../shared/taken/year-places';
import { TAKEN_TEXTS as TEXT } from '../i18n/taken-texts';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import { oneTabStop } from '../ui/one-tab-stop';

/**
 * 全部改年份: every year that may be last year's, with its sentence; what nothing speaks against is chosen already. One
 * step for all of them, and none of the paragraphs counts as read by it.
 */
export function YearsDialog({ store, onClose }: { store: EditorStore; onClose: () => void }) {
  const [places] = useState(() => yearPlaces(store.getState().report));
  const [chosen, setChosen] = useState(() => new Set(places.filter(({ likely }) => likely)));
  const choose = (place: YearPlace, wanted: boolean) => {
    const next = new Set(chosen);
    if (wanted) next.add(place);
    else next.delete(place);
    setChosen(next);
  };
  const change = () => {
    const { report, activePart } = store.getState();
    const inOrder = places.filter((place) => chosen.has(place));
    store.execute({
      label: TEXT.years,
      patches: yearPatches(report, inOrder),
      focus: { kind: 'part', part: inOrder[0]?.part ?? activePart },
      keepsMarks: true,
    });
    store.announce(TEXT.yearsDone(inOrder.length));
    onClose();
  };
  return (
    <Modal
      title={TEXT.years}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{TEXTS.cancel}</Button>
          <Button look="primary" isDisabled={chosen.size === 0} onPress={change}>
            {TEXT.changeYears(chosen.size)}
          </Button>
        </>
      }
    >
      <p>{TEXT.yearsLead}</p>
      <ul className="year-places" aria-label={TEXT.yearsList} ref={oneTabStop}>
        {places.map((place) => (
          <li key={`${place.part} ${place.block} ${place.start}`}>
            <label className="year-place">
              <input
                type="checkbox"
                checked={chosen.has(place)}
                onChange={(event) => choose(place, event.target.checked)}
              />
              <span className="year-part">{partById(place.part).heading}</span>
              <span>
                …{place.before}
                <del className="previous-words">{place.year}</del>
                <ins className="year-new">{place.to}</ins>
                {place.after}…
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
