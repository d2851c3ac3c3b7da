import { chartPicture } from '../../shared/document/chart-picture';
import { CHART, COVER, SIGNATURE, PAGE, TEXT_STYLES } from '../../shared/document/layout';
import { isSetLeft } from '../../shared/document/line-breaks';
import type { DocumentBlock } from '../../shared/document/model';
import type { DocumentSettings } from '../../shared/document/settings';
import { textEms } from '../../shared/text/text-width';
import { pictureElement } from '../charts/picture-element';
import { fontStack } from './paper-fonts';
import { styleText } from './paper-style';

type TextBlock = Exclude<DocumentBlock, { kind: 'table' }>;

/** The element of a block of text; `data-part` and `data-block` lead a click back to the editor. */
export function blockElement(block: TextBlock, settings: DocumentSettings): HTMLElement {
  switch (block.kind) {
    case 'cover':
      return cover(block.lines, block.unit, block.date, settings);
    case 'title': {
      const element = styled('h1', 'title', settings);
      element.textContent = block.lines.join('\n');
      return element;
    }
    case 'heading1': {
      const element = styled('h2', block.kind, settings);
      element.textContent = block.text;
      element.dataset['part'] = block.part;
      return element;
    }
    case 'heading2':
    case 'paragraph': {
      const element = styled(block.kind === 'heading2' ? 'h3' : 'p', block.kind, settings);
      element.textContent = block.text;
      if (isSetLeft(block.text)) element.style.textAlign = 'left';
      element.dataset['part'] = block.part;
      element.dataset['block'] = String(block.block);
      return element;
    }
    case 'note': {
      const element = styled('p', block.kind, settings);
      element.textContent = block.text;
      if (isSetLeft(block.text)) element.style.textAlign = 'left';
      element.dataset['address'] = block.address;
      return element;
    }
    case 'chart': {
      const box = document.createElement('figure');
      box.className = 'paper-chart';
      const caption = styled('figcaption', 'chart', settings);
      caption.textContent = block.title;
      box.style.fontFamily = fontStack(CHART.face, settings.fonts, false);
      box.append(caption, pictureElement(chartPicture(block)));
      return box;
    }
    case 'signature':
      return signature(block.unit, block.date, settings);
  }
}

function styled(tag: string, name: keyof typeof TEXT_STYLES, settings: DocumentSettings): HTMLElement {
  const element = document.createElement(tag);
  element.className = 'paper-text';
  styleText(element, name, settings);
  return element;
}

function cover(
  lines: readonly string[],
  unit: string,
  date: string,
  settings: DocumentSettings,
): HTMLElement {
  const box = document.createElement('div');
  const title = styled('p', 'title', settings);
  title.textContent = lines.join('\n');
  title.style.paddingTop = `${COVER.linesAbove * PAGE.linePitchPt}pt`;
  const texts = [unit, date].map((text) => {
    const line = styled('p', 'cover', settings);
    line.textContent = text;
    return line;
  });
  if (texts[0]) texts[0].style.paddingTop = `${COVER.linesBetween * PAGE.linePitchPt}pt`;
  box.append(title, ...texts);
  return box;
}

/** The date four characters in from the right, the unit centred above it. */
function signature(unit: string, date: string, settings: DocumentSettings): HTMLElement {
  const box = document.createElement('div');
  const { sizePt } = TEXT_STYLES.signature;
  const dateIndent = SIGNATURE.dateIndentCharacters;
  const unitIndent = Math.max(0, dateIndent + (textEms(date) - textEms(unit)) / 2);
  box.style.paddingTop = `${SIGNATURE.linesBefore * PAGE.linePitchPt}pt`;
  for (const [text, indent] of [
    [unit, unitIndent],
    [date, dateIndent],
  ] as const) {
    const line = styled('p', 'signature', settings);
    line.textContent = text;
    line.style.paddingRight = `${indent * sizePt}pt`;
    box.append(line);
  }
  return box;
}
