/** What happens to an application, what it is called, and how its result is called beside the form's own labels. */
export const REQUEST_WORDS = `
RECEIVE              签收 收到 所收 所收到 接到 接收 接收到 收悉 接获 收 收讫 收受 接收办理 收阅
RECEIVE+NEW          新收 新收到 新接 新接收 新接到
TAKE_ON              承接 受理 接件 收件 收办 收处 登记受理 受理登记 受理量
HANDLE               办理 处理 承办 接办 处置
WEAK                 登记 接受
WEAK+NEW             新增
ZERO_REQUESTS        零申请 申请零受理 零申请量
TO_HANDLE            应办 应办理 应办件 应处理
ACTUAL+TAKE_ON       实际受理
ACTUAL+RECEIVE       实际收到
ACTUAL+HANDLE        实际办理
ACTUAL               扣除 剔除 含重复 去重
DONE+SETTLED         办竣 办结 办理完毕 办理完成 办理完结 办理结束 处理完毕 处理完结 处理完成 办毕 办结完毕 办理办结 结案 完成办理 办理完 办理终结 处结 已办毕 办清
DONE+ANSWER          函复 答复 回复 办复 作出答复 做出答复 予以答复 答复完毕 答复结束 办理答复 办理回复 答复办结 进行答复 完成答复 完成回复 依法答复 出具答复 作出回复 办结答复 办结并答复 办理并答复 答讫
DONE                 本年度办理结果 办理结果
RATE_DONE            办结率
PENDING              尚在办理 正在办理 仍在办理 未办结 尚未办结 待办 在办 尚未答复 未答复 待答复 待办理 仍未办结 未办理完结 尚未办理完结 未办理完毕 尚未办理完毕 未处理完毕 仍未答复 正在办理中 尚在办理中 办理中 仍在办理中 正在处理 正在处理中 处理中 尚在处理 还在办理 仍未办理完毕 未办理完成 尚未办理 未处理完 未完成办理 尚未完成办理 尚未处理完毕
CARRY_ON             跨年办理 跨年度办理 跨年办结 转下年 转下年度 转次年 转次年度 转下一年 转下一年度 跨年续办
DONE+OF_WHAT         办结量 答复量
CARRY                留存 留转 续办 结转 转结 转入 转至 转到 顺延 延续 延至 留待 跨年 遗留 延期至 结转自 接转 结存 续转 滚存 递延
TO                   至 到 入 来
SUBMIT               提出 提交 递交 来自 来自于 提起的
REQUEST+DISCLOSURE   政府信息公开申请 信息公开申请 依申请公开 公开申请 申请公开 政府信息依申请公开 依申请公开政府信息 依申请公开申请 申请公开政府信息 政府信息公开的申请 政府信息公开事项申请 依申请公开信息 政府信息申请 依申请 信息公开的申请 政府信息公开办理申请 信息公开办理申请 依申请公开件 依申请公开事项 依申请公开政府信息公开申请 依申请公开政府信息申请 信息公开申请件 政府信息公开申请书 政府信息公开申请表 政务公开申请 政务信息公开申请 政府信息公开类申请 依申请信息公开 申请信息公开 依申请类信息 申请政府信息公开 申请公开信息 公开政府信息的申请 公开政府信息申请 信息公开类申请 依申请公开类申请 依申请公开类 信息公开书面申请 政府信息公开书面申请 申请公开政务信息 依申请公开办件 依申请公开业务 依申请公开案件 政府信息公开申请事项 政府信息公开申请件 政府信息公开申请办件 信息公开事项 政府信息公开申请函 信息公开申请函 政府信息请求 公开政府信息请求 要求公开信息的申请 要求公开政府信息的申请
APPLY                申请 申请件 申请表 申请事项 申请办件 申请书
REQUEST              所有申请
REQUEST+AMONG        申请中 申请里 申请件中 申请事项中 申请办件中 申请表中
REQUEST              申请办理 申请处理 申请答复 申请主体 申请主体类型
REQUEST+PERSON       申请人
MATTER+AFFAIR        事项
MATTER               业务 办件 表 书 类 案件 类型 要求 情形 情况 种 份 案
INFO                 规划计划 发展规划 工作计划 计划总结 工作总结 重点领域 重点领域信息 政府信息 信息 政务 政务信息 各类信息
DISCLOSURE           政府信息公开 信息公开 政务公开 涉政府信息公开 政府信息公开工作 信息公开工作
OPENLY=granted       公开
EVERYBODY            社会公众 公众 群众 市民 村民 居民 社会 人民群众 广大群众 申请者
AMOUNT               申请量 申请数量 申请总数 申请总量 申请数 申请总件数 申请件数
TOTAL                总数 总量 总数量 总件数 总条数 总量数 总和
RESULT=granted       准许公开 公开决定 同意公开 准予公开 全部公开 完全公开 全部予以公开
RESULT=partial       部分同意公开 同意部分公开 区分处理后公开 区分处理公开
RESULT=denied        决定不予公开 不予以公开 不同意公开 不公开 拒绝公开
RESULT=unavailable   不能提供 未能提供
RESULT+ROW=unavailable.notHeld 未制作或保存 未制作或获取 未制作、获取
RESULT=notProcessed  信访事项不予处理 信访类不予处理 信访举报投诉不予处理
RESULT=other         不再处理 其他处理方式 其他方式处理 作其他处理
OTHER                其他 其它
`;

/** Kinds of applicant besides the labels of the form. Everyday words count only where the sentence says who applied. */
export const APPLICANT_WORDS = `
APPLICANT=1-5                法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人与其他组织 法人、其他组织 法人/其他组织 法人或非法人组织 法人和非法人组织 法人及非法人组织 法人、非法人组织 法人组织 法人及组织 法人和组织 法人或组织
EVERYDAY+EVERYBODY=1-5       法人
EVERYDAY+EVERYBODY=0         公民
EVERYDAY=0                   个人 公民个人
EVERYDAY=1                   企业
APPLICANT=2                  科研院所 科研单位
APPLICANT=3                  公益组织
APPLICANT=4                  法律服务组织 律师事务所 律所
ORGANISATION                 其他组织 组织
`;
