import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../electron/import/readers/outcome/refused';
import { childAt, descendantsOf, textOf } from '../../../../electron/import/readers/xml/find';
import { parseXml } from '../../../../electron/import/readers/xml/xml-tree';

function refusal(xml: string): string {
  try {
    parseXml(strToU8(xml));
    return 'read';
  } catch (error) {
    if (error instanceof Refused) return error.refusal.refused;
    throw error;
  }
}

describe('parseXml', () => {
  it('gives elements and attributes by their local names', () => {
    const root = parseXml(
      strToU8('<?xml version="1.0"?>\n<w:a w:x="1" r:x="2" y="3"><b>甲<c/>乙</b></w:a>\n'),
    );
    expect(root.name).toBe('a');
    expect(root.attributes).toEqual({ x: '1', 'r:x': '2', y: '3' });
    expect(textOf(root)).toBe('甲乙');
    expect(childAt(root, 'b', 'c')?.name).toBe('c');
    expect(childAt(root, 'c', 'b')).toBeUndefined();
    expect(descendantsOf(root, ['c'])).toHaveLength(1);
  });

  it('reads entities of the language, CDATA, and names that objects have', () => {
    const root = parseXml(strToU8('<a constructor="1">&lt;&#x4E2D;<![CDATA[<b>]]></a>'));
    expect(textOf(root)).toBe('<中<b>');
    expect(root.attributes['constructor']).toBe('1');
  });

  it('leaves out elements that are not wanted, with all they hold', () => {
    const root = parseXml(strToU8('<a><x><a>1</a></x>2<y:x/><b/></a>'), new Set(['x']));
    expect(textOf(root)).toBe('2');
    expect(root.children).toHaveLength(2);
  });

  it.each([
    ['a doctype', '<!DOCTYPE a><a/>', 'xmlDoctype'],
    ['depth', '<a>'.repeat(201), 'tooDeep'],
    ['an unknown entity', '<a>&b;</a>', 'damaged'],
    ['an open element', '<a><b></a>', 'damaged'],
    ['nothing', '', 'damaged'],
    ['a control character', '<a>\u0001</a>', 'damaged'],
  ])('refuses %s', (_name, xml, code) => {
    expect(refusal(xml)).toBe(code);
  });

  it('refuses depth inside what is left out too', () => {
    expect(() => parseXml(strToU8(`<a>${'<x>'.repeat(300)}`), new Set(['x']))).toThrow(Refused);
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(() => parseXml(Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e))).toThrow(Refused);
  });
});
