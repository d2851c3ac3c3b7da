import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stockHandlers } from '../../electron/services/stock';
import type { OwnParagraph } from '../../shared/stock/own';
import { testFolder, testLibrary } from './test-library';

const paragraph = (id: string, text: string): OwnParagraph => ({ id, part: 'overview', text });

/** The calls of a library; `path` is what every dialog answers. */
async function calls(path: string | null = null) {
  const db = await testLibrary();
  let ids = 0;
  const remembered: string[] = [];
  const handlers = stockHandlers({
    db: () => db,
    dialogs: { openFile: () => Promise.resolve(path), saveFile: () => Promise.resolve(path) },
    preferences: { folder: () => undefined, rememberFolder: (_use, folder) => remembered.push(folder) },
    documents: () => '/',
    newId: () => `n${(ids += 1)}`,
  });
  return { handlers, remembered };
}

describe('own paragraphs', () => {
  it('are kept in their order', async () => {
    const { handlers } = await calls();
    expect(await handlers['stock.own']({})).toEqual({ paragraphs: [] });
    const kept = [paragraph('b', '乙。'), paragraph('a', '甲。')];
    await handlers['stock.keepOwn']({ paragraphs: kept });
    expect(await handlers['stock.own']({})).toEqual({ paragraphs: kept });
  });

  it('go to a colleague as a file, fields included, and are not taken twice', async () => {
    const file = join(testFolder().folder, '套话.json');
    const mine = [
      paragraph('a', '甲。'),
      { ...paragraph('b', '收到3件。'), fields: [{ at: 2, length: 1, is: 'requests.received.total' }] },
    ];
    const here = await calls(file);
    await here.handlers['stock.keepOwn']({ paragraphs: mine });
    expect(await here.handlers['stock.exportOwn']({})).toEqual({ name: '套话.json' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      format: 'nianbao-paragraphs',
      version: 1,
    });

    const there = await calls(file);
    await there.handlers['stock.keepOwn']({ paragraphs: [paragraph('x', '甲。')] });
    const expected = [paragraph('x', '甲。'), { ...mine[1], id: 'n1' }];
    expect(await there.handlers['stock.importOwn']({})).toEqual({ paragraphs: expected, added: 1 });
    expect(await there.handlers['stock.importOwn']({})).toEqual({ paragraphs: expected, added: 0 });
    expect(await there.handlers['stock.own']({})).toEqual({ paragraphs: expected });
  });

  it('stay as they are where the dialog was closed or the file is something else', async () => {
    const kept = [paragraph('a', '甲。')];
    const closed = await calls(null);
    await closed.handlers['stock.keepOwn']({ paragraphs: kept });
    expect(await closed.handlers['stock.exportOwn']({})).toEqual({ name: null });
    expect(await closed.handlers['stock.importOwn']({})).toEqual({ paragraphs: kept, added: null });

    const file = join(testFolder().folder, '别的.json');
    for (const text of [
      '{"format":"nianbao-report"}',
      '不是 JSON',
      '{"format":"nianbao-paragraphs","version":1,"paragraphs":[{}]}',
    ]) {
      await writeFile(file, text);
      const other = await calls(file);
      await other.handlers['stock.keepOwn']({ paragraphs: kept });
      await expect(other.handlers['stock.importOwn']({})).rejects.toMatchObject({ code: 'not-paragraphs' });
      expect(await other.handlers['stock.own']({})).toEqual({ paragraphs: kept });
    }
  });
});
