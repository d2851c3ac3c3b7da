import type { Grid, Reading, Source } from '../../../shared/import/source/source';
import { sourceSchema } from '../../../shared/import/source/source';

/** The source that was read, proved to be what the other process will accept; throws where it was refused. */
export function sourceOf(reading: Reading): Source {
  if ('refused' in reading) throw new Error(`refused: ${JSON.stringify(reading)}`);
  return sourceSchema.parse(reading);
}

/** Why a file was refused. */
export function refusedOf(reading: Reading): string {
  return 'refused' in reading ? reading.refused : 'not refused';
}

/** The paragraphs, automatic numbers in angle brackets. */
export function paragraphs(source: Source): string[] {
  return source.blocks.flatMap((block) =>
    block.kind === 'para' ? [`${block.label === '' ? '' : `<${block.label}>`}${block.text}`] : [],
  );
}

/** The first grid. */
export function firstGrid(source: Source): Grid {
  const grid = source.blocks.find((block) => block.kind === 'grid');
  if (!grid) throw new Error('there is no grid');
  return grid;
}

/** The places of a grid as rows of texts: null is covered by a span, '' is blank. */
export function texts(grid: Grid): (string | null)[][] {
  const rows: (string | null)[][] = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, () => ''),
  );
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const target = rows[row];
        if (target) target[column] = row === cell.row && column === cell.column ? cell.text : null;
      }
    }
  }
  return rows;
}

/** The notices as `code: text`. */
export function notices(source: Source): string[] {
  return source.notices.map((notice) => `${notice.code}: ${notice.text ?? ''}`.replace(/: $/u, ''));
}
