import type { Ground } from '../../shared/stock/paragraph';

/** The words of 套话库, the first draft and what is asked for it. */
export const STOCK_TEXTS = {
  drawer: '套话库',
  close: '关闭套话库',
  search: '搜索，如“未收到申请”“培训”',
  all: '全部',
  mine: '我的',
  insert: '插入',
  insertion: '插入套话',
  inserted: '已插入套话。',
  none: '没有找到。',
  needsPart: '套话用在前言和第一、五、六部分，请先打开其中一个部分。',
  grounds: { figures: '随表格', duty: '依条例', claim: '本年情况' } satisfies Record<Ground, string>,
  /** Why a paragraph says nothing in this report. */
  silent: {
    figures: '表里没有这项数字，或还没有填',
    duty: '',
    claim: '在“本年情况”里确认后才用',
  } satisfies Record<Ground, string>,

  own: {
    save: '存入选中的文字',
    saved: '已存入“我的”套话。',
    selectFirst: '请先在正文里选中要存的文字。',
    empty: '还没有自己的套话。在正文里选中一段，点“存入选中的文字”。',
    export: '导出…',
    exported: (name: string) => `已导出到“${name}”。`,
    import: '导入…',
    imported: (count: number) => (count === 0 ? '文件里的套话这里都有了。' : `已导入 ${count} 段套话。`),
    edit: '修改',
    editTitle: '修改套话',
    text: '文字',
    keep: '保存',
    up: '上移',
    down: '下移',
    remove: '删除',
    removed: '已删除一段套话。',
    undoRemove: '撤销删除',
  },

  draft: {
    title: '生成初稿',
    lead: '按表中数字写出前言和第一、五、六部分。下面这些只有本单位知道：选“是”的写进去，没有选的不写，要数的留空待填。',
    keys: '方向键移动，空格键选；Tab 键到下一组。',
    fromLastYear: '已按上年的回答预选，请逐项核对今年是否还是这样。',
    facts: '本年情况',
    yes: '是',
    no: '否',
    answer: (question: string, answer: string) => `${question}：${answer}`,
    problems: '存在的问题（选一至三条，措施随后对应写出）',
    lastProblems: (year: number) => `${year} 年报告提出的问题（选要写改进情况的）`,
    overwrite: '已有文字的部分也重写',
    /** Which parts are left alone. */
    kept: (parts: string) => `${parts}已有文字，不改动。`,
    keepFacts: '只保存情况',
    go: '生成初稿',
    done: (blanks: number) =>
      blanks === 0 ? '初稿已生成。' : `初稿已生成，有 ${blanks} 处待填写，按 Tab 逐处填写，Delete 删去整句。`,
    nothing: '各部分都已有文字，没有改动。',
    oldForm: '这份报告用的是 2019 年的表格，不能生成初稿。',
    factsKept: '本年情况已保存。',
  },
} as const;
