import { Refused } from '../outcome/refused';
import { childrenOf } from '../xml/find';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import { type OpenZip, openZip } from '../zip/open-zip';

export interface DocxParts {
  document: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
}

/**
 * What is written with every word and says nothing about it. Earlier properties of tracked changes are among it: only
 * the accepted state is read.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `rFonts lang sz szCs color kern w b bCs i iCs u shd highlight bdr effect em fitText eastAsianLayout noProof
  spacing ind jc tabs keepNext keepLines pageBreakBefore widowControl snapToGrid adjustRightInd autoSpaceDE autoSpaceDN
  wordWrap overflowPunct topLinePunct kinsoku textAlignment contextualSpacing mirrorIndents pBdr
  tblBorders tcBorders tblCellMar tcMar tblLook tblW tcW tblInd tblLayout tblpPr vAlign trHeight cantSplit tblHeader
  sectPr pPrChange rPrChange tcPrChange trPrChange tblPrChange tblPrExChange tblGridChange sectPrChange numberingChange
  proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak latentStyles`
    .trim()
    .split(/\s+/u),
);

/**
 * The parts of a Word file that are read, found by its relations and not by names: a main part may be called anything.
 * Throws `Refused`.
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  const zip = openZip(bytes);
  const main = targetOf(zip, '', 'officeDocument') ?? 'word/document.xml';
  const document = partOf(zip, main);
  if (document?.name !== 'document') throw new Refused('noContent');
  const part = (type: string) => {
    const name = targetOf(zip, main, type);
    return name === undefined ? undefined : partOf(zip, name);
  };
  return { document, styles: part('styles'), numbering: part('numbering') };
}

function partOf(zip: OpenZip, name: string): XmlElement | undefined {
  const part = zip.read(name);
  return part && parseXml(part, LEFT_OUT);
}

/** The name of the part that `from` ('' is the file itself) is related to; types differ only in their first words. */
function targetOf(zip: OpenZip, from: string, type: string): string | undefined {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const part = zip.read(`${folder}_rels/${from.slice(folder.length)}.rels`);
  if (!part) return undefined;
  const relation = childrenOf(parseXml(part), 'Relationship').find(
    ({ attributes }) => attributes['Type']?.endsWith(`/${type}`) && attributes['TargetMode'] !== 'External',
  );
  const target = relation?.attributes['Target'];
  return target === undefined ? undefined : resolve(folder, target);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
