/** Documents, decisions and fees of Table 2. */
export const DOCUMENT_WORDS = `
DOCUMENT             规范性文件 行政规范性文件
REGULATION           规章 政府规章 市政府规章 地方政府规章
OTHER_DOCUMENT       公文 文件 方案 制度 规章制度 上级规范性文件 管理制度 办法 通知 要点
ISSUE=issued         制定出台 制定印发 制定发布 出台印发 制发 制定 印发 出台 制作 新制定 新制发 新出台 新印发 制定并印发 印发出台 制订 新制订 颁布 下发 制订印发 新颁布 研究制定 制定实施 制定并发布 制定下发 起草印发 出台并公布 印发并公布 制定并公布
REPEAL=repealed      废止 宣布废止 清理废止 废除 宣布失效和废止 废止和宣布失效 废止或宣布失效 废止、宣布失效 废止及宣布失效 废止失效 废止和失效 停止执行
VALID=inForce        现行有效 现存有效 继续有效 现行 现有 目前有效 现有效 保留继续有效 保留有效 保持有效 仍然有效 仍有效 依然有效 现行有效的 沿用
VALID+ANY=inForce    有效
CLEAN_UP             清理 评估 梳理 全面清理 专项清理 集中清理 清理工作
CARE                 公布 公告 上网 上传 录入 报送 备案 审查 审核 起草 草案 合法性 合法性审查 汇编 主动 转发 报备 抽查 审核把关 保留 刊登
CARE+LAPSED          失效 宣布失效
CARE+REVISE          修订 修改
LICENCE=licences     行政许可
PENALTY=penalties    行政处罚
COERCION=coercion    行政强制
DECISION             决定 决定书 处理决定 行为 措施 执行 许可决定 处罚决定 事件
ALL_DECISIONS        行政处理决定 处理行政决定 行政决定
DECIDE               作出 做出 实施 下达 完成
NOT_DECISION         听证次数 目录 清单 案卷 评查 罚款 检查 双公示 移交 档案 注销 变更 减免 免予 金额 简易 简易程序 一般程序 准予 事项清单 权力 权责 许可申请 不予许可 不予行政许可 不予行政处罚 不予 处罚信息 许可信息 首违不罚 告知承诺 裁量 申请法院 电子证照
PUBLISH              公示 发布 推送 归集 公示公开 公开公示 在线公示
FEE+STATE_FEE        行政事业性收费 行政事业性收费收入 行政事业性收费金额 行政事业性收费总额 行政事业性收费总金额 行政事业性收费总计金额 行政事业性收费项目收费
FEE                  收费 收费金额
WEB_COLUMN           栏目 专栏 类信息 信息类
PENALTIES_COLUMN     处罚强制 处罚、强制 处罚和强制 处罚及强制 行政处罚强制 行政处罚、强制 行政处罚和强制
`;
