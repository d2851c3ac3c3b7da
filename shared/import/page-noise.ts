/** What web pages put around a report: never part of it. */
const METADATA = [
  /^(?:发布|公开|生成|成文|发文|印发|更新)(?:时间|日期|机构|机关|单位|部门)\s*[:：]/u,
  /^(?:来\s*源|信息来源|文章来源|稿件来源|作\s*者|责任(?:编辑|部门)|编\s*辑|审\s*核|初审|复审|终审|录入)\s*[:：]/u,
  /^(?:索\s*引\s*号|文\s*号|发文字号|发布文号|文件编号|主题词?|主题分类|主题导航|组配分类|分\s*类|体裁分类|服务对象|关\s*键\s*词|有\s*效\s*性|是否有效|时\s*效|公开(?:方式|形式|时限|范围|属性)|信息名称|内容概述|名\s*称|标\s*题|文件下载|统一登记号|废止日期|语\s*种)\s*(?:[:：]|$)/u,
  /^(?:时间|日期|字号|字体|浏览|阅读|点击|访问|视力保护|保护视力|打印|分享|收藏|关闭|朗读|下载)(?:次数|量|数|色|文本|本页|页面|正文)?\s*(?:[:：]|$)/u,
  /^[【[（(]\s*(?:字体|字号|打印|大|关闭|我要打印)/u,
  /^(?:大\s*中\s*小|大\s*默认\s*小)/u,
  /^(?:当前位置|您(?:现在)?的位置|您当前|首\s*页)\s*[:：>＞»|]?/u,
  /[>＞»].*[>＞»]/u,
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s*(?:来源|浏览|阅读|点击|字号).*)?$/u,
];

const FOOTER = [
  /^(?:扫一扫|上一[篇条]|下一[篇条]|返回(?:顶部|首页|列表)?$|相关(?:链接|附件|文档|稿件|信息|文件|阅读|解读))/u,
  /^(?:主办(?:单位)?|承办(?:单位)?|版权所有|网站标识码|网站地图|联系我们|关于我们|技术支持|备案(?:序)?号)/u,
  /ICP备|公网安备|网站标识码|版权所有/u,
  /^(?:【|\[)?\s*(?:打印(?:本页)?|关闭(?:窗口)?|分享到?|收藏(?:本页)?|附件下载)\s*(?:】|\])?(?:\s|$|[:：])/u,
];

/** Whether a line is a field or a link of the web page around the report. */
export function isMetadata(text: string): boolean {
  return METADATA.some((pattern) => pattern.test(text));
}

/** Whether a line begins what follows the report at the foot of a web page. */
export function isFooter(text: string): boolean {
  return FOOTER.some((pattern) => pattern.test(text));
}
