/** 使用说明.txt of the unpacked folder: what a clerk has to know who got it on a USB stick. */
export const PORTABLE_WORDS: Readonly<Record<'linux' | 'win32', string>> = {
  linux: `政府信息公开年报（免安装版）

打开：双击“打开年报.sh”（提示时选“运行”），或双击“nianbao”。
数据：报告和备份都放在这个文件夹的“data”里，随文件夹一起走。删除“data”后，数据改放在用户主目录。
U 盘：有的系统不允许从 U 盘运行程序，请把整个文件夹复制到本机硬盘再打开。拔出 U 盘前先退出程序。
命令行：bin/nianbao --help
`,
  win32: `政府信息公开年报（免安装版）

打开：双击“nianbao.exe”。
数据：报告和备份都放在这个文件夹的“data”里，随文件夹一起走。删除“data”后，数据改放在用户文件夹。
U 盘：拔出 U 盘前先退出程序。
命令行：nianbao.cmd --help
`,
};

/** What lies in `data` from the start, so that unpacking programs that forget empty folders make it. */
export const DATA_WORDS = '这个文件夹存放报告、备份和日志。请不要删除或改名。\n';
