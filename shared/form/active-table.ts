import { bodyRow, figure, label } from './cells';
import { partById } from './parts';
import type { FigureKind, FormRow, FormTable, FormVersion } from './types';

interface ActiveColumn {
  key: string;
  label: string;
  variants?: readonly string[];
  figure?: FigureKind;
}

interface ActiveItem {
  key: string;
  label: string;
  variants?: readonly string[];
}

/** One 第…项 of Article 20: its own little table inside Table 2. */
interface ActiveSection {
  caption: string;
  columns: readonly ActiveColumn[];
  items: readonly ActiveItem[];
  /** Where a section has a single column the report file holds the figure itself, not an object of figures. */
  single?: boolean;
}

/** The head of the row labels of every section. */
export const CONTENT_LABEL = '信息内容';
const WIDTHS = [262, 182, 182, 182];

const DOCUMENT_COLUMNS: readonly ActiveColumn[] = [
  { key: 'issued', label: '本年制发件数', variants: ['本年制作件数', '制发数量', '制发件数'] },
  { key: 'repealed', label: '本年废止件数', variants: ['废止数量', '废止件数'] },
  { key: 'inForce', label: '现行有效件数', variants: ['现行有效件', '现行有效数量'] },
];
const DECISION_COLUMN: ActiveColumn = {
  key: 'decisions',
  label: '本年处理决定数量',
  variants: ['处理决定数量'],
};
const REGULATIONS: ActiveItem = { key: 'regulations', label: '规章' };
const LICENCES: ActiveItem = { key: 'licences', label: '行政许可' };
const PENALTIES: ActiveItem = { key: 'penalties', label: '行政处罚' };
const COERCION: ActiveItem = { key: 'coercion', label: '行政强制' };
const FEES: ActiveItem = { key: 'fees', label: '行政事业性收费', variants: ['行政事业型收费'] };

const SECTIONS_2021: readonly ActiveSection[] = [
  {
    caption: '第二十条第（一）项',
    columns: DOCUMENT_COLUMNS,
    items: [REGULATIONS, { key: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件'] }],
  },
  { caption: '第二十条第（五）项', columns: [DECISION_COLUMN], items: [LICENCES], single: true },
  { caption: '第二十条第（六）项', columns: [DECISION_COLUMN], items: [PENALTIES, COERCION], single: true },
  {
    caption: '第二十条第（八）项',
    columns: [
      { key: 'amount', label: '本年收费金额（单位：万元）', variants: ['本年收费金额'], figure: 'money' },
    ],
    items: [FEES],
    single: true,
  },
];

const ITEM_COLUMNS_2019: readonly ActiveColumn[] = [
  { key: 'previousItems', label: '上一年项目数量' },
  { key: 'change', label: '本年增/减', variants: ['本年增/', '本年增减'], figure: 'change' },
];
const DECISION_COLUMNS_2019: readonly ActiveColumn[] = [
  ...ITEM_COLUMNS_2019,
  { key: 'decisions', label: '处理决定数量' },
];

const SECTIONS_2019: readonly ActiveSection[] = [
  {
    caption: '第二十条第（一）项',
    columns: [
      { key: 'made', label: '本年新制作数量' },
      { key: 'published', label: '本年新公开数量' },
      { key: 'total', label: '对外公开总数量' },
    ],
    items: [REGULATIONS, { key: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件'] }],
  },
  {
    caption: '第二十条第（五）项',
    columns: DECISION_COLUMNS_2019,
    items: [LICENCES, { key: 'otherServices', label: '其他对外管理服务事项' }],
  },
  { caption: '第二十条第（六）项', columns: DECISION_COLUMNS_2019, items: [PENALTIES, COERCION] },
  { caption: '第二十条第（八）项', columns: ITEM_COLUMNS_2019, items: [FEES] },
  {
    caption: '第二十条第（九）项',
    columns: [
      { key: 'items', label: '采购项目数量' },
      { key: 'amount', label: '采购总金额', figure: 'money' },
    ],
    items: [{ key: 'procurement', label: '政府集中采购' }],
  },
];

/** Table 2 of an edition: the information of Article 20, one section after another, four grid columns. */
export function activeTable(version: FormVersion): FormTable {
  const sections = version === '2021' ? SECTIONS_2021 : SECTIONS_2019;
  return {
    id: 'active',
    title: partById('active').heading,
    widths: WIDTHS,
    rows: sections.flatMap(sectionRows),
  };
}

function sectionRows(section: ActiveSection): FormRow[] {
  const spans = columnSpans(section.columns.length);
  const spanOf = (index: number) => spans[index] ?? 1;
  return [
    bodyRow(label(section.caption, 'section', { colSpan: WIDTHS.length })),
    bodyRow(
      label(CONTENT_LABEL, 'note'),
      ...section.columns.map((column, index) =>
        label(column.label, 'column', { colSpan: spanOf(index), variants: column.variants ?? [] }),
      ),
    ),
    ...section.items.map((item) =>
      bodyRow(
        label(item.label, 'row', { variants: item.variants ?? [] }),
        ...section.columns.map((column, index) =>
          figure(
            {
              table: 'active',
              row: item.key,
              column: column.key,
              rowLabels: [item.label],
              columnLabel: column.label,
            },
            section.single ? ['active', item.key] : ['active', item.key, column.key],
            column.figure ?? 'count',
            spanOf(index),
          ),
        ),
      ),
    ),
  ];
}

/** How the columns of a section share the three figure columns of the grid (the last takes what is left). */
function columnSpans(count: number): number[] {
  const figureColumns = WIDTHS.length - 1;
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? figureColumns - count + 1 : 1));
}
