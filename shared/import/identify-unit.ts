import { NARRATIVE_PARTS, type Unit } from '../report/model';
import type { DocumentText } from './document-text';
import type { FrontMatter } from './front-matter';
import { guessLevel, guessSelfReference } from './guess-unit';

/** The reporting body: its name from the title, else from the signature or the fields of the page. */
export function identifyUnit(front: FrontMatter, text: DocumentText): Unit {
  const name = front.unit !== '' ? front.unit : nameElsewhere(front, text);
  const level = guessLevel(name);
  // Only the body's own text: the labels of the tables speak of 本机关 in every report.
  const words = NARRATIVE_PARTS.flatMap((part) => text.parts[part].map((line) => line.text)).join('\n');
  return { name, level, selfReference: guessSelfReference(words, level, name) };
}

function nameElsewhere(front: FrontMatter, text: DocumentText): string {
  const signed = text.signature[0]?.replace(/\s+/gu, '').replace(/\d{4}年.*$/u, '') ?? '';
  if (signed !== '') return signed;
  for (const words of front.unplaced) {
    const match = /^(?:发布机构|发布单位|公开机构|发文机关)\s*[:：]\s*(\S+)/u.exec(words);
    if (match?.[1] !== undefined) return match[1];
  }
  return '';
}
