import { cellsOf } from '../../shared/form/form';
import { blankReport } from '../../shared/report/blank';
import type { Figure, Report, UnitLevel } from '../../shared/report/model';
import { withFigure } from '../../shared/report/values';

/** A body of each of the eight levels that publish most reports. */
export const UNITS = [
  { name: '石桥镇人民政府', level: 'township', selfReference: '我镇' },
  { name: '李楼街道办事处', level: 'subdistrict', selfReference: '我街道' },
  { name: '青山县民政局', level: 'countyDepartment', selfReference: '我局' },
  { name: '青山县人民政府', level: 'county', selfReference: '我县' },
  { name: '临江市财政局', level: 'cityDepartment', selfReference: '我局' },
  { name: '临江市人民政府', level: 'city', selfReference: '我市' },
  { name: '江东省水利厅', level: 'provinceDepartment', selfReference: '我厅' },
  { name: '临江市供销合作社联合社', level: 'other', selfReference: '本单位' },
] as const satisfies readonly { name: string; level: UnitLevel; selfReference: string }[];

const FIGURES = [...cellsOf('2021').values()].filter((cell) => cell.kind === 'figure');

/** A report with these figures; cells that are not named stay blank, or are nought where `rest` is 0. */
export function reportWith(
  figures: Readonly<Record<string, Figure | undefined>>,
  {
    unit = UNITS[0],
    year = 2025,
    rest = null,
  }: { unit?: Report['unit']; year?: number; rest?: 0 | null } = {},
): Report {
  return FIGURES.reduce(
    (report, { address, figure }) => {
      const nought = rest === 0 ? (figure === 'money' ? '0' : 0) : null;
      return withFigure(report, address, figures[address] ?? nought);
    },
    blankReport(unit, year),
  );
}
