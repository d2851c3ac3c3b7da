import type { Shape } from '../../../shared/charts/shape';
import { textEms } from '../../../shared/text/text-width';

/**
 * A picture as an Enhanced Metafile: the vectors that Word, WPS and LibreOffice of every age draw and print, text
 * included. Source: [MS-EMF]. Width and height of the picture are in points.
 */
interface EmfPicture {
  width: number;
  height: number;
  /** The name of the typeface of its words. */
  face: string;
}

/** Types of records. */
const EMR = {
  header: 1,
  windowExtent: 9,
  windowOrigin: 10,
  viewportExtent: 11,
  viewportOrigin: 12,
  endOfFile: 14,
  mapMode: 17,
  backgroundMode: 18,
  textAlign: 22,
  textColour: 24,
  moveTo: 27,
  selectObject: 37,
  createPen: 38,
  createBrush: 39,
  deleteObject: 40,
  rectangle: 43,
  lineTo: 54,
  createFont: 82,
  text: 84,
} as const;

const SIGNATURE = 0x464d4520;
const VERSION = 0x10000;
const HEADER_BYTES = 108;
const TEXT_RECORD_BYTES = 76;
/** LOGFONT within the larger EXTLOGFONT, whose other fields stay empty. */
const FONT_BYTES = 320;
const FACE_OFFSET = 28;
const MOST_FACE_CHARACTERS = 31;
const ANISOTROPIC = 8;
const TRANSPARENT = 1;
const COMPATIBLE = 1;
const BASELINE = 24;
const ALIGN = { start: 0, middle: 6, end: 2 } as const;
const CHARSET_GB2312 = 134;
/** The one object that is alive at a time. */
const OBJECT = 1;
const SCREEN = { pixels: [1920, 1080], millimetres: [508, 286] } as const;
/** Logical units are hundredths of a point. */
const UNIT = 100;
const PIXELS_PER_PT = 96 / 72;
/** Frames are measured in hundredths of a millimetre. */
const FRAME_PER_PT = 2540 / 72;

/** A drawing as an enhanced metafile, the vectors that Word keeps; width and height in points, `face` the type of its words. */
export function emfPicture(picture: Shape, { width, height, face }: EmfPicture): Uint8Array {
  const pixels = [Math.ceil(width * PIXELS_PER_PT), Math.ceil(height * PIXELS_PER_PT)];
  const records = [
    integers(EMR.mapMode, ANISOTROPIC),
    integers(EMR.windowOrigin, 0, 0),
    integers(EMR.windowExtent, units(width), units(height)),
    integers(EMR.viewportOrigin, 0, 0),
    integers(EMR.viewportExtent, ...pixels),
    integers(EMR.backgroundMode, TRANSPARENT),
    ...picture.children.flatMap((child) => (typeof child === 'string' ? [] : drawn(child, face))),
    integers(EMR.endOfFile, 0, 16, 20),
  ];
  const length = records.reduce((sum, record) => sum + record.length, HEADER_BYTES);
  const header = Buffer.alloc(HEADER_BYTES);
  const frame = [Math.round(width * FRAME_PER_PT), Math.round(height * FRAME_PER_PT)];
  put(header, 0, [EMR.header, HEADER_BYTES, 0, 0, ...pixels, 0, 0, ...frame, SIGNATURE, VERSION, length]);
  put(header, 52, [records.length + 1]);
  header.writeUInt16LE(OBJECT + 1, 56);
  put(header, 72, [...SCREEN.pixels, ...SCREEN.millimetres]);
  put(
    header,
    100,
    SCREEN.millimetres.map((each) => each * 1000),
  );
  return Buffer.concat([header, ...records]);
}

function drawn({ tag, attributes, children }: Shape, face: string): Buffer[] {
  const at = (name: string): number => Number(attributes[name] ?? 0);
  const pen = integers(
    EMR.createPen,
    OBJECT,
    0,
    units(at('stroke-width')),
    0,
    colour(attributes['stroke'] ?? '#000000'),
  );
  if (tag === 'line') {
    return withObject(pen, [
      integers(EMR.moveTo, units(at('x1')), units(at('y1'))),
      integers(EMR.lineTo, units(at('x2')), units(at('y2'))),
    ]);
  }
  if (tag === 'rect') {
    // A metafile draws no rectangle without width, and neither does SVG.
    if (at('width') <= 0) return [];
    const edges = [at('x'), at('y'), at('x') + at('width'), at('y') + at('height')];
    const brush = integers(EMR.createBrush, OBJECT + 1, 0, colour(attributes['fill'] ?? '#000000'), 0);
    return withObject(pen, withObject(brush, [integers(EMR.rectangle, ...edges.map(units))], OBJECT + 1));
  }
  const size = at('font-size');
  const anchor = attributes['text-anchor'];
  const align = anchor === 'end' || anchor === 'middle' ? ALIGN[anchor] : ALIGN.start;
  return withObject(font(face, size), [
    integers(EMR.textColour, 0),
    integers(EMR.textAlign, BASELINE + align),
    text(children.filter((child) => typeof child === 'string').join(''), at('x'), at('y'), size),
  ]);
}

/** Makes an object, draws with it and lets it go. */
function withObject(create: Buffer, drawing: Buffer[], object: number = OBJECT): Buffer[] {
  return [create, integers(EMR.selectObject, object), ...drawing, integers(EMR.deleteObject, object)];
}

function font(face: string, size: number): Buffer {
  const record = Buffer.alloc(12 + FONT_BYTES);
  put(record, 0, [EMR.createFont, record.length, OBJECT, -units(size)]);
  // Weight 400, and the character set.
  record.writeInt32LE(400, 12 + 16);
  record.writeUInt8(CHARSET_GB2312, 12 + 23);
  record.write(face.slice(0, MOST_FACE_CHARACTERS), 12 + FACE_OFFSET, 'utf16le');
  return record;
}

function text(words: string, x: number, y: number, size: number): Buffer {
  const letters = Buffer.from(words, 'utf16le');
  const advances = [...words].flatMap((character) => {
    const advance = units(textEms(character) * size);
    // The second half of a character beyond the first plane takes no room.
    return character.length > 1 ? [advance, 0] : [advance];
  });
  const offset = TEXT_RECORD_BYTES + Math.ceil(letters.length / 4) * 4;
  const record = Buffer.alloc(offset + advances.length * 4);
  put(record, 0, [EMR.text, record.length, 0, 0, -1, -1, COMPATIBLE]);
  record.writeFloatLE(1, 28);
  record.writeFloatLE(1, 32);
  put(record, 36, [units(x), units(y), advances.length, TEXT_RECORD_BYTES, 0, 0, 0, -1, -1, offset]);
  letters.copy(record, TEXT_RECORD_BYTES);
  put(record, offset, advances);
  return record;
}

const units = (points: number): number => Math.round(points * UNIT);

/** `#rrggbb` as a metafile has it: red in the lowest byte. */
function colour(text: string | number): number {
  const rgb = Number.parseInt(String(text).slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** A record of 32-bit integers; its length stands behind its type. */
function integers(type: number, ...values: number[]): Buffer {
  const record = Buffer.alloc(8 + values.length * 4);
  put(record, 0, [type, record.length, ...values]);
  return record;
}

function put(buffer: Buffer, offset: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) buffer.writeInt32LE(value, offset + index * 4);
}
