/** The words of 关于. */
export const ABOUT_TEXTS = {
  title: '关于',
  version: (version: string) => `${version} 版`,
  built: (day: string, commit: string) => `（${day}，${commit}）`,
  licence: '本程序按 MIT 许可证提供，全部内容只保存在这台电脑上，不连接网络。',
  parts: '随程序提供的其他软件和字体',
  partsLead: '点名称看许可证全文。',
  chromium: 'Electron 和 Chromium 的许可证',
  choose: '在左边点一个名称。',
  licenceMissing: '没有找到许可证文本。',
} as const;
