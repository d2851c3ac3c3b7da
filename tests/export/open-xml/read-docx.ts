import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from './xml-tree';

/** A part of a packed Office document as XML; throws where it is missing. */
export function xmlPart(file: Uint8Array, name: string): XmlElement {
  const part = unzipSync(file)[name];
  if (!part) throw new Error(`the file has no ${name}`);
  return parseXml(strFromU8(part));
}

/** `w:body` of a Word document. */
export function bodyOf(file: Uint8Array): XmlElement {
  const [body] = xmlPart(file, 'word/document.xml').children.filter((child) => child.name === 'w:body');
  if (!body) throw new Error('the document has no body');
  return body;
}
