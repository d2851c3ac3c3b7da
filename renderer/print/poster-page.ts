import { fitTable } from '../../shared/document/table-layout';
import type { DocumentTable } from '../../shared/document/model';
import { mmToPt } from '../../shared/document/layout';
import type { PosterDocument } from '../../shared/document/poster';
import type { DocumentSettings } from '../../shared/document/settings';
import type { TableId } from '../../shared/form/types';
import { barChart, yearChart } from '../../shared/charts/bar-chart';
import { CHART_TEXTS } from '../../shared/charts/chart-texts';
import type { Shape } from '../../shared/charts/shape';
import { pictureElement } from '../charts/picture-element';
import { fontStack } from './paper-fonts';
import { tableElement } from './table-element';
import './poster.css';

/** Sizes to try for the tables, the largest first: what fits is taken. */
const TABLE_SIZES_PT = [14, 13, 12, 11, 10.5, 10, 9.5, 9, 8] as const;
const CHART_SIZE_PT = 13;
/** Nothing that is to be read from afar gets smaller than this. */
const SMALLEST_PX = 20;
const AIR_PT: Readonly<Record<TableId, number>> = { active: 4, requests: 5, review: 7 };

/**
 * Lays the poster out on one A3 sheet inside `container` (attached, not zoomed, faces loaded), replacing what it held.
 * The tables are set as large as their boxes allow.
 */
export function layOutPoster(
  container: HTMLElement,
  poster: PosterDocument,
  settings: DocumentSettings,
): void {
  const face = (element: HTMLElement, name: Parameters<typeof fontStack>[0]) => {
    element.style.fontFamily = fontStack(name, settings.fonts, false);
  };
  const sheet = part('section', 'poster');
  face(sheet, 'hei');
  const title = part('h1', 'poster-title', poster.title);
  face(title, 'title');
  const figures = keyFigures(poster);
  sheet.append(title, figures);
  container.replaceChildren(sheet);
  shrinkToFit([title], [title]);
  shrinkToFit([...figures.children], [...figures.querySelectorAll<HTMLElement>('dd')]);

  const charts = part('div', 'poster-charts');
  sheet.append(charts);
  const box = { typePt: CHART_SIZE_PT };
  const yearsTitle = CHART_TEXTS.years(poster.years.years.length);
  addChart(charts, CHART_TEXTS.applicants, (size) =>
    barChart(CHART_TEXTS.applicants, poster.applicants, { ...size, ...box }),
  );
  addChart(charts, CHART_TEXTS.results, (size) =>
    barChart(CHART_TEXTS.results, poster.results, { ...size, ...box }),
  );
  addChart(charts, yearsTitle, (size) => yearChart(yearsTitle, poster.years, { ...size, ...box }));
  for (const table of poster.tables) addTable(sheet, table, settings);
}

function keyFigures(poster: PosterDocument): HTMLElement {
  const list = part('dl', 'poster-figures');
  for (const { label, value } of poster.keyFigures) {
    const figure = part('dd', 'poster-figure');
    if (value === null) figure.append(part('span', 'poster-blank', CHART_TEXTS.blank));
    else figure.append(String(value), part('small', 'poster-unit', CHART_TEXTS.pieces));
    const item = part('div', 'poster-item');
    item.append(part('dt', 'poster-label', label), figure);
    list.append(item);
  }
  return list;
}

/** Makes the type of some elements smaller, all alike, until none of their boxes is too narrow. */
function shrinkToFit(boxes: readonly Element[], type: readonly HTMLElement[]): void {
  const isTooNarrow = () => boxes.some((box) => box.scrollWidth > box.clientWidth);
  let size = Math.max(...type.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  while (isTooNarrow() && size > SMALLEST_PX) {
    size -= 1;
    for (const element of type) element.style.fontSize = `${size}px`;
  }
}

type Size = { width: number; height: number };

/** A chart fills what its box leaves below the caption. */
function addChart(charts: HTMLElement, caption: string, draw: (size: Size) => Shape): void {
  const figure = part('figure', 'poster-chart');
  const room = part('div', 'poster-room');
  figure.append(part('figcaption', 'poster-caption', caption), room);
  charts.append(figure);
  const box = room.getBoundingClientRect();
  const size = { width: pixelsToPt(box.width), height: pixelsToPt(box.height) };
  room.append(pictureElement(draw(size)));
}

function addTable(sheet: HTMLElement, table: DocumentTable, settings: DocumentSettings): void {
  const section = part('section', `poster-table poster-table-${table.id}`);
  const room = part('div', 'poster-room');
  section.append(part('h2', 'poster-caption', table.caption), room);
  sheet.append(section);
  const box = room.getBoundingClientRect();
  const widthMm = pixelsToPt(box.width) / mmToPt(1);
  const all = { from: table.rows.findIndex((row) => !row.header), to: table.rows.length };
  for (const typePt of TABLE_SIZES_PT) {
    const layout = fitTable(table, typePt, { widthMm, airPt: AIR_PT[table.id] });
    const element = tableElement(table, layout, all, settings);
    element.style.marginBottom = '0';
    room.replaceChildren(element);
    if (element.getBoundingClientRect().height <= box.height + 0.5) return;
  }
}

function part(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

const pixelsToPt = (pixels: number): number => (pixels / 96) * 72;
