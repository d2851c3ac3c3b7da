import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { formatLabel, type OutputFormat } from '../../shared/document/formats';
import type { MenuCommand } from '../../shared/contract/window';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import '../ui/menu.css';

interface Entry {
  label: string;
  command: MenuCommand;
}

const { editor } = TEXTS;
const one = (format: OutputFormat): Entry => ({ label: formatLabel(format), command: `export.${format}` });

const GROUPS: readonly (readonly Entry[])[] = [
  [one('docx'), one('pdf'), { label: editor.exportBoth, command: 'export.wordAndPdf' }],
  [
    one('html'),
    { label: editor.copyWebPage, command: 'export.copyWebPage' },
    one('txt'),
    one('xlsx'),
    one('nianbao'),
    { label: editor.exportAll, command: 'export.all' },
  ],
  [
    { label: editor.exportPoster, command: 'export.poster' },
    { label: editor.printPoster, command: 'export.printPoster' },
    { label: editor.exportPosterHalves, command: 'export.posterHalves' },
  ],
  [{ label: editor.layout, command: 'export.layout' }],
];

/** 导出: Word and PDF first, then what goes to the web, to other programs, and how the documents are set. */
export function ExportMenu({ onChoose }: { onChoose: (command: MenuCommand) => void }) {
  return (
    <MenuTrigger>
      <Button look="primary">{editor.export} ▾</Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={editor.export}
          onAction={(key) => {
            const chosen = GROUPS.flat().find(({ label }) => label === key);
            if (chosen) onChoose(chosen.command);
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
