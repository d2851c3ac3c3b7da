import type { Theme } from '../../shared/library/app-settings';

/** The words of 设置. */
export const SETTINGS_TEXTS = {
  title: '设置',
  lead: '改动随即生效，不用保存。',
  look: '显示',
  size: '字的大小',
  sizeOf: (percent: number) => (percent === 100 ? '100%（标准）' : `${percent}%`),
  theme: '颜色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' } satisfies Record<Theme, string>,
  due: '报送期限',
  dueLead: '条例规定每年 1 月 31 日前公布上一年度的报告；上级要求更早的，改成上级定的日期。',
  month: '月',
  day: '日',
  monthOf: (month: number) => `${month} 月`,
  dayOf: (day: number) => `${day} 日`,
  exports: '导出',
  folder: (path: string) => `导出时从这个文件夹开始：${path}`,
  change: '更改…',
  documents: '各单位的文档',
  documentsLead: '字体、表格、落款和封面，每个单位各自记住，每年沿用。',
  unit: '单位',
  noUnit: '还没有单位。新建第一份报告后，可以在这里设置它的版式。',
  backups: '备份',
  backupsLead: '程序自动备份。在“备份与恢复”里可以立即备份、复制到 U 盘、退回以前的内容。',
} as const;

/** The words of the first minute. */
export const TOUR_TEXTS = {
  title: '一分钟入门',
  step: (at: number, all: number) => `${at} / ${all}`,
  skip: '跳过',
  back: '上一步',
  next: '下一步',
  done: '开始使用',
  manual: '看使用说明',
  steps: [
    {
      picture: 'welcome',
      title: '从去年的文件开始',
      words: '有去年的报告，就点“从去年的文件新建”：单位、结转数和文字框架自动带入。没有也可以直接开始填写。',
    },
    {
      picture: 'table',
      title: '表格像 Excel 一样填',
      words: '左边选部分，中间填数字。灰底的总计自动计算。没有的填 0。不用存盘，左下角显示“已保存”。',
    },
    {
      picture: 'checks',
      title: '错在哪里，右边马上说',
      words: '按 F8 到下一处问题。能一下改好的有按钮；情况属实的，写明理由。',
    },
    {
      picture: 'text',
      title: '文字有初稿，数字跟着表走',
      words: '点“生成初稿”写出全部文字。带底纹的数字随表格变化，不会前后不一。',
    },
    {
      picture: 'exported',
      title: '导出、报送',
      words: '点“导出”得到按公文格式排好的 Word 和 PDF。报送以后标为“已报送”，内容封存。不清楚的按 F1。',
    },
  ],
} as const;
