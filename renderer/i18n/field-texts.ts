/** Words about fields: figures and names in the text that follow the tables. */
export const FIELD_TEXTS = {
  hint: '浅蓝底的字随表格变化，点它可以更换或改成普通文字。',
  insert: '插入数据',
  menu: '随表变化的字',
  commands: {
    goToCell: '到表中查看',
    toWords: '改成普通文字',
    change: '换成别的数据…',
    remove: '删除',
    insertOther: '选择别的数据…',
  },
  search: '搜索，如“新收”“复议”，或输入数字',
  list: '可以插入的数据',
  none: '没有找到。请换几个字，或输入表中的数字。',
  noValue: '未填',
  more: (count: number) => `还有 ${count} 项，请再输入几个字。`,
  /** Of a number that is none of the report's figures. */
  noOffer: (words: string) => `表中没有等于“${words}”的数`,
  offer: (words: string) => `把“${words}”改为随表变化`,
  /** Beside the caret: what a field is. */
  source: (words: string, label: string) => `“${words}”来自：${label}`,
  /** Beside the caret: a number that could be a field. */
  suggest: (words: string, label: string) => `“${words}”就是“${label}”，点这里改为随表变化`,
} as const;
