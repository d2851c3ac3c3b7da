/** The kinds of file a report is written as; the word is also the file's extension. */
export const OUTPUT_FORMATS = ['docx', 'pdf', 'html', 'txt', 'xlsx', 'nianbao'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];

/** What a clerk calls a format: in menus, lists and the dialogs of the system. */
export const FORMAT_NAMES: Readonly<Record<OutputFormat, string>> = {
  docx: 'Word 文档',
  pdf: 'PDF 文档',
  html: '网页文件',
  txt: '纯文本',
  xlsx: '三张表',
  nianbao: '报告文件',
};

/** A format to choose from a list: `Word 文档（.docx）`. */
export function formatLabel(format: OutputFormat): string {
  return `${FORMAT_NAMES[format]}（.${format}）`;
}

/** The poster's paper. `A3`: one sheet; `2xA4`: its two halves on A4 sheets, to be cut and pasted. */
export const POSTER_PAPERS = ['A3', '2xA4'] as const;
export type PosterPaper = (typeof POSTER_PAPERS)[number];
