import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import type { MenuCommand } from '../../shared/contract/window';
import { ExportMenu } from '../export/ExportMenu';
import type { DueDay } from '../../shared/library/app-settings';
import { daysToDue } from '../i18n/dates';
import { TEXTS } from '../i18n/texts';
import type { EditorStore } from '../store/editor-store';
import { Button } from '../ui/Button';

interface EditorBarProps {
  store: EditorStore;
  today: string;
  due: DueDay;
  onExport: (command: MenuCommand) => void;
  onPrint: () => void;
  onUndo: () => void;
  previewing: boolean;
  onPreview: () => void;
  /** Shows last year's figures beside this year's, or asks for last year's report. */
  onCompare: () => void;
}

/** The top line: whose report, of which year, how many days are left; and what can be done with it. */
export function EditorBar({
  store,
  today,
  due,
  onExport,
  onPrint,
  onUndo,
  previewing,
  onPreview,
  onCompare,
}: EditorBarProps) {
  const unit = useStore(store, (state) => state.report.unit.name);
  const year = useStore(store, (state) => state.report.year);
  const state = useStore(store, (current) => current.state);
  const canUndo = useStore(store, (current) => current.history.past.length > 0);
  const canRedo = useStore(store, (current) => current.history.future.length > 0);
  const showPrevious = useStore(store, (current) => current.showPrevious);
  const texts = TEXTS.editor;

  return (
    <header className="app-bar">
      <b>{unit}</b>
      <span className="app-bar-spring">
        {[
          texts.reportTitle(year),
          TEXTS.states[state],
          TEXTS.library.daysLeft(daysToDue(year, today, due), due),
        ]
          .filter((word) => word !== '')
          .join(' · ')}
      </span>
      <Button look="plain" isDisabled={!canUndo} onPress={onUndo}>
        ↶ {texts.undo}
      </Button>
      <Button look="plain" isDisabled={!canRedo} onPress={() => store.redo()}>
        ↷ {texts.redo}
      </Button>
      <span className="bar-separator" />
      <ToggleButton className="button button-plain" isSelected={showPrevious} onChange={onCompare}>
        {texts.compare}
      </ToggleButton>
      <ToggleButton className="button button-plain" isSelected={previewing} onChange={onPreview}>
        {texts.preview}
      </ToggleButton>
      <Button look="plain" onPress={onPrint}>
        {texts.print}
      </Button>
      <ExportMenu onChoose={onExport} />
    </header>
  );
}
