import { READABLE_EXTENSIONS } from '../import/file-kinds';

const COMMANDS = ['import', 'draft', 'next', 'check', 'export', 'summarize'] as const;
export type CommandName = (typeof COMMANDS)[number];

const GENERAL = `用法：nianbao 命令 [文件…] [选项]

命令：
  import      读取年度报告（Word、Excel、PDF、网页、文字等），存成年报文件 .nianbao
  draft       按表中数字写出各文字部分的初稿
  next        从一份年度报告新建下一年度的
  check       校核一份或多份年度报告
  export      把年度报告导出为 Word、PDF 等文件
  summarize   汇总多份年度报告：逐格相加，列出未报和有错误的单位

选项：
  --help      显示用法；“nianbao 命令 --help”显示该命令的用法
  --version   显示版本号

退出码：0 正常；1 校核发现错误；2 文件或命令不能识别，没有写入任何内容。
`;

const TEXTS: Readonly<Record<CommandName, string>> = {
  import: `用法：nianbao import 文件 [--out 年报文件] [--json]
      nianbao import 文件夹 --out 文件夹

读取一份年度报告，写成年报文件，并打印其路径。看不准的数字留空，并逐条说明。
读取文件夹时，每份文件写成一份同名的年报文件，并在 import.csv 中逐份列出结果；已有的年报文件不覆盖。
可读取：${READABLE_EXTENSIONS.join(' ')}（按内容识别，与扩展名无关）

选项：
  --out 文件   写到指定的文件（已有时替换）；不写时按报告标题取名，写到当前文件夹，不覆盖已有文件
  --json       不写文件，只在标准输出打印 {"report":…,"findings":[…],"unplaced":[…],"notices":[…]}

退出码：0 正常；2 文件不能作为年度报告读取，或者文件夹中没有一份可以读取。
`,
  draft: `用法：nianbao draft 文件 --out 年报文件 [--previous 上年报告] [--overwrite]

按表中的数字写出前言、第一、五、六部分的初稿，写成年报文件，并打印其路径。只有本单位才知道的情况
留作“〔填写：…〕”，不编造；已有文字的部分不动。

选项：
  --out 文件        写到指定的文件（已有时替换）
  --previous 文件   同一单位的上一年报告，用来写与上年比较的话，并列出上年报告提出的问题
  --overwrite       已有文字的部分也重写，原来的文字不保留

退出码：0 正常；2 文件不能作为年度报告读取，或者不能写入。
`,
  next: `用法：nianbao next 文件 [--year 年度] --out 年报文件

从一份年度报告新建下一年度的，写成年报文件，并打印其路径：单位和文字照搬并标明沿用上年，
“结转下年度继续办理”逐列转为“上年结转”，其他数字留空。

选项：
  --year 年度   不写时为原报告的下一年；隔年新建时，上年结转留空
  --out 文件    写到指定的文件（已有时替换）

退出码：0 正常；2 文件不能作为年度报告读取，或者不能写入。
`,
  check: `用法：nianbao check 文件… [--previous 上年报告] [--explain] [--json]

按填报规则校核年度报告，列出错误、警告和提示。

选项：
  --previous 文件   同一单位的上一年报告，用来核对结转等跨年关系；核对多个单位时可以写多次
  --explain         逐个说明正文里的数字是怎么读的，没有读的为什么没有读
  --json            在标准输出打印 {"errors":n,"warnings":n,"hints":n,"findings":[…]}；
                    多个文件时打印 {"files":[…],"errors":n,"warnings":n,"hints":n}

退出码：0 没有错误；1 有错误；2 文件不能读取。
`,
  export: `用法：nianbao export 文件 --to 格式[,格式…] --out 文件夹 [--layout filing|poster]
      nianbao export --sample --to 格式[,格式…] --out 文件夹

按正式标题命名，写到指定的文件夹，并打印每个文件的路径；已有同名文件时另加序号，不覆盖。
格式：docx pdf html txt xlsx nianbao

选项：
  --to 格式        要导出的格式，用逗号分开
  --out 文件夹     写到哪里；没有时新建
  --layout 版面    filing 报送版面（默认），poster 公开栏张贴的 A3 版面（只有 pdf）
  --sample         导出内置的示例报告

退出码：0 正常；2 不能读取或不能写入。
`,
  summarize: `用法：nianbao summarize 文件或文件夹… --name 名称 --year 年度 --out 文件夹 [--roster 名单] [--tables 文件夹] [--json]

把各单位的年度报告逐格相加，写成汇总的年报文件、Word 文档和工作簿，并打印每个文件的路径；已有同名文件时另加序号。
工作簿中每个单位一行，合计是公式。没有填写的格不当作 0，空着的格数另行说明。
也给出上一年的报告时，与上年对照，并核对上年结转。名称与 --name 相同的是本级自己的报告，只用来与合计核对，不计入。

选项：
  --name 名称        汇总报告的机关名称
  --year 年度        汇总哪一年
  --out 文件夹       写到哪里；没有时新建。用 --json 时可以不写
  --roster 名单      应报单位的名单（文本）：一行一个名称，或者“名称,分组,别名”；可用“【乡镇】”一类的行分组
  --tables 文件夹    另写长表（单位、报告、数字、校核发现），CSV 和 Parquet 各一份，附 load.sql
                     （DuckDB）和 load-postgresql.sql，供数据库接着用；同名文件替换
  --without-errors   有错误的单位不计入（默认计入，并标明）
  --json             在标准输出打印汇总结果：合计、各单位、未报、重复、与上年对照等

退出码：0 正常；1 有单位的报告有错误、不能读取或重复而不同；2 文件都不能读取，或者命令不能识别。
`,
};

/** The usage of the program, or of one command. */
export function helpText(command: CommandName | null): string {
  return command === null ? GENERAL : TEXTS[command];
}

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return COMMANDS.some((command) => command === word);
}
