import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { isWindowLeft } from './left-window';
import './field.css';

interface TextInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The field is left: for another window only, or for another place in this one. */
  onBlur?: (forWindow: boolean) => void;
  placeholder?: string;
  help?: string;
  /** What is wrong with the value; shown beside a mark, not by colour alone. */
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A labelled line of text. */
export function TextInput({
  label,
  value,
  onChange,
  onBlur,
  placeholder,
  help,
  error,
  autoFocus = false,
}: TextInputProps) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur: (event) => onBlur(isWindowLeft(event.nativeEvent)) })}
      isInvalid={error !== undefined}
      autoFocus={autoFocus}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" {...(placeholder === undefined ? {} : { placeholder })} />
      {help && error === undefined ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field-error">{error === undefined ? '' : `✕ ${error}`}</FieldError>
    </TextField>
  );
}

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; disabled?: boolean }[];
  onChange: (value: T) => void;
}

/** A labelled choice of one, as the system draws it: it opens fast and works with every screen reader. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceFieldProps<T>) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select
        className="field-input"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled === true}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A row of fields side by side. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
