/** Words by which a text shows that it speaks of applications for disclosure, and of what it does not speak. */

/** 政府信息公开申请, 依申请公开 …; never 行政许可申请 or 复议申请. */
const ABOUT_REQUESTS =
  /依申请|申请(?:办理|处理|答复)|本年度办理结果|(?:办结|答复|办理|处理|受理|收到|公开)的申请|申请(?:中|里)|信息公开(?:的)?(?:办理)?申请|公开申请|申请公开|政府信息申请|申请人|申请主体|(?:收到|受理|新收|接到|接收|答复|办结|办理)(?:各类|的|\d+[件项宗份条]|[一二两三四五六七八九十百]+[件项宗份条])*申请|申请(?:数量|总数|总量)/;
/** Other applications and letters, which the tables do not hold. */
const OTHER_APPLICATIONS =
  /许可申请|低保|救助|补贴|补助|贷款|入党|仲裁|援助申请|复议申请|执行申请|专利|商标|住房|资助|职称|资格|证照|户籍|补办|不动产|登记申请|建房|宅基地|用地申请|立项|报装|社保|注册|变更申请|审批|执照|婚姻|残疾|高龄|养老|创业|采伐|慰问|参保|保障申请|公租房|经营|设立|迁移|使用申请/;

/** Whether words name applications of another kind. */
export function isOtherApplication(text: string): boolean {
  return OTHER_APPLICATIONS.test(text);
}

/** Whether a text is about applications for disclosure. */
export function isAboutRequests(text: string): boolean {
  return ABOUT_REQUESTS.test(text) && !OTHER_APPLICATIONS.test(text);
}

/** Letters, calls, proposals, web items: counted in a report too, but in none of its tables. */
const OTHER_WORK =
  /咨询|来电|热线|12345|留言|信箱|邮箱|来信|来访|信访件|信访事项|信访案件|诉求|工单|投诉|举报|建议|提案|议案|意见|解读|新闻|动态|推文|公众号|微信|微博|抖音|短视频|栏目|稿件|简报|会议|培训|督查|检查|测评|考核|公文|发文|问卷|走访|活动|宣传|服务事项|办事(?!处)|纠纷|矛盾/;

/** Whether words speak of other work than applications. */
export function isOtherWork(text: string): boolean {
  return OTHER_WORK.test(text);
}

/** How an application came in: counted by clerks, not by the tables. */
const CHANNEL =
  /网(?!格)|在线|线上|线下|平台|信函|邮寄|信件|邮件|邮政|快递|当面|现场|窗口|传真|电话|电子|书面|口头|上门|来人|系统|大厅|服务中心/;
const ALL_CHANNELS =
  /各种|各类渠道|各类方式|多种|不同|各渠道|各个渠道|多渠道|全渠道|等(?:方式|渠道|途径|形式)|线上线下|线上和线下|线上、线下/;

/** Whether words narrow applications down to a way they came in. */
export function isOneChannel(text: string): boolean {
  return CHANNEL.test(text) && !ALL_CHANNELS.test(text);
}

const RECEIVED_BEFORE =
  /[^，,;:。()]{0,15}(?:收到|受理|接收|接到|新收|办理)[^，,;:。()\d一二两三四五六七八九十百]{0,30}(?=[\d一二两三四五六七八九十百]+[件项宗份])/g;

/**
 * Whether the applications a sentence last spoke of were only those of one channel or matter: what is then said to be
 * done with them (受理线上申请65件，办结62件) is no total.
 */
export function isNarrowedBefore(before: string): boolean {
  const last = [...before.matchAll(RECEIVED_BEFORE)].at(-1)?.[0];
  return last !== undefined && (isOneChannel(last) || /关于|涉及|有关|来信|建议|提案|留言/.test(last));
}

/** Bodies other than the one that reports. */
const OTHER_BODIES =
  /各(?:职能|有关|相关|级)*(?:单位|部门|乡镇|镇街|镇|乡|街道|县|区|市|科室|村|社区)|下属|所属|政府部门|局属|委属|直属|全系统|全行业|全市系统|[市县区]本级|辖区|下级|成员单位|其他单位|兄弟|联合|配合|协助|上级|法院|检察院/;

/** Whether words speak of other bodies than the reporting one. */
export function isOtherBody(text: string): boolean {
  return OTHER_BODIES.test(text);
}

/** 全县 where it is what the sentence speaks of, up to where the body comes back to itself. */
const WHOLE_AREA =
  /(?:^|[，,;:。、]|年度?|以来|上半年)全(?:市|县|区|旗|州|省|国)(?!性)(?!.*(?:我|本)[局委办厅镇乡街单机级])/;

/** Whether the words before a statement make it one on a whole county or city; a bureau or a town tells that too. */
export function isOnWholeArea(before: string): boolean {
  return WHOLE_AREA.test(before);
}

/** 县水利局办理…, 市住建委收到…: a bureau does what is said. */
const BUREAU =
  /(?:^|[，,;:。、]|\d{4}年度?|全年|本年度?|今年|其中)[县市区省州旗][^，,;:。、我本各全的]{2,10}(?:局|委)(?:[^，,;:。、\d]*|[^，,;。我本全]*\d[件项宗份]，其中[^;。我本全]*)$/;

/** 县政府本级收到…, 县政府(含办公室)受理…: the government's own desk, up to where the whole area is spoken of again. */
const OWN_DESK =
  /[县市区州旗省]政府(?:办公室|办公厅|办|本级|机关|\(含)[^;]*(?:收到|受理|办理|接收|答复)(?!.*(?:全[县市区州旗省]|各级))/;

/** Whether the words before a figure make it one of a bureau; a county's report tells such figures beside its own. */
export function isOfBureau(before: string): boolean {
  return BUREAU.test(before) || OWN_DESK.test(before);
}
