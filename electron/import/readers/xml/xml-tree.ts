import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { withoutByteOrderMark } from '../../../../shared/text/blanks';
import { LIMITS } from '../outcome/limits';
import { Refused } from '../outcome/refused';

/**
 * An element by its local name: prefixes and namespaces differ between writers (strict OOXML) and never tell apart
 * what the readers look for. Of two attributes with one local name the first has it, the other its written name.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  attributes: Record<string, string>;
  children: XmlNode[];
}

const NOTHING: Readonly<Record<string, string>> = Object.freeze({});

/**
 * The root element of an XML part. Elements named in `leaveOut` (local names) are left out with all they hold, which
 * saves most of the memory where a format writes fonts and colours with every word. Throws `Refused`: damaged (not
 * well-formed), xmlDoctype, tooDeep, tooManyCells.
 */
export function parseXml(bytes: Uint8Array, leaveOut: ReadonlySet<string> = new Set()): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const top: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [top];
  let nodes = 0;
  let depth = 0;
  /** How deep inside a left-out element; 0 is outside. */
  let outside = 0;
  const count = () => {
    nodes += 1;
    if (nodes > LIMITS.nodes) throw new Refused('tooManyCells', { limit: LIMITS.pieces });
  };
  parser.on('doctype', () => {
    throw new Refused('xmlDoctype');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.depth) throw new Refused('tooDeep', { limit: LIMITS.depth });
    count();
    const name = localName(tag.name);
    if (outside > 0 || leaveOut.has(name)) outside += 1;
    else {
      const element: OpenElement = { name, attributes: localAttributes(tag.attributes), children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    }
  });
  parser.on('closetag', () => {
    depth -= 1;
    if (outside > 0) outside -= 1;
    else open.pop();
  });
  const text = (value: string) => {
    if (outside > 0) return;
    count();
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('damaged', {}, { cause: error });
  }
  const root = top.children.find((child) => typeof child !== 'string');
  if (root === undefined) throw new Refused('damaged');
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(written: Readonly<Record<string, string>>): Record<string, string> {
  // Most elements have none; one shared object for them all. It is never written to.
  let attributes: Record<string, string> | undefined;
  for (const name in written) {
    attributes ??= {};
    const local = localName(name);
    attributes[Object.hasOwn(attributes, local) ? name : local] = written[name] ?? '';
  }
  return attributes ?? NOTHING;
}

/** Parts are UTF-8 or UTF-16 with a mark; anything else is no part of an office file. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  // The decoder's own check of every byte takes five times as long.
  if (encoding === 'utf-8' && isUtf8(bytes)) return withoutByteOrderMark(asBuffer(bytes).toString('utf8'));
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
