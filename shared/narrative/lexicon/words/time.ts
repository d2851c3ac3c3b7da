/** Which time a statement is about. Years written in figures are read by the tokenizer. */
export const TIME_WORDS = `
THIS_YEAR            本年 本年度 今年 报告期 报告期内 本年内 今年内 今年以来 本年度内 一年来 本年度以来 全年来 过去一年 统计期内 本报告年度 报告年度 该年度 统计年度 本统计年度 本统计期 统计期
THIS_YEAR+WITHIN_YEAR 全年 当年 年内 年度内 当年度 全年度 年度
LAST_YEAR            上年 上年度 上一年 上一年度 去年 去年度 上年末 上年底 年初 上年年末
NEXT_YEAR            翌年 下年 下年度 下一年 下一年度 次年 次年度 明年 来年 下一个年度
PART_YEAR+HALF       上半年 下半年
PART_YEAR            半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 季度 当月 本月 每月 月份 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月
OTHER_TIME           前年 往年 历年 近年 近年来 近两年 近几年 近二年 近三年 近四年 近五年 两年来 几年来 二年来 三年来 四年来 五年来 多年来 十年来 以往 十二五 十三五 十四五 十五五 每年 有史以来 开展以来 成立以来 施行以来 实施以来 修订实施以来 年年
PLAN                 模拟 演练 下一步 下阶段 计划 力争 预计 确保 拟 将
BY_NOW               截至 截止 截至年底 截至目前 目前 年底 年末 至年底 截止年底 截至年末 至年末 报告期末 期末 底 末
CUMULATIVE           累计
`;
