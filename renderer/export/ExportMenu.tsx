import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import {
  formatLabel,
  OUTPUT_FORMATS,
  type OutputFormat,
  type PosterPaper,
} from '../../shared/document/formats';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import '../ui/menu.css';

/** What the menu can ask for besides files. */
export type ExportChoice =
  | { kind: 'files'; formats: readonly OutputFormat[] }
  | { kind: 'poster'; paper: PosterPaper }
  | { kind: 'printPoster' }
  | { kind: 'copyWebPage' }
  | { kind: 'layout' };

const { editor } = TEXTS;
const files = (...formats: OutputFormat[]): ExportChoice => ({ kind: 'files', formats });
const one = (format: OutputFormat) => ({ label: formatLabel(format), choice: files(format) });

const GROUPS: readonly (readonly { label: string; choice: ExportChoice }[])[] = [
  [one('docx'), one('pdf'), { label: editor.exportBoth, choice: files('docx', 'pdf') }],
  [
    one('html'),
    { label: editor.copyWebPage, choice: { kind: 'copyWebPage' } },
    one('txt'),
    one('xlsx'),
    one('nianbao'),
    { label: editor.exportAll, choice: files(...OUTPUT_FORMATS) },
  ],
  [
    { label: editor.exportPoster, choice: { kind: 'poster', paper: 'A3' } },
    { label: editor.printPoster, choice: { kind: 'printPoster' } },
    { label: editor.exportPosterHalves, choice: { kind: 'poster', paper: '2xA4' } },
  ],
  [{ label: editor.layout, choice: { kind: 'layout' } }],
];

/** 导出: Word and PDF first, then what goes to the web, to other programs, and how the documents are set. */
export function ExportMenu({ onChoose }: { onChoose: (choice: ExportChoice) => void }) {
  return (
    <MenuTrigger>
      <Button look="primary">{editor.export} ▾</Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={editor.export}
          onAction={(key) => {
            const chosen = GROUPS.flat().find(({ label }) => label === key);
            if (chosen) onChoose(chosen.choice);
          }}
        >
          {GROUPS.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`line-${index}`} className="menu-line" />] : []),
            ...group.map(({ label }) => (
              <MenuItem key={label} id={label} className="menu-item">
                {label}
              </MenuItem>
            )),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
