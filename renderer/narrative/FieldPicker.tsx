import { useMemo, useState, type RefObject } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import type { FieldSource } from '../../shared/fields/field-text';
import { searchFields } from '../../shared/fields/search';
import { FIELD_TEXTS } from '../i18n/field-texts';
import '../ui/field.css';
import '../ui/menu.css';
import './fields.css';

interface FieldPickerProps {
  source: FieldSource;
  /** What it stands beside: the button, or the place of the menu it came from. */
  anchor: RefObject<HTMLElement | null>;
  onChoose: (name: string) => void;
  onClose: () => void;
}

/** More lines than these nobody looks through. */
const MOST = 60;

/** 插入数据: every figure and name of the report with its present value, to be searched by words or by value. */
export function FieldPicker({ source, anchor, onChoose, onClose }: FieldPickerProps) {
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => searchFields(source, wanted), [source, wanted]);
  const texts = FIELD_TEXTS;
  return (
    <Popover
      className="menu-popover field-picker"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog className="field-picker-dialog" aria-label={texts.insert}>
        <Autocomplete inputValue={wanted} onInputChange={setWanted}>
          <SearchField aria-label={texts.search} autoFocus>
            <Input className="field-input" placeholder={texts.search} />
          </SearchField>
          <Menu
            className="menu field-picker-list"
            aria-label={texts.list}
            items={found.slice(0, MOST).map((offer) => ({ ...offer, id: offer.name }))}
            renderEmptyState={() => <p className="field-picker-note">{texts.none}</p>}
            onAction={(key) => onChoose(String(key))}
          >
            {({ name, label, text }) => (
              <MenuItem id={name} className="menu-item field-choice" textValue={label}>
                <Text slot="label">{label}</Text>
                <span className="field-choice-value">{text ?? texts.noValue}</span>
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
        {found.length > MOST ? <p className="field-picker-note">{texts.more(found.length - MOST)}</p> : null}
      </Dialog>
    </Popover>
  );
}
