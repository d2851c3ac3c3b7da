/** The closed list of errors that may cross from main to the page or to the command line; each has its Chinese text. */
interface ErrorText {
  /** What happened. */
  what: string;
  /** Why, as far as is known. */
  why: string;
  /** What the clerk can do now. */
  advice: string;
}

type ErrorParams = Readonly<Record<string, string | number>>;

const ERRORS = {
  'file-missing': {
    what: '找不到文件“{file}”。',
    why: '文件可能已被移动、改名或删除。',
    advice: '请检查文件所在位置，重新选择文件。',
  },
  'file-unreadable': {
    what: '无法读取文件“{file}”。',
    why: '{reason}。',
    advice: '请确认文件没有损坏、没有被其他程序占用，再试一次。',
  },
  'not-a-report': {
    what: '“{file}”不是可以识别的年度报告。',
    why: '{reason}。',
    advice: '请选择政府信息公开工作年度报告文件；没有写入任何内容。',
  },
  'not-paragraphs': {
    what: '“{file}”不是套话文件。',
    why: '里面没有可以识别的段落。',
    advice: '请选择用“导出我的套话”存下的文件；已有的套话没有改动。',
  },
  'format-unsupported': {
    what: '暂不支持“{extension}”格式的文件。',
    why: '“{file}”的格式不在可处理的范围内。',
    advice: '可以使用：{supported}。',
  },
  'source-refused': {
    what: '“{file}”：{what}',
    why: '{why}',
    advice: '{advice}',
  },
  'import-gone': {
    what: '刚才读取的文件已不在窗口中。',
    why: '读取的内容只在导入时保留，同时读取的文件太多或已经导入过。',
    advice: '请重新选择文件导入；没有写入任何内容。',
  },
  'unit-unknown': {
    what: '“{file}”中没有找到单位名称。',
    why: '标题和正文中都没有写明是哪个单位的报告。',
    advice: '请单独导入这份文件，填写单位名称。',
  },
  'form-differs': {
    what: '两份报告的表格格式不同，不能只取表格。',
    why: '一份是 2019 年格式，一份是 2021 年格式，栏目对不上。',
    advice: '可以只取文字部分，或者替换整份报告。',
  },
  'import-cancelled': {
    what: '读取已停止。',
    why: '点了“取消”。',
    advice: '没有写入任何内容；需要时请重新导入。',
  },
  'target-busy': {
    what: '无法写入“{file}”。',
    why: '文件正被其他程序（如 Word、WPS）打开。',
    advice: '请关闭该文件后重试，或者换一个名字保存。',
  },
  'target-readonly': {
    what: '无法写入“{file}”。',
    why: '文件或文件夹是只读的，或者没有写入权限。',
    advice: '请换一个文件夹或名字保存。',
  },
  'disk-full': {
    what: '磁盘空间不足，没有写入“{file}”。',
    why: '目标磁盘已满。',
    advice: '请清理磁盘空间，或者保存到其他磁盘。已录入的内容没有丢失。',
  },
  'path-too-long': {
    what: '无法写入“{file}”。',
    why: '文件名或路径太长。',
    advice: '请保存到层级较少的文件夹，或者缩短名字。',
  },
  'folder-missing': {
    what: '无法写入“{file}”。',
    why: '目标文件夹不存在。',
    advice: '请重新选择文件夹。',
  },
  'target-exists': {
    what: '“{file}”已经存在。',
    why: '目标文件夹中有同名文件。',
    advice: '请选择替换或另取名字。',
  },
  'write-failed': {
    what: '没有能够写入“{file}”。',
    why: '{reason}。',
    advice: '请换一个位置再试；已录入的内容没有丢失。',
  },
  'save-failed': {
    what: '刚才的修改没有保存成功。',
    why: '{reason}。',
    advice: '请不要关闭窗口，点“重试”；如果仍然不行，请用“另存副本”把报告存到其他位置。',
  },
  'report-missing': {
    what: '这份报告不在了。',
    why: '它可能已在别处被删除。',
    advice: '请返回“历年报告”，到回收站中查找。',
  },
  'report-exists': {
    what: '{unit}{year}年的报告已经有了。',
    why: '同一单位同一年度只能有一份报告。',
    advice: '请打开已有的报告，或者选择其他年度。',
  },
  'report-filed': {
    what: '这份报告已报送，内容不能修改。',
    why: '报送时的内容已经封存。',
    advice: '确实要改时，请在“状态”处选择“修改已报送的报告”；封存的一稿会留在“版本”中。',
  },
  'errors-open': {
    what: '还不能标为“已校核”：有 {count} 个错误没有处理。',
    why: '每个错误都要改正，或者写明理由。',
    advice: '请按 F8 逐个查看；确实无误的，在“状态”处逐条写明理由。',
  },
  'units-overlap': {
    what: '不能合并：“{from}”和“{to}”有相同年度的报告。',
    why: '同一单位同一年度只能有一份报告，重复的是 {years}。',
    advice: '请先把其中一份移到其他单位或者删除；没有改动任何报告。',
  },
  'version-unreadable': {
    what: '这个版本的内容读不出来。',
    why: '它保存时的内容已经损坏，或者已被清理。',
    advice: '请选择另一个版本，或者从备份中恢复；现有的报告没有被改动。',
  },
  'revision-conflict': {
    what: '这份报告在别处有了新的修改。',
    why: '窗口中的内容不是最新的。',
    advice: '请重新打开这份报告；刚才的修改已保留在窗口里，可以先用“另存副本”存下。',
  },
  'library-newer': {
    what: '报告库由更新版本的程序建立，本程序不能打开。',
    why: '本程序认识到第 {known} 版，报告库是第 {found} 版。',
    advice: '请使用新版本的程序；报告库没有被改动。',
  },
  'library-damaged': {
    what: '报告库已损坏，不能打开。',
    why: '{reason}。',
    advice: '可以从备份中恢复；损坏的文件已原样保留在“{folder}”。',
  },
  'library-unavailable': {
    what: '不能打开报告库。',
    why: '{reason}。',
    advice: '请检查文件夹“{folder}”是否存在、是否可以写入。',
  },
  'library-lost': {
    what: '找不到报告库。',
    why: '{last}\n文件夹“{folder}”中现在没有报告库，它可能已被移动、改名或删除。',
    advice: '可以从备份中恢复，选择报告库现在的位置，或者建立新的报告库。',
  },
  'library-foreign': {
    what: '报告库的位置上放着别的文件，它不是本程序的报告库。',
    why: '{reason}。\n{last}',
    advice: '这个文件没有被改动。可以从备份中恢复，或者建立新的报告库；现在的文件会保留。',
  },
  'library-other': {
    what: '这里现在放着另一个报告库。',
    why: '上次的报告库：{last}\n现在的报告库：{here}',
    advice: '如果是您换上的，请点“使用现在的报告库”；否则请从备份中恢复。两种做法都会保留现在的文件。',
  },
  'library-side-foreign': {
    what: '报告库旁边的附属文件和报告库不相符。',
    why: '它可能属于另一个报告库，或者已损坏；合在一起打开，内容是错的。\n上次的报告库：{last}\n不用这个文件时：{here}',
    advice: '请点“不用附属文件打开”，或者从备份中恢复；现在的文件都会保留。',
  },
  'library-behind': {
    what: '报告库比上次使用时旧，有修改没有找到。',
    why: '{reason}\n上次：{last}\n现在：{here}',
    advice: '可以按现在的内容继续，或者从备份中恢复；现在的文件都会保留。',
  },
  'library-moved': {
    what: '报告库的文件不在原来的位置了，现在不能保存。',
    why: '文件夹“{folder}”中的报告库被移动、改名、删除或换成了别的文件。',
    advice: '请把它放回原处再点“重试”，或者用“另存副本”把报告存到其他位置。请先不要关闭窗口。',
  },
  'library-away': {
    what: '报告库的文件不在原来的位置了。',
    why: '文件夹“{folder}”或其中的报告库被移动、改名、删除或换成了别的文件。',
    advice: '请把它放回原处；放回以后，这条提示会消失。请先不要关闭窗口。',
  },
  'library-in-use': {
    what: '报告库正在使用，现在不能打开。',
    why: '{who}已经打开了它；同一个报告库一次只能由一个程序使用。',
    advice: '请先在那里关闭程序，再点“重试”。',
  },
  'library-elsewhere': {
    what: '报告库可能正在另一台计算机上使用。',
    why: '{who}打开了它，没有正常关闭的记录。',
    advice:
      '请先在那里关闭程序，再点“重试”。如果那台计算机已经关机或者断开，请点“仍然打开”，程序会先等待大约一分钟，确认那边不再使用。',
  },
  'recovery-done': {
    what: '报告库已经打开，不需要再恢复。',
    why: '这一步已经完成，或者从另一处完成了。',
    advice: '请继续使用；没有改动任何文件。',
  },
  'recovery-running': {
    what: '另一项恢复正在进行。',
    why: '恢复报告库时一次只做一件事。',
    advice: '请等它完成后再试。',
  },
  'report-unreadable': {
    what: '这份报告读不出。',
    why: '它存在磁盘上的内容已被损坏，和最后一次保存的不一样。',
    advice: '其他报告不受影响。请在“历年报告”中点它那一行的“读不出”，从备份中取回，或者另存原始内容。',
  },
  'rows-unreadable': {
    what: '报告库中有内容读不出：{what}。',
    why: '存在磁盘上的内容已被损坏，和最后一次保存的不一样；磁盘可能有问题。',
    advice:
      '其他内容不受影响。读不出的报告在“历年报告”中标有“读不出”，点它可以取回。请尽快把备份复制到其他磁盘。',
  },
  'row-unreadable': {
    what: '报告库中有一处内容读不出。',
    why: '它存在磁盘上的内容已被损坏，和最后一次保存的不一样。',
    advice: '报告不受影响；详情已记入日志。',
  },
  'backup-failed': {
    what: '自动备份没有完成。',
    why: '{reason}。',
    advice: '报告本身已经保存；请检查文件夹“{folder}”所在磁盘的空间和权限。',
  },
  'backup-unusable': {
    what: '备份“{name}”不能使用。',
    why: '{reason}。',
    advice: '请选择另一份备份；现有的报告库没有被改动。',
  },
  'backup-place-missing': {
    what: '找不到备份的第二个位置，备份没有复制过去。',
    why: '文件夹“{folder}”现在打不开。',
    advice:
      '报告和本机的备份都在。请插上 U 盘或者连上共享文件夹，程序会自动再试；不再使用的，请在“备份与恢复”中改选。',
  },
  'backup-place-failed': {
    what: '备份没有复制到第二个位置。',
    why: '{reason}。',
    advice: '报告和本机的备份都在。请检查“{folder}”的空间和权限，程序会自动再试。',
  },
  'folder-network': {
    what: '数据文件夹在网络盘上。',
    why: '网络中断时可能无法保存；多台电脑不能同时使用。',
    advice: '建议把程序的数据放在本机，用备份复制到网络盘。文件夹：“{folder}”。',
  },
  'folder-locked': {
    what: '程序旁边的“data”文件夹不能写入，这次没有使用。',
    why: 'U 盘可能打开了写保护，或者文件夹是只读的：“{refused}”。',
    advice: '报告这次存放在“{folder}”。要随身携带，请关掉写保护后重新打开程序。',
  },
  'folder-fat': {
    what: '数据放在 FAT 格式的盘上（多为 U 盘）。',
    why: '保存时拔出或断电，可能损坏这种盘上的文件。',
    advice: '请先退出程序，再安全弹出 U 盘；重要的报告请另存一份到本机。文件夹：“{folder}”。',
  },
  'folder-synced': {
    what: '数据文件夹在网盘的同步目录里。',
    why: '同步软件可能占用或覆盖报告库。',
    advice: '建议把数据放在不同步的文件夹，用备份复制到网盘。文件夹：“{folder}”。',
  },
  'summary-nameless': {
    what: '还没有写明汇总的名称。',
    why: '汇总报告要有机关名称，例如某某县人民政府。',
    advice: '请在“汇总设置”中填写名称。',
  },
  'summary-empty': {
    what: '{year} 年没有可以汇总的报告。',
    why: '没有单位的报告计入合计。',
    advice: '请先收齐各单位的报告，或者在“汇总设置”中选择计入有错误的单位。',
  },
  'summary-body-gone': {
    what: '“历年报告”中没有{unit} {year} 年的报告。',
    why: '汇总以后它被删除，或者改了名称。',
    advice: '请看“历年报告”的回收站，或者重新收这个单位的报告。',
  },
  'print-failed': {
    what: '打印没有完成。',
    why: '{reason}。',
    advice: '请检查打印机，或者导出 PDF 后用其他程序打印。',
  },
  'not-available': {
    what: '本版本暂未提供{feature}。',
    why: '这项功能还没有完成。',
    advice: '请用 nianbao --help 查看现有的命令。',
  },
  usage: {
    what: '命令写法不对：{reason}。',
    why: '参数不完整或不认识。',
    advice: '请用 nianbao --help 查看用法。',
  },
  internal: {
    what: '程序出了问题，这一步没有完成。',
    why: '详情已记入日志（编号 {logId}）。',
    advice: '已录入的内容没有丢失；请重试，仍不行时请把日志发给维护人员。',
  },
} as const satisfies Record<string, ErrorText>;

