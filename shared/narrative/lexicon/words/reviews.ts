/** Reconsideration and litigation: the cases, how they came about, how they ended. */
export const REVIEW_WORDS = `
RECONSIDER                   行政复议 复议 被复议
SUIT                         行政诉讼 诉讼 起诉 告上法庭 告上法院 诉至法院 诉至人民法院 起诉至法院 诉讼至法院 被诉讼 被行政诉讼 被诉 被起诉
AFTER_RECON                  复议后 复议后再 经复议后
DIRECT                       未经复议直接 未经复议
DIRECT+SUIT                  直接起诉 直接起诉的 直接提起诉讼 直接诉讼 直接提起行政诉讼
DISPUTE                      相关案件 行政争议案件 争议案件 信息公开类案件 信息公开案件 信息公开相关案件 政府信息公开案件 政府信息公开类案件 政府信息公开争议案件 信息公开行政争议案件
HAPPEN                       涉案 发生 引发 产生 出现 涉及到 存在 被提起 被申请 提起 引起
CAUSED                       导致 因此
UPHELD=upheld                维持 结果维持 维持原行政行为 维持原行政决定 维持原决定 被维持 维持原判 维持原具体行政行为 予以维持 判决维持
CORRECTED=corrected          纠正 纠错 被纠正 被纠错 结果纠正 责令改正 撤销原答复 撤销原行政行为
OUTCOME=otherOutcome         其他结果
UNDECIDED=pending            尚未审结 未审结 仍未审结 正在审理 在审理 尚在审理 正在审理中 尚在审理中 未结案 尚未结案 还在审理 还没有结果 尚无结果
LOST                         败诉
WON                          胜诉
NOT_OURS+CONCLUDED           审结 结案完毕
NOT_OURS                     参加 审理 代理 出庭 应诉 调解 意见书 建议书 答复书 化解 胜诉率 败诉率 非信息公开 被告 被复议机关 第三人 新发生 庭审 开庭 听证 答辩 答辩状 证据 复议机关 复议机构 人民法院 判决 纠错率 维持率 上诉
`;
