import { gridOf, type Cell } from './render-shapes';

/** Tables as programs and clerks rearrange them: each function gives Table 3 another shape and leaves the others alone. */
export type Rearrange = (rows: readonly (readonly Cell[])[]) => Cell[][];

const copy = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => row.map((cell) => ({ ...cell })));
const label = (text: string, colSpan = 1, rowSpan = 1): Cell => ({ text, colSpan, rowSpan, figure: false });

function isRequests(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell) => cell.text.includes('申请人情况')));
}

function isReview(rows: readonly (readonly Cell[])[]): boolean {
  return rows.length === 4 && rows.some((row) => row.some((cell) => cell.text === '行政诉讼'));
}

const HEAD_ROWS = 3;

/** Applies a change of the figures of each row (seven of them) and of the head of Table 3. */
function requests(figures: (cells: Cell[]) => Cell[], head: (rows: Cell[][]) => Cell[][]): Rearrange {
  return (rows) => {
    if (!isRequests(rows)) return copy(rows);
    const body = copy(rows.slice(HEAD_ROWS)).map((row) => [
      ...row.filter((cell) => !cell.figure),
      ...figures(row.filter((cell) => cell.figure)),
    ]);
    return [...head(copy(rows.slice(0, HEAD_ROWS))), ...body];
  };
}

const sumOf = (cells: readonly Cell[]): Cell => ({
  ...cells[0]!,
  text: String(cells.reduce((sum, { text }) => sum + Number(text), 0)),
});
const widened = (head: Cell[][], by: number) =>
  head.map((row) => row.map((cell) => (cell.colSpan >= 5 ? { ...cell, colSpan: cell.colSpan + by } : cell)));

export const swapped = requests(
  ([person, business, research, ...others]) => [person!, research!, business!, ...others],
  ([first, second, third = []]) => [first!, second!, [third[1]!, third[0]!, ...third.slice(2)]],
);
export const totalFirst = requests(
  (cells) => [cells[6]!, ...cells.slice(0, 6)],
  ([first, second = [], third]) => [first!, [second[2]!, second[0]!, second[1]!], third!],
);
export const withoutTotal = requests(
  (cells) => cells.slice(0, 6),
  ([first = [], second = [], third]) => [
    first.map((cell) => (cell.colSpan === 7 ? { ...cell, colSpan: 6 } : cell)),
    second.slice(0, 2),
    third!,
  ],
);
export const subtotalFirst = requests(
  (cells) => [cells[0]!, sumOf(cells.slice(1, 6)), ...cells.slice(1)],
  (head) => {
    const [first, second, third = []] = widened(head, 1);
    return [first!, second!, [label('小计'), ...third]];
  },
);
export const otherWordForTotal = requests(
  (cells) => cells,
  (head) => head.map((row) => row.map((cell) => (cell.text === '总计' ? { ...cell, text: '合计' } : cell))),
);
export const withRemarks = requests(
  (cells) => [...cells, label('')],
  ([first = [], second, third]) => [[...first, label('备注', 1, HEAD_ROWS)], second!, third!],
);
export const withoutHead = requests(
  (cells) => cells,
  () => [],
);
export const oneHeadRow = requests(
  (cells) => cells,
  () => [
    [
      label('项目', 3),
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((text) =>
        label(text),
      ),
    ],
  ],
);
/** Without a head and with totals that are not the sums: nothing says which column is which. */
export const withoutProof: Rearrange = (rows) =>
  withoutHead(rows).map((row) => {
    const last = row.at(-1);
    const isRow = isRequests(rows) && last?.figure && last.text !== '0';
    return isRow ? [...row.slice(0, -1), { ...last, text: String(Number(last.text) + 5) }] : row;
  });

/** Each row counted in a column of its own. */
export const counted: Rearrange = (rows) => {
  if (!isRequests(rows)) return copy(rows);
  const body = copy(rows.slice(HEAD_ROWS)).map((row, index) => [label(String(index + 1)), ...row]);
  const [first = [], second, third] = copy(rows.slice(0, HEAD_ROWS));
  return [[label('序号', 1, HEAD_ROWS), ...first], second!, third!, ...body];
};

/** The head once more in the middle, as on a new page; group labels stand in every row then. */
export const headAgain: Rearrange = (rows) => {
  if (!isRequests(rows)) return copy(rows);
  const head = copy(rows.slice(0, HEAD_ROWS));
  const body = copy(rows.slice(HEAD_ROWS)).map((row) => {
    const own = row.filter((cell) => !cell.figure).at(-1)!;
    return [label(own.text, 3), ...row.filter((cell) => cell.figure)];
  });
  return [...head, ...body.slice(0, 9), ...copy(head), ...body.slice(9)];
};

/** Table 4 with 行政诉讼 before 行政复议, and 结果纠正 before 结果维持. */
export const reviewSwapped: Rearrange = (rows) => {
  if (!isReview(rows)) return copy(rows);
  const [first = [], second = [], third = [], values = []] = copy(rows);
  const order = (cells: Cell[]) =>
    cells.map((_, index) => cells[[1, 0, 2, 3, 4][index % 5]! + index - (index % 5)]!);
  const outcomes = order(second.slice(0, 5));
  return [
    [first[1]!, first[0]!],
    [...second.slice(5), ...outcomes],
    order(third),
    order([...values.slice(5), ...values.slice(0, 5)]),
  ];
};

/** Table 2 with its columns in another order. */
export const activeSwapped: Rearrange = (rows) => {
  const isActive = rows.some((row) => row.some((cell) => cell.text === '现行有效件数'));
  if (!isActive) return copy(rows);
  return copy(rows).map((row) => (row.length === 4 ? [row[0]!, row[3]!, row[1]!, row[2]!] : row));
};

/** Tables 3 and 4 with their rows as columns. */
export const turned: Rearrange = (rows) => {
  if (!isRequests(rows) && !isReview(rows)) return copy(rows);
  const grid = gridOf(rows);
  return Array.from({ length: grid[0]?.length ?? 0 }, (_, column) =>
    grid.flatMap((row) => {
      const cell = row[column];
      return cell ? [{ ...cell, colSpan: cell.rowSpan, rowSpan: cell.colSpan }] : [];
    }),
  );
};

/** Table 4 with the outcomes as rows below the blocks. */
export const outcomesAsRows: Rearrange = (rows) => {
  if (!isReview(rows)) return copy(rows);
  const values = rows.at(-1)!;
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    [label('审理结果', 1, 2), label('行政复议', 1, 2), label('行政诉讼', 2)],
    [label('未经复议直接起诉'), label('复议后起诉')],
    ...outcomes.map((outcome, index) => [
      label(outcome),
      ...[0, 5, 10].map((block) => ({ ...values[block + index]! })),
    ]),
  ];
};
