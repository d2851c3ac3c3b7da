import { IMPORT_TEXTS } from '../i18n/import-texts';
import type { PartCounts } from './part-counts';

/** One line: how much of each table was read, and how much of it is to be looked at. */
export function CountLine({ counts }: { counts: PartCounts }) {
  return (
    <div role="status">
      <ul className="count-line">
        {counts.tables.map(({ table, figures, blank, toSee }) => (
          <li key={table} className={toSee > 0 || figures === 0 ? 'tone-warning' : 'tone-success'}>
            {toSee > 0 || figures === 0 ? '!' : '✓'} {IMPORT_TEXTS.tableCount(table, figures, blank, toSee)}
          </li>
        ))}
        <li className={counts.textsToSee > 0 || counts.texts === 0 ? 'tone-warning' : 'tone-success'}>
          {counts.textsToSee > 0 || counts.texts === 0 ? '!' : '✓'}{' '}
          {IMPORT_TEXTS.textCount(counts.texts, counts.textsToSee)}
        </li>
      </ul>
    </div>
  );
}
