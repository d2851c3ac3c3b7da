/** The way through the program, in the order the work is done. */
export const HELP_STEPS = [
  '在“历年报告”中新建本年度报告，或导入已有文档。上年报告在库里时，结转数和文字框架可以自动带入。',
  '在左侧依次填写各部分。三张表与印发的表式相同，灰底的总计自动计算；没有的填 0，空格会提示。',
  '右侧“校核”随时列出问题：错误要改，警告可以改或“说明理由”。点一下就转到该处。',
  '文字部分的一级标题已经固定，只写（一）级标题和正文；从 Word 粘贴会自动去掉格式。',
  '三张表填好后，在文字部分点“生成初稿”写出全部文字，数字随表格变化；单句可从“套话库”插入。',
  '不用存盘：左下角显示“已保存”，就已经写入磁盘，断电也不会丢。',
  '填完后点“导出”得到 Word 或 PDF 文档，或直接打印。',
] as const;

/** Keys as they are called on the keyboard, and what they do. */
export const HELP_KEYS = [
  ['方向键', '移动到相邻单元格'],
  ['Enter / Shift+Enter', '向下 / 向上；按过 Tab 后回到起始列的下一行'],
  ['Tab / Shift+Tab', '下一个 / 上一个可填单元格'],
  ['文字里 Tab / Delete', '下一处待填写 / 选中的待填写连同整句删去'],
  ['F2', '修改单元格内容'],
  ['Esc', '放弃正在输入的内容'],
  ['Delete', '清空选中的单元格（清空不等于 0）'],
  ['Shift+方向键', '扩大选区'],
  ['Ctrl+方向键', '到数据块的边缘'],
  ['Ctrl+A', '选中整张表'],
  ['Ctrl+Enter', '用输入的值填满选区'],
  ['Ctrl+D / Ctrl+R', '向下 / 向右填充'],
  ['Ctrl+C / X / V', '复制 / 剪切 / 粘贴（与 Excel、WPS 互通）'],
  ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'],
  ['F8 / Shift+F8', '下一处 / 上一处问题'],
  ['Ctrl+Tab', '下一部分'],
  ['Ctrl+F', '查找'],
  ['Ctrl+E', '导出'],
  ['Ctrl+P', '打印'],
  ['Ctrl + / − / 0', '放大 / 缩小 / 恢复'],
] as const;
