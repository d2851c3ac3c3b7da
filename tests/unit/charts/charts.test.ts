import { describe, expect, it } from 'vitest';
import { barChart, yearChart } from '../../../shared/charts/bar-chart';
import { svgText, type Shape } from '../../../shared/charts/shape';
import { filledBar } from '../../../shared/charts/tints';

const box = { width: 300, height: 120, typePt: 10 };
const bars = [
  { label: '自然人', value: 12 },
  { label: '商业企业', value: 0 },
  { label: '其他<“&”>', value: null },
];
const shapes = ({ children }: Shape): Shape[] => children.filter((child) => typeof child !== 'string');
const rects = (picture: Shape) => shapes(picture).filter(({ tag }) => tag === 'rect');

describe('a chart', () => {
  it('says every figure in words, and a blank is not 0', () => {
    const picture = barChart('申请人', bars, box);
    expect(picture.attributes['aria-label']).toBe('申请人：自然人12；商业企业0；其他<“&”>未填写');
    expect(rects(picture)).toHaveLength(2);
    const said = shapes(picture).flatMap(({ tag, children }) => (tag === 'text' ? children : []));
    expect(said).toEqual(['自然人', '12', '商业企业', '0', '其他<“&”>', '未填写']);
  });

  it('keeps every bar and figure inside the picture', () => {
    for (const { attributes } of rects(barChart('申请人', bars, box))) {
      const end = Number(attributes['x']) + Number(attributes['width']);
      expect(end).toBeLessThan(box.width - 10);
    }
  });

  it('shows a figure above 0 beside one that is a million times as large', () => {
    const figures = [1_234_567, 1, 0].map((value, index) => ({ label: `第${index}`, value }));
    const widths = rects(barChart('申请人', figures, box)).map(({ attributes }) =>
      Number(attributes['width']),
    );
    expect(widths[1]).toBeGreaterThanOrEqual(1);
    expect(widths[2]).toBe(0);
  });

  it('leaves room for its bars beside long labels, which are said in full', () => {
    const long = '本机关不掌握相关政府信息或者没有现成信息需要另行制作';
    const picture = barChart('结果', [{ label: long, value: 12 }], box);
    expect(picture.attributes['aria-label']).toBe(`结果：${long}12`);
    expect(Number(rects(picture)[0]?.attributes['width'])).toBeGreaterThan(box.width / 4);
    const [label] = shapes(picture).flatMap(({ tag, children }) => (tag === 'text' ? children : []));
    expect(label).toMatch(/^本机关不掌握.*…$/u);
  });

  it('is text that stands in a web page as it is, whatever is in its labels', () => {
    const text = svgText(barChart('申请人', bars, box));
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('>其他&lt;“&amp;”&gt;</text>');
    expect(text).not.toMatch(/ id=| style=/u);
  });

  it('tells its series apart without colour', () => {
    const area = { x: 0, y: 0, width: 40, height: 8 };
    const drawn = [0, 1, 2, 3].map((series) => JSON.stringify(filledBar(area, series)));
    expect(new Set(drawn).size).toBe(4);
    const series = ['新收', '办结', '结转'];
    const picture = yearChart('三年', { series, years: [{ year: 2024, values: [3, 2, null] }] }, box);
    const fills = rects(picture).map(({ attributes }) => attributes['fill']);
    expect(fills).toEqual(['#1f4e8c', '#ffffff', '#ffffff', '#1f4e8c', '#ffffff']);
    expect(picture.attributes['aria-label']).toBe('三年：2024年新收3，办结2，结转未填写');
  });

  it('hatches within the bar', () => {
    for (const series of [1, 3]) {
      const lines = filledBar({ x: 10, y: 20, width: 33, height: 7 }, series).filter(
        ({ tag }) => tag === 'line',
      );
      expect(lines.length).toBeGreaterThan(5);
      for (const { attributes } of lines) {
        expect(Math.min(Number(attributes['x1']), Number(attributes['x2']))).toBeGreaterThanOrEqual(10);
        expect(Math.max(Number(attributes['x1']), Number(attributes['x2']))).toBeLessThanOrEqual(43);
        expect(Number(attributes['y2'])).toBeGreaterThanOrEqual(20);
        expect(Number(attributes['y1'])).toBeLessThanOrEqual(27);
      }
    }
  });
});
