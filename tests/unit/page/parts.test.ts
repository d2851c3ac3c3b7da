import { describe, expect, it } from 'vitest';
import { isPartEmpty } from '../../../renderer/checks/begun';
import { stepPart } from '../../../renderer/editor/parts';
import { applyPatches, cellPatch, narrativePatch, notePatch } from '../../../shared/commands/patch';
import { FORM_PARTS, partById } from '../../../shared/form/parts';
import { blankReport } from '../../../shared/report/blank';

const blank = blankReport({ name: '青石镇人民政府', level: 'township', selfReference: '我镇' }, 2024);

describe('stepPart', () => {
  it('walks through all parts in the official order and stays at both ends', () => {
    const walked = FORM_PARTS.map(({ id }) => stepPart(id, 1));
    expect(walked).toEqual([...FORM_PARTS.slice(1), ...FORM_PARTS.slice(-1)].map(({ id }) => id));
    const [first] = FORM_PARTS;
    expect(first && stepPart(first.id, -1)).toBe(first?.id);
  });
});

describe('isPartEmpty', () => {
  it('holds a table with a nought, or with a text that is no figure, for begun', () => {
    const requests = partById('requests');
    expect(isPartEmpty(blank, requests)).toBe(true);
    expect(isPartEmpty(applyPatches(blank, [cellPatch(blank, 'requests.received.0', 0)]), requests)).toBe(
      false,
    );
    expect(
      isPartEmpty(applyPatches(blank, [notePatch(blank, 'requests.received.0', '若干')]), requests),
    ).toBe(false);
  });

  it('holds a text part with nothing but headings for empty', () => {
    const headings = narrativePatch(blank, 'overview', [
      { kind: 'heading', text: '（一）主动公开情况' },
      { kind: 'paragraph', text: '' },
    ]);
    expect(isPartEmpty(applyPatches(blank, [headings]), partById('overview'))).toBe(true);
  });

  it('holds a text of blanks only for empty', () => {
    const overview = partById('overview');
    const withText = (text: string) =>
      applyPatches(blank, [narrativePatch(blank, 'overview', [{ kind: 'paragraph', text }])]);
    expect(isPartEmpty(withText(' '), overview)).toBe(true);
    expect(isPartEmpty(withText('无。'), overview)).toBe(false);
  });
});
