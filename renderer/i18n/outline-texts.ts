import type { Aspect } from '../../shared/form/aspects';
import type { AspectEntry } from '../../shared/outline/aspect-outline';
import type { UnitLevel } from '../../shared/report/model';

/** The words beside a text part: its outline, what is left to do, how long such parts are. */
export const OUTLINE_TEXTS = {
  aspects: '五个方面',
  /** The aspects as the narrow column has room for. */
  short: {
    主动公开: '主动公开',
    依申请公开: '依申请公开',
    政府信息管理: '政府信息管理',
    政府信息公开平台建设: '平台建设',
    监督保障: '监督保障',
  } satisfies Record<Aspect, string>,
  states: {
    present: '已写',
    empty: '还没有内容',
    doubled: '写了两次',
    missing: '还没有',
  } satisfies Record<AspectEntry['state'], string>,
  insert: (count: number) => (count === 1 ? '插入这一节' : `插入缺少的 ${count} 节`),
  insertLabel: '插入小标题',
  toDo: '待处理',
  unread: (count: number) => `${count} 段沿用未读`,
  years: (count: number) => `全部改年份（${count} 处）`,
  length: (count: number, least: number, most: number, kind: string) =>
    `${count} 字（${kind}一般 ${least}—${most}）`,
  kinds: {
    township: '乡镇',
    subdistrict: '街道',
    countyDepartment: '部门',
    cityDepartment: '部门',
    provinceDepartment: '部门',
    county: '县区',
    city: '市级',
    province: '省级',
    ministry: '部委',
    other: '',
  } satisfies Record<UnitLevel, string>,
} as const;
