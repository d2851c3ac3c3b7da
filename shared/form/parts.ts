import type { FormPart, NarrativePartId, PartId } from './types';

/**
 * The six parts and their order: 《政府信息公开条例》第五十条, titles by 国办公开办函〔2021〕30号.
 * The opening paragraph comes first and carries no number (form.md, section 4 of the domain notes; office practice).
 */
const PARTS: readonly Omit<FormPart, 'heading'>[] = [
  { id: 'preamble', kind: 'text', numeral: '', title: '前言', variants: [] },
  {
    id: 'overview',
    kind: 'text',
    numeral: '一',
    title: '总体情况',
    variants: ['总体工作情况', '工作基本情况', '基本情况', '概述'],
  },
  {
    id: 'active',
    kind: 'table',
    numeral: '二',
    title: '主动公开政府信息情况',
    variants: ['主动公开情况', '主动公开政府信息的情况', '行政机关主动公开政府信息情况'],
  },
  {
    id: 'requests',
    kind: 'table',
    numeral: '三',
    title: '收到和处理政府信息公开申请情况',
    variants: [
      '收到和处理政府信息公开申请的情况',
      '行政机关收到和处理政府信息公开申请情况',
      '依申请公开情况',
    ],
  },
  {
    id: 'review',
    kind: 'table',
    numeral: '四',
    title: '政府信息公开行政复议、行政诉讼情况',
    variants: [
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      '因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
      '政府信息公开行政复议和行政诉讼情况',
    ],
  },
  {
    id: 'problems',
    kind: 'text',
    numeral: '五',
    title: '存在的主要问题及改进情况',
    variants: [
      '存在问题及改进情况',
      '存在的问题及改进情况',
      '存在的主要问题及整改措施',
      '存在问题及整改措施',
      '存在的主要问题及改进措施',
      '政府信息公开工作存在的主要问题及改进情况',
    ],
  },
  {
    id: 'other',
    kind: 'text',
    numeral: '六',
    title: '其他需要报告的事项',
    variants: ['需要报告的其他事项', '其他需要报告事项', '其他事项'],
  },
];

export const FORM_PARTS: readonly FormPart[] = PARTS.map((part) => ({
  ...part,
  heading: part.numeral === '' ? part.title : `${part.numeral}、${part.title}`,
}));

/** Whether a part is text (the opening paragraph and parts 一, 五, 六) rather than a table. */
export function isNarrativePart(id: PartId): id is NarrativePartId {
  return partById(id).kind === 'text';
}

/** The part with this id; throws for an id the form does not have (a programmer's error). */
export function partById(id: PartId): FormPart {
  const part = FORM_PARTS.find((candidate) => candidate.id === id);
  if (!part) throw new Error(`unknown part ${id}`);
  return part;
}
