import { REPORT_EXTENSION } from '../../shared/report/model';
import { FORMAT_NAMES } from '../../shared/document/formats';

/** Kinds of document as a file dialog offers them; extensions without the dot. */
interface DocumentKind {
  name: string;
  extensions: readonly string[];
}

/** What can be read. The content decides what a file is; these only say what is offered and looked for in folders. */
const KINDS: readonly DocumentKind[] = [
  { name: 'Word 文档', extensions: ['docx', 'docm', 'odt', 'rtf'] },
  { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv'] },
  { name: 'PDF', extensions: ['pdf'] },
  { name: '网页和文字', extensions: ['html', 'htm', 'mht', 'mhtml', 'eml', 'txt', 'md'] },
  { name: FORMAT_NAMES.nianbao, extensions: [REPORT_EXTENSION] },
];

/** What is recognised and answered with how to save it as something that can be read. */
const NAMED_ONLY = ['doc', 'wps', 'et', 'xlsb', 'ofd'];

const ALL = KINDS.flatMap(({ extensions }) => extensions);

/** For the file dialog: everything at once first. */
export const DIALOG_KINDS: readonly DocumentKind[] = [
  { name: '年度报告', extensions: [...ALL, ...NAMED_ONLY] },
  ...KINDS,
  { name: '所有文件', extensions: ['*'] },
];

/** The extensions that can be read, with their dot, in the order of the dialog. */
export const READABLE_EXTENSIONS: readonly string[] = ALL.map((each) => `.${each}`);

const IN_FOLDERS = new Set([...ALL, ...NAMED_ONLY]);

/** Whether a file of a folder is one to read, by its extension. */
export function isDocumentName(name: string): boolean {
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && IN_FOLDERS.has(extension);
}

/** Whether a file is nobody's document: hidden, what Office locks with (`~$`), or what Windows puts into folders. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/iu.test(name);
}
