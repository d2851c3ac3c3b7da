/** The sentences of a refusal; the contract's errors have the same three. */
interface RefusalText {
  what: string;
  why: string;
  advice: string;
}

const SAVE_AS_WORD =
  '请用 Word 或 WPS 文字打开，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再导入新文件。';
const SAVE_AS_EXCEL =
  '请用 Excel 或 WPS 表格打开，点“文件”→“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入新文件。';
const SAVE_AGAIN = '请重新取得这份文件，或者用原来的程序打开，另存一份，再导入。';
const SPLIT = '请把报告单独存成一个文件，再导入。';

/** Why a file is not read at all: the closed list, each with what, why and what to do. */
export const REFUSALS = {
  empty: {
    what: '文件是空的，没有读取。',
    why: '里面没有任何内容。',
    advice: '请重新取得这份文件，再导入。',
  },
  damaged: {
    what: '文件已损坏，没有读取。',
    why: '文件不完整，或者传送时出了错。',
    advice: SAVE_AGAIN,
  },
  noContent: {
    what: '文件中没有正文，没有读取。',
    why: '这个文件里找不到文档的正文部分。',
    advice: SAVE_AGAIN,
  },
  encrypted: {
    what: '文件设有密码，没有读取。',
    why: '加密的文件只有输入密码才能打开。',
    advice:
      '请输入密码打开它，Word、Excel 点“文件”→“信息”→“保护”→“用密码进行加密”，WPS 点“文件”→“文档加密”→“密码加密”，清空密码后保存，再导入；其他文件请用原来的程序取消密码。',
  },
  oldWord: {
    what: '暂不能读取旧版 Word 文档（.doc）。',
    why: '旧格式中的表格不能可靠地读取。',
    advice: SAVE_AS_WORD,
  },
  wpsWriter: {
    what: '暂不能读取 WPS 文字文档（.wps）。',
    why: '这种格式中的表格不能可靠地读取。',
    advice: '请用 WPS 文字打开，点“文件”→“另存为”，类型选“Word 文档（.docx）”，再导入新文件。',
  },
  wpsSheet: {
    what: '暂不能读取 WPS 表格文件（.et）。',
    why: '这种格式不在可读取的范围内。',
    advice: '请用 WPS 表格打开，点“文件”→“另存为”，类型选“Excel 工作簿（.xlsx）”，再导入新文件。',
  },
  wordXml: {
    what: '暂不能读取 Word XML 文档（.xml）。',
    why: '这种格式不在可读取的范围内。',
    advice: SAVE_AS_WORD,
  },
  binarySheet: {
    what: '暂不能读取二进制 Excel 工作簿（.xlsb）。',
    why: '这种格式不在可读取的范围内。',
    advice: SAVE_AS_EXCEL,
  },
  ofd: {
    what: '暂不能读取 OFD 版式文件。',
    why: '版式文件中的表格不能可靠地读取。',
    advice: '请改用生成它的 Word 或 WPS 文件，或者在阅读软件中另存为 PDF，再导入。',
  },
  pages: {
    what: '暂不能读取苹果 Pages 文稿（.pages）。',
    why: '这种格式只有苹果的程序能打开。',
    advice: '请用 Pages 打开，点“文件”→“导出为”，选“Word…”，再导入新文件。',
  },
  numbers: {
    what: '暂不能读取苹果 Numbers 表格（.numbers）。',
    why: '这种格式只有苹果的程序能打开。',
    advice: '请用 Numbers 打开，点“文件”→“导出为”，选“Excel…”，再导入新文件。',
  },
  image: {
    what: '这是一张图片，没有读取。',
    why: '图片中的文字和数字不能可靠地识别。',
    advice: '请改用生成它的 Word、Excel 或 WPS 文件。',
  },
  archive: {
    what: '这是一个压缩文件，没有读取。',
    why: '压缩文件里可能有多个文件。',
    advice: '请先解压，再导入其中的报告。',
  },
  unknownKind: {
    what: '文件的格式无法识别，没有读取。',
    why: '内容不是 Word、Excel、PDF、网页或文字。',
    advice: '请用能打开它的程序另存为 Word 文档（.docx）或 Excel 工作簿（.xlsx），再导入新文件。',
  },
  pictureOnlyPdf: {
    what: '这份 PDF 是扫描件或图片，没有读取。',
    why: '文件中没有文字，只有图片，数字不能可靠地识别。',
    advice: '请改用生成它的 Word 或 WPS 文件。',
  },
  tooBig: {
    what: '文件太大，没有读取。',
    why: '文件有 {size} MB，上限是 {limit} MB。',
    advice: SPLIT,
  },
  tooManyCells: {
    what: '文件的内容太多，没有读取。',
    why: '段落和单元格超过了 {limit} 个。',
    advice: SPLIT,
  },
  tooManyParts: {
    what: '文件的内容太多，没有读取。',
    why: '文件内部超过 {limit} 个部分。',
    advice: SPLIT,
  },
  tooManyPages: {
    what: '文件的页数太多，没有读取。',
    why: '文件超过 {limit} 页。',
    advice: SPLIT,
  },
  tooDeep: {
    what: '文件的结构异常，没有读取。',
    why: '内容嵌套超过 {limit} 层。',
    advice: SAVE_AGAIN,
  },
  zipBomb: {
    what: '文件的结构异常，没有读取。',
    why: '解压后的大小超过 {limit} MB，或者与文件本身的大小相差太多。',
    advice: SAVE_AGAIN,
  },
  xmlDoctype: {
    what: '文件的结构异常，没有读取。',
    why: '文件中有外部定义（DOCTYPE），可能不安全。',
    advice: SAVE_AGAIN,
  },
  tooSlow: {
    what: '文件读取时间太长，已经停止。',
    why: '超过 {limit} 秒没有读完。',
    advice: SPLIT,
  },
  tooMuchMemory: {
    what: '文件读取占用的内存太多，已经停止。',
    why: '超过了 {limit} MB。',
    advice: SPLIT,
  },
  crashed: {
    what: '文件未能读取。',
    why: '读取程序意外停止，可能是文件已损坏。',
    advice: SAVE_AGAIN,
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RefusalCode = keyof typeof REFUSALS;

// The keys of an object written out above are exactly its names; Object.keys only says `string`.
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];