export type ErrorCode = keyof typeof ERRORS;
export const ERROR_CODES = Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]; // the keys of a non-empty literal

/** An error as it crosses a boundary. */
export interface ContractError {
  code: ErrorCode;
  params: ErrorParams;
  logId?: string | undefined;
}

/** The text of an error with its parameters filled in. */
export function describeError(error: ContractError): ErrorText {
  return filledIn(ERRORS[error.code], error);
}

function filledIn(text: ErrorText, error: ContractError): ErrorText {
  const params: ErrorParams = { logId: error.logId ?? '无', ...error.params };
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (mark, name: string) => String(params[name] ?? mark));
  return { what: fill(text.what), why: fill(text.why), advice: fill(text.advice) };
}

/** The error as one Chinese sentence run, for the command line. */
export function errorSentence(error: ContractError): string {
  const { what, why, advice } = describeError(error);
  return `${what}${why}${advice}`;
}

/** The same for a list whose row names the file already: the name is not said again. */
export function errorSentenceInRow(error: ContractError): string {
  const text = ERRORS[error.code];
  const { what, why, advice } = filledIn({ ...text, what: text.what.replace(/“\{file\}”：?/u, '') }, error);
  return `${what}${why}${advice}`;
}

/** Thrown by services for the mistakes and mishaps on the list; anything else that is thrown is a programmer's error. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
