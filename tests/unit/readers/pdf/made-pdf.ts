/**
 * PDFs written by hand, page by page: each test needs one odd thing in it. The font is Chinese and not embedded, as
 * offices' old PDFs have it, so that nothing can be read without the character maps.
 */
export interface MadePage {
  /** Content operators, by the helpers below. Places are points from the top left. */
  content: string;
  rotate?: 0 | 90 | 180 | 270;
}

const WIDTH = 595;
const HEIGHT = 842;

/** Text with its left end and its baseline. All characters are as wide as they are high. */
export function text(x: number, y: number, words: string, size = 10): string {
  return turnedText(x, y, words, size, [1, 0, 0, 1]);
}

/** Text by its own matrix: `[0, 1, -1, 0]` runs upwards. */
export function turnedText(
  x: number,
  y: number,
  words: string,
  size: number,
  [a, b, c, d]: readonly [number, number, number, number],
): string {
  const hex = [...words].map((each) => each.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf ${a} ${b} ${c} ${d} ${x} ${HEIGHT - y} Tm <${hex}> Tj ET\n`;
}

export function invisible(content: string): string {
  return `q 3 Tr ${content} Q\n`;
}

/** A stroked line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${HEIGHT - y1} m ${x2} ${HEIGHT - y2} l S\n`;
}

/** A rule as a thin filled box, as browsers and Word draw them. */
export function thinBox(x: number, y: number, width: number, height: number): string {
  return `${x} ${HEIGHT - y - height} ${width} ${height} re f\n`;
}

/** A table of equal cells with all its rules; `rows` holds the texts, null where the cell goes on from the left. */
export function table(
  x: number,
  y: number,
  rows: readonly (readonly (string | null)[])[],
  { width = 80, height = 20, bottom = true, top = true } = {},
): string {
  const columns = rows[0]?.length ?? 0;
  const right = x + columns * width;
  const end = y + rows.length * height;
  let content = '';
  rows.forEach((row, index) => {
    const rowTop = y + index * height;
    if (index > 0 || top) content += line(x, rowTop, right, rowTop);
    row.forEach((words, column) => {
      const left = x + column * width;
      if (words === null) return;
      content += line(left, rowTop, left, rowTop + height);
      words.split('\n').forEach((each, at) => {
        if (each !== '') content += text(left + 3, rowTop + 13 + at * 12, each);
      });
    });
    content += line(right, rowTop, right, rowTop + height);
  });
  return bottom ? content + line(x, end, right, end) : content;
}

export interface PdfExtras {
  /** Goes into the trailer. */
  trailer?: string;
}

/** The bytes of a PDF with these pages. */
export function madePdf(pages: readonly MadePage[], { trailer = '' }: PdfExtras = {}): Uint8Array {
  const kids = pages.map((_, index) => `${10 + index * 2} 0 R`).join(' ');
  const objects: [number, string][] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [
      3,
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    ],
    [
      4,
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    ],
    [
      5,
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 90 >>',
    ],
    ...pages.flatMap(({ content, rotate = 0 }, index): [number, string][] => [
      [
        10 + index * 2,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${11 + index * 2} 0 R >>`,
      ],
      [11 + index * 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const count = 10 + pages.length * 2;
  const start = file.length;
  file += `xref\n0 ${count}\n`;
  for (let number = 0; number < count; number += 1) {
    const place = places.get(number);
    const entry = place === undefined ? '0000000000 65535 f' : `${String(place).padStart(10, '0')} 00000 n`;
    file += `${entry} \n`;
  }
  file += `trailer << /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
