import { NARRATIVE_PARTS, type Unit } from '../../report/model';
import type { DocumentText } from './place-text';
import { isBodyName } from '../../text/bodies';
import { compact } from '../../text/width';
import type { FrontMatter } from '../parts/front-matter';
import { guessLevel, guessSelfReference } from '../../report/guess-unit';

/** The reporting body: its name from the title, else from the signature or the fields of the page. */
export function identifyUnit(front: FrontMatter, text: DocumentText): Unit {
  const name = front.unit !== '' ? front.unit : nameElsewhere(front, text);
  const level = guessLevel(name);
  // Only the body's own text: the labels of the tables speak of 本机关 in every report.
  const words = NARRATIVE_PARTS.flatMap((part) => text.parts[part].map((line) => line.text)).join('\n');
  return { name, level, selfReference: guessSelfReference(words, level, name) };
}

/** `现公布青石镇人民政府2023年政府信息公开工作年度报告`, `由青石镇人民政府编制`. */
const IN_PREAMBLE = [
  /(?:现公开|现公布|现发布|现将|编制(?:形成)?了?)《?([^《》，,。；;]{3,30}?)20\d{2}年度?政府信息公开/u,
  /[，,。]由([^，,。；;]{3,30}?)(?:综合.*?|负责)?编制/u,
];

function nameElsewhere(front: FrontMatter, text: DocumentText): string {
  const signed = text.signature[0]?.replace(/\s+/gu, '').replace(/\d{4}年.*$/u, '') ?? '';
  if (signed !== '') return signed;
  for (const line of [...text.parts.preamble, ...text.parts.overview.slice(0, 1)]) {
    for (const pattern of IN_PREAMBLE) {
      const name = pattern.exec(compact(line.text))?.[1];
      if (name !== undefined && isBodyName(name)) return name;
    }
  }
  for (const { text: words } of front.unplaced) {
    const match = /(?:发布机构|发布单位|公开机构|发文机关|填报单位|报送单位)\s*[:：]\s*(\S+)/u.exec(words);
    if (match?.[1] !== undefined) return match[1];
  }
  return '';
}
