import { LIBRARY_TEXTS } from '../i18n/library-texts';
import '../ui/field.css';

/** Search over unit, year and text; Esc clears it. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <label className="library-search">
      <span className="visually-hidden">{LIBRARY_TEXTS.search}</span>
      <input
        type="search"
        className="field-input"
        placeholder={LIBRARY_TEXTS.searchHint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onChange('');
        }}
      />
    </label>
  );
}
