import { cellsOf } from '../form/form';
import type { Address } from '../form/types';
import type { Figure } from '../report/model';
import { figureAt } from '../report/values';
import type { Summary } from './summarise';

/**
 * A summary as long tables, for an engine of another office that takes over where one PC is too small. Cells go by their
 * addresses in the report file, rules by their names; totals are not in them, as an engine adds up itself. A blank is a
 * row whose value is null, so that blanks can be counted.
 */
export interface LongTables {
  bodies: Iterable<readonly [id: number, name: string, level: string, group: string]>;
  reports: Iterable<
    readonly [
      id: number,
      body: number,
      year: number,
      form: string,
      file: string,
      counted: boolean,
      errors: number,
      warnings: number,
      hints: number,
    ]
  >;
  figures: Iterable<readonly [report: number, cell: Address, value: Figure]>;
  findings: Iterable<
    readonly [report: number, rule: string, severity: string, cell: Address | null, message: string]
  >;
}

/** The names of the columns, table by table. */
export const LONG_COLUMNS = {
  bodies: ['id', 'name', 'level', 'group'],
  reports: ['id', 'body', 'year', 'form', 'file', 'counted', 'errors', 'warnings', 'hints'],
  figures: ['report', 'cell', 'value'],
  findings: ['report', 'rule', 'severity', 'cell', 'message'],
} as const satisfies Record<keyof LongTables, readonly string[]>;

/** The tables of a summary; a body and its report have the same number, as a body has one report of the year. */
export function longTables({ bodies, year }: Summary): LongTables {
  const numbered = bodies.map((body, index) => ({ ...body, id: index + 1 }));
  return {
    bodies: numbered.map(({ id, name, report, group }) => [id, name, report.unit.level, group] as const),
    reports: numbered.map(
      ({ id, report, documents, notCounted, counts }) =>
        [
          id,
          id,
          year,
          report.form,
          documents.chosen.file,
          notCounted === null,
          counts.errors,
          counts.warnings,
          counts.hints,
        ] as const,
    ),
    figures: figuresOf(numbered),
    findings: numbered.flatMap(({ id, findings }) =>
      findings.map(
        ({ rule, severity, cells, message }) => [id, rule, severity, cells[0] ?? null, message] as const,
      ),
    ),
  };
}

/** Row by row: the figures of a province are more than should be held at once. */
function* figuresOf(bodies: readonly (Pick<Summary['bodies'][number], 'report'> & { id: number })[]) {
  for (const { id, report } of bodies) {
    for (const cell of cellsOf(report.form).values()) {
      if (cell.kind === 'figure') yield [id, cell.address, figureAt(report, cell.address)] as const;
    }
  }
}
