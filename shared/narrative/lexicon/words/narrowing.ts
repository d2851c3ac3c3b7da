/** Words that make a statement one on a part of the applications, on other work, or no statement at all. */
export const NARROWING_WORDS = `
CHANNEL              网络 网上 网页 在线 平台 信函 邮寄 信件 邮件 邮政 快递 当面 现场 窗口 传真 电话 电子 书面 口头 上门 来人 系统 大厅 服务中心 互联网 电子邮件 政务服务网 当场
CHANNEL+HALF         线上 线下
CHANNEL+OTHER_TOPIC  门户网站 政府网站 网站
ALL_CHANNELS         各种 各类渠道 各类方式 多种 不同 各渠道 各个渠道 多渠道 全渠道 等方式 等渠道 等途径 等形式 线上线下 线上和线下 线上、线下 各种渠道 各种方式 线上及线下
ABOUT                关于 涉及 有关 针对 类似 涉 围绕 对于 相关的
NARROW+NEW_FACT      平均 月均 日均 年均
NARROW+MOST          最多 次之 最少
NARROW               同一 个别 某 单月 若 凡 每 如 重复 拟办 居前 排名 排名前 排在前 前三 前五 前十 部分申请 部分的申请 主要为 上述以外 大量 不合理 疑难 复杂 疑难复杂 重大 跨区域 有条件 不当 不到位 不及时 不规范
WITH_OTHERS          会同 联合 共同 牵头 参与 协办 代为 代 指导 督促 帮助 委托 引导 推动 支持 提供 配合 协助 会办
SET_ASIDE            撤回 撤销 转办 转送 转交 退回 转来 超期 逾期 延期 延长 补正 补正后 主动撤回 自愿撤回 转派 转其他
LIMIT+HANDLE         办理期限 办理时限
LIMIT+ANSWER         答复期限 答复时限
LIMIT                期限 时限 期限内 时限内 按时 按期 及时 如期 限时 在法定期限内 在规定期限内 法定期限内 规定期限内 法定时限内 规定时限内 在法定时限内 在规定时限内 按规定时限 法定 规定时间内 在规定时间内 工作日内
DUE                  到期 已到期 应答复 应办结 未到期 已到答复期限 应
OTHER_WORK+OTHER_TOPIC 咨询 来电 热线 留言 信箱 来信 来访 信访件 信访事项 信访案件 诉求 工单 建议 提案 议案 人大建议 政协提案 解读 政策解读 公众号 微信 微信公众号 微博 抖音 视频号 会议 培训 督查 建议提案 议案建议 12345 案件线索 民意 公开栏 新媒体 政务新媒体
OTHER_WORK+OTHER_TOPIC+NEW_FACT 回应 回应关切
OTHER_WORK           问题 邮箱 投诉 举报 投诉举报 意见 意见建议 新闻 动态 推文 短视频 稿件 简报 测评 考核 发文 问卷 走访 活动 宣传 服务事项 办事 矛盾 信访 报道 来件 巡察 转办件 交办 线索 信访举报 听证会 事务
OTHER_TOPIC          村务公开 居务公开 党务公开 财务公开 居务公开申请 厂务公开 校务公开
OTHER_TOPIC+NEW_FACT 访问量 浏览量 阅读量 点击量
OTHER_TOPIC          督办 督办件 违法 违法案件 纠纷 项目 司法确认 法律援助 查处 下载 资金 预算 经费
OTHER_VERB+NEW_FACT  开展 组织召开 组织开展 组织举办 举办 召开 更新
OTHER_TOPIC+ACTIVE   主动公开 主动公开信息
OTHER_VERB           不属于 不属 并非 征集 建设 征求 完善 审批 告知 收取 增设 设立 设置 解答 接听 查询
SET_ASIDE+NOT_DECISION 移送
OTHER_TOPIC+NOT_OURS 立案
OTHER_VERB+NOT_OURS  接待
OTHER_BODY+CARE      上级
OTHER_APPLICATION    低保 救助 补贴 补助 贷款 入党 仲裁 援助申请 复议申请 行政复议申请 执行申请 专利 商标 住房 资助 职称 资格 证照 户籍 补办 不动产 登记申请 建房 宅基地 用地申请 立项 报装 社保 注册 变更申请 执照 婚姻 残疾 高龄 养老 创业 采伐 慰问 参保 保障申请 公租房 经营 迁移 使用申请 行政许可申请 加装 村务公开申请 采购 老年证 复查申请 续签 政策申请 用地 企业登记
EVERY_KIND           任何形式 任何类型 任何方式 各类 各项 各种类型
NOT                  无人 没有人 未能 未曾有 从没有 从未有 没有出现 未 没有 不 从未 均未 暂未 无 并未 尚未 未有 非 未曾 也未 没 也没有 也无 未再 无一 零
CAUSE                信息不存在 政府信息不存在 所申请信息不存在 不存在 因 由于 鉴于 以
CAUSE+FROM           由
FROM                 从
REST                 其余 剩余 余下 另外 其余的 剩下 余 剩
LEFT                 另有 另 尚有 还有 仍有 尚 还 仍 正在 尚在 仍在 还在
EXCEPT               除 除去 除外 以外 外 之外
TOWARD               向 对 就
NOT_WHOLE            等 主要 重点 尤其 特别 例如 主要有 主要涉及 主要包括 等等
`;
