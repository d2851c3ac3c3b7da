import type { RefObject } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { Text } from 'react-aria-components/Text';
import type { FieldOffer } from '../../shared/fields/search';
import { FIELD_TEXTS } from '../i18n/field-texts';
import '../ui/menu.css';
import './fields.css';

export type FieldCommand = 'goToCell' | 'toWords' | 'change' | 'remove' | 'insertOther';

interface FieldMenuProps {
  anchor: RefObject<HTMLElement | null>;
  /** What the menu is about: the field's own name, or what words could be made. */
  title: string;
  /** Fields the words could be made, the likeliest first. */
  offers: readonly FieldOffer[];
  commands: readonly FieldCommand[];
  onCommand: (command: FieldCommand) => void;
  onChoose: (name: string) => void;
  onClose: () => void;
}

/** The menu of a field, or of a number that could be one. */
export function FieldMenu(props: FieldMenuProps) {
  const { anchor, title, offers, commands, onCommand, onChoose, onClose } = props;
  const texts = FIELD_TEXTS;
  return (
    <Popover
      className="menu-popover field-menu"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={2}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu className="menu" aria-label={texts.menu} autoFocus="first" onClose={onClose}>
        <MenuSection>
          <Header className="field-menu-title">{title}</Header>
          {offers.map(({ name, label, text }) => (
            <MenuItem
              key={name}
              id={name}
              className="menu-item field-choice"
              textValue={label}
              onAction={() => onChoose(name)}
            >
              <Text slot="label">{label}</Text>
              <span className="field-choice-value">{text}</span>
            </MenuItem>
          ))}
        </MenuSection>
        {offers.length > 0 ? <Separator className="menu-line" /> : null}
        <MenuSection aria-label={texts.menu}>
          {commands.map((command) => (
            <MenuItem
              key={command}
              id={`command ${command}`}
              className="menu-item"
              onAction={() => onCommand(command)}
            >
              {texts.commands[command]}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </Popover>
  );
}
