import { useEffect, useRef, type ReactNode } from 'react';
import type { MenuCommand } from '../../shared/contract/window';
import type { DocumentSettings } from '../../shared/document/settings';
import { LayoutFields } from '../export/LayoutFields';
import { LAYOUT_TEXTS } from '../i18n/export-texts';
import { PREVIEW_TEXTS } from '../i18n/preview-texts';
import { Button } from '../ui/Button';

interface LayoutPaneProps {
  settings: DocumentSettings;
  /** A change is kept at once, and seen on the pages. */
  onChange: (settings: DocumentSettings) => void;
  onClose: () => void;
}

/** 版式设置 beside the pages: faces, table size, landscape tables, signature, cover. */
export function LayoutPane({ settings, onChange, onClose }: LayoutPaneProps) {
  return (
    <Pane title={LAYOUT_TEXTS.title} lead={LAYOUT_TEXTS.lead} onClose={onClose}>
      <LayoutFields settings={settings} onChange={onChange} />
    </Pane>
  );
}

const POSTER_COMMANDS = [
  { label: PREVIEW_TEXTS.posterPdf, command: 'export.poster' },
  { label: PREVIEW_TEXTS.posterHalves, command: 'export.posterHalves' },
  { label: PREVIEW_TEXTS.posterPrint, command: 'export.printPoster' },
] as const satisfies readonly { label: string; command: MenuCommand }[];

interface PosterPaneProps {
  onCommand: (command: MenuCommand) => void;
  onClose: () => void;
}

/** Beside the poster: the ways it goes to the notice board. */
export function PosterPane({ onCommand, onClose }: PosterPaneProps) {
  return (
    <Pane title={PREVIEW_TEXTS.posterTitle} lead={PREVIEW_TEXTS.posterLead} onClose={onClose}>
      {POSTER_COMMANDS.map(({ label, command }) => (
        <Button key={command} onPress={() => onCommand(command)}>
          {label}
        </Button>
      ))}
    </Pane>
  );
}

interface PaneProps {
  title: string;
  lead: string;
  onClose: () => void;
  children: ReactNode;
}

function Pane({ title, lead, onClose, children }: PaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current?.querySelector<HTMLElement>('.layout-pane-fields :is(select, button, input)')?.focus();
  }, []);
  return (
    <aside ref={pane} className="layout-pane" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button look="plain" aria-label={PREVIEW_TEXTS.closeLayout} onPress={onClose}>
          ×
        </Button>
      </header>
      <p className="layout-pane-lead">{lead}</p>
      <div className="layout-pane-fields">{children}</div>
    </aside>
  );
}
