/** One report that can't be read, in the list and in its dialog. */
export const SALVAGE_TEXTS = {
  mark: '读不出',
  title: (unit: string, year: number) => `${unit}${year > 0 ? `${year}年` : ''}的报告读不出`,
  why: '它存在磁盘上的内容已被损坏，和最后一次保存的不一样。其他报告不受影响。',
  looking: '正在查找可以取回的内容……',
  complete: '可以完整取回：按保留的版本和修改记录核对，没有丢失任何修改。',
  fromVersion: (at: string) => `可以取回 ${at} 的版本，之后的修改取不回来。`,
  fromBackup: (at: string) => `可以从 ${at} 的备份中取回，之后的修改取不回来。`,
  nothing: '备份和版本中都没有这份报告。可以另存原始内容，请维护人员查看。',
  kept: '读不出的内容会原样保留在报告库中。',
  takeBack: '取回',
  saveRaw: '另存原始内容…',
  saved: (folder: string) => `原始内容已存到“${folder}”。`,
} as const;
