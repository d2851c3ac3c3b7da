import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { ReportSummary } from '../../shared/library/report-summary';
import { LIBRARY_TEXTS } from '../i18n/library-texts';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import '../ui/menu.css';

/** What can be done with a report of the list. */
export type RowAction = 'open' | 'next' | 'copy' | 'docx' | 'pdf' | 'file' | 'move' | 'rename' | 'remove';

const GROUPS: readonly (readonly RowAction[])[] = [
  ['open', 'next', 'copy'],
  ['docx', 'pdf', 'file'],
  ['move', 'rename'],
  ['remove'],
];

interface RowMenuProps {
  report: ReportSummary;
  onAction: (action: RowAction, report: ReportSummary) => void;
}

/** ⋯ at the end of a row. */
export function RowMenu({ report, onAction }: RowMenuProps) {
  const { menu } = LIBRARY_TEXTS;
  const name = LIBRARY_TEXTS.actions(`${report.unitName} ${TEXTS.library.yearCell(report.year)}`);
  return (
    <MenuTrigger>
      <Button look="plain" aria-label={name} className="row-menu">
        ⋯
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label={name}
          onAction={(key) => {
            const action = GROUPS.flat().find((each) => each === key);
            if (action) onAction(action, report);
          }}
        >
          {GROUPS.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`line-${index}`} className="menu-line" />] : []),
            ...group
              .filter((action) => action !== 'move' || report.state !== 'filed')
              .map((action) => (
                <MenuItem key={action} id={action} className="menu-item">
                  {action === 'next' ? menu.next(report.year + 1) : menu[action]}
                </MenuItem>
              )),
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
