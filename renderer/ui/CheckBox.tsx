interface CheckBoxProps {
  label: string;
  /** What screen readers call it, where the label alone does not say enough. */
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A labelled yes or no, as the system draws it. */
export function CheckBox({ label, name, checked, onChange }: CheckBoxProps) {
  return (
    <label className="check-box">
      <input
        type="checkbox"
        checked={checked}
        {...(name === undefined ? {} : { 'aria-label': name })}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
