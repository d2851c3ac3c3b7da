import { documentSettingsSchema, type DocumentSettings } from '../../../shared/document/settings';
import { pieceText } from '../../../shared/fields/pieces';
import { aspectHeading, ASPECTS } from '../../../shared/form/aspects';
import type { NarrativePartId } from '../../../shared/form/types';
import type { Block, Report } from '../../../shared/report/model';
import { footnoteKey } from '../../../shared/report/notes';
import { stockOffers } from '../../../shared/stock/offers';
import { PROFILE_QUESTIONS } from '../../../shared/stock/profile';
import real from '../../fixtures/real-figures.json';
import { reportWith, UNITS } from '../../helpers/report-with';

/** A report whose pages are compared, with the settings it is set by. */
export interface GrowingReport {
  name: string;
  report: Report;
  settings: DocumentSettings;
}

/** Pages of text, about. */
const LENGTHS = [
  0.5, 0.8, 1, 1.3, 1.6, 2, 2.2, 2.5, 2.8, 3, 3.4, 3.7, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9, 10, 11, 12,
];
const CHARACTERS_A_PAGE = 22 * 26;

/** What a unit may set, one after the other; most units set nothing. */
const SETTINGS: readonly Record<string, unknown>[] = [
  {},
  { requestsOnOwnPage: false },
  {},
  { landscape: { requests: true, review: true }, requestsOnOwnPage: false },
  { requestsOnOwnPage: false, signature: 'unitAndDate' },
  { tableSizePt: 12, cover: 'page', charts: 'belowRequests' },
  {},
  { tableSizePt: 9, requestsOnOwnPage: false, charts: 'belowRequests' },
];

/** What stretches lines: numbers, addresses, foreign words, quotation marks, long rows of signs. */
const AWKWARD: readonly string[] = [
  '咨询电话：0379-65936123、0571-87654321转8012，传真：0379-65936124，电子邮箱：zwgk_office@example.gov.cn，网址：https://www.example.gov.cn/zwgk/nb/2025/index.html。',
  '通过“某某发布”微信公众号（含“视频号”）发布信息1,286条，阅读量超过103.5万人次，占全部发布量的68.42%；Windows 11与WPS Office均可打开，PDF、OFD两种格式各1份。',
  '依据《中华人民共和国政府信息公开条例》（国务院令第711号）、《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第3条——“按件计收”“按量计收”——全年……未收费。',
];

const FACTS = Object.fromEntries(
  PROFILE_QUESTIONS.map((each) => [each.key, each.kind === 'yesNo' ? true : each.example]),
);

/** Reports with figures that were published and text of our own stock paragraphs, from half a page to twelve. */
export function growingReports(): GrowingReport[] {
  return LENGTHS.map((pages, index) => growingReport(pages, index));
}

function growingReport(pages: number, index: number): GrowingReport {
  const { year, figures } = real[index % real.length] ?? { year: 2025, figures: {} };
  const unit = UNITS[index % UNITS.length] ?? UNITS[0];
  const counted = Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== '/'));
  const report: Report = { ...reportWith(counted, { unit, year, rest: 0 }), profile: { facts: FACTS } };
  const characters = pages * CHARACTERS_A_PAGE;
  return {
    name: `${String(index).padStart(2, '0')}-${pages}`,
    settings: documentSettingsSchema.parse(SETTINGS[index % SETTINGS.length]),
    report: {
      ...report,
      narrative: {
        preamble: textOf(report, 'preamble', 40, index),
        overview: overview(report, characters * 0.6, index),
        problems: textOf(report, 'problems', characters * 0.25, index),
        other: textOf(report, 'other', characters * 0.15, index),
      },
      notes: notes(index),
      ...(index % 3 === 1 && { signature: { date: `${year + 1}-01-15` } }),
    },
  };
}

/** Remarks below a table in every fourth report. */
function notes(index: number): Report['notes'] {
  if (index % 4 !== 2) return {};
  return {
    [footnoteKey('requests.granted.5')]: '含上年结转后答复的2件，均由12345热线转来。',
    [footnoteKey('active.licences')]:
      '含行政许可的延续、变更和注销；按“双公示”口径统计，口径与上年相同，不含已撤销的许可，也不含委托其他机关办理的许可事项。',
  };
}

/** The offers of a part as paragraphs, beginning with another one in each report, with an awkward one now and then. */
function paragraphs(report: Report, part: NarrativePartId, from: number): string[] {
  const texts = stockOffers(part, { report })
    .map(({ pieces }) => pieces.map(pieceText).join(''))
    .filter((text) => text !== '')
    .flatMap((text, index) =>
      index % 5 === from % 5 ? [text, AWKWARD[(index + from) % AWKWARD.length] ?? ''] : [text],
    );
  const start = (from * 7) % Math.max(1, texts.length);
  return [...texts.slice(start), ...texts.slice(0, start)];
}

function textOf(report: Report, part: NarrativePartId, characters: number, from: number): Block[] {
  const texts = paragraphs(report, part, from);
  const blocks: Block[] = [];
  let length = 0;
  for (let index = 0; length < characters && texts.length > 0; index += 1) {
    // Every third paragraph is long, as clerks write them.
    const text =
      index % 3 === 2
        ? [0, 1, 2].map((step) => texts[(index + step) % texts.length] ?? '').join('')
        : (texts[index % texts.length] ?? '');
    blocks.push({ kind: 'paragraph', text });
    length += text.length + 14;
  }
  return blocks;
}

/** Part one under its five headings. */
function overview(report: Report, characters: number, from: number): Block[] {
  return ASPECTS.flatMap((aspect, index) => [
    { kind: 'heading' as const, text: aspectHeading(aspect, index) },
    ...textOf(report, 'overview', characters / ASPECTS.length, from + index * 3),
  ]);
}
