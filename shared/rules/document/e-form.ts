import { formOf, formVersionForYear } from '../../form/form';
import { labelsIn } from '../cell-labels';
import type { Matter, Rule } from '../rule';
import type { CheckRun } from '../run';
import { dismissal } from './imported';

const LISTED = 6;

/** Labels that only the 2019 form has. */
const OLD = {
  made: labelsIn('2019', 'active', 'regulations', 'made').column,
  items: labelsIn('2019', 'active', 'licences', 'previousItems').column,
  change: labelsIn('2019', 'active', 'licences', 'change').column,
  decisions: labelsIn('2019', 'active', 'licences', 'decisions').column,
  procurement: labelsIn('2019', 'active', 'procurement', 'items').row,
};

/** The 2021 form for 2021 and later. */
export const eForm: Rule = {
  id: 'E-FORM',
  severity: 'error',
  title: '使用现行格式',
  source: '国办公开办函〔2021〕30号（2021 年及以后的年报用新格式，〔2019〕60号的格式停用）',
  explanation: `2021 年及以后的年报要用 2021 年印发的格式，表里不能再有“${OLD.made}”“${OLD.items}”“${OLD.procurement}”等旧栏目。`,
  example: `2022 年年报的第二部分还在用“${OLD.items}、${OLD.change}、${OLD.decisions}”三栏。`,
  check: (run) =>
    formVersionForYear(run.report.year) === '2019' ? [] : [...outdated(run), ...variants(run)],
};

function outdated({ report, imported }: CheckRun): Matter[] {
  const labels = imported?.oldLabels ?? [];
  if (report.form !== '2019' && labels.length === 0) return [];
  const quoted = labels.slice(0, LISTED).map((label) => `“${label}”`);
  const what = quoted.length > 0 ? `，如${quoted.join('、')}${labels.length > LISTED ? '等' : ''}` : '';
  const label = '以本程序的现行格式为准';
  return [
    {
      title: '用了已停用的旧格式',
      advice: '按现行格式重新填写各表。',
      message: `${report.year} 年的年报应使用${formOf('2021').basis}印发的格式，原文的表格还是${formOf('2019').basis}的旧格式${what}。请按新格式重新填写各表。`,
      part: 'active',
      fix: imported && report.form === '2021' ? dismissal(imported, label, { oldLabels: [] }) : undefined,
    },
  ];
}

/** Labels in other words than the form's: frequent and harmless in content, so a warning. */
function variants({ imported }: CheckRun): Matter[] {
  const labels = imported?.variantLabels ?? [];
  if (!imported || labels.length === 0) return [];
  const list = labels.map(({ printed, official }) => `“${printed}”应为“${official}”`);
  return [
    {
      severity: 'warning',
      title: `原文有 ${list.length} 个表格项目名称与官方不同`,
      advice: '程序按官方名称导出；原文照此改正。',
      message: `原文表格的项目名称与官方格式不同：${list.slice(0, LISTED).join('；')}${labels.length > LISTED ? '等' : ''}。本程序按官方名称导出，原文需要改的请照此改正。`,
      part: 'active',
      about: 'labels',
      facts: list,
      fix: dismissal(imported, '以本程序的官方名称为准', { variantLabels: [] }),
    },
  ];
}
