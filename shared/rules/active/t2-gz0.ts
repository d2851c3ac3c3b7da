import { rowName, valueRow } from '../../form/form';
import type { UnitLevel } from '../../report/model';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';

/** Who makes no 规章: 立法法 gives the power to ministries, provinces, 设区的市 and 自治州 alone. */
const WITHOUT_REGULATIONS: ReadonlySet<UnitLevel> = new Set([
  'township',
  'subdistrict',
  'county',
  'countyDepartment',
  'cityDepartment',
]);

/** 规章 are 0 below the level of 设区的市. */
export const t2Gz0: Rule = {
  id: 'T2-GZ0',
  severity: 'warning',
  title: '本级没有规章制定权',
  source: '《立法法》规章制定权；湖北省年报格式说明“规章（设区的市、自治州人民政府应提供相关数据）”',
  explanation:
    '规章只能由国务院部门、省级和设区的市（自治州）人民政府制定。乡镇、街道、县级政府和县、市的部门，规章一行三格都填 0。',
  example: '某镇把网站“规章制度”栏目的 2 条信息填成了规章本年制发 2 件。',
  check: checkRegulations,
};

function checkRegulations({ report, figures }: CheckRun): Matter[] {
  if (!WITHOUT_REGULATIONS.has(report.unit.level)) return [];
  const [row, next] = ['regulations', 'normativeDocuments'].map((key) =>
    valueRow(report.form, 'active', key),
  );
  const filled = row?.cells.filter((cell) => figures.amount(cell.address) > 0) ?? [];
  if (!row || !next || filled.length === 0) return [];
  const named = filled.map((cell) => `${cell.columnLabel} ${figures.amount(cell.address)}`);
  const label = rowName(row);
  return [
    {
      title: `${label}一行应当是 0，填了 ${named.join('、')}`,
      advice: `三格改填 0；制发的${rowName(next)}填在下一行。`,
      message: `“${label}”行填了${named.join('、')}，而本级没有规章制定权，这一行应当都是 0；单位自己的规章制度不算规章，制发的${rowName(next)}填在下一行。`,
      cells: filled.map((cell) => cell.address),
    },
  ];
}
