import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { splitPoster } from '../../electron/export/pdf/split-poster';
import { mmToPt } from '../../shared/document/layout';

it('cuts an A3 poster into two upright A4 sheets and keeps its title and date', async () => {
  const made = new Date('2024-01-15T08:00:00Z');
  const poster = await PDFDocument.create();
  poster.addPage([mmToPt(420), mmToPt(297)]).drawText('poster');
  poster.setTitle('海报');
  poster.setCreationDate(made);
  const halves = await PDFDocument.load(await splitPoster(await poster.save()), { updateMetadata: false });
  const sizes = halves.getPages().map((page) => [page.getWidth(), page.getHeight()].map(Math.round));
  expect(sizes).toEqual([
    [595, 842],
    [595, 842],
  ]);
  expect(halves.getTitle()).toBe('海报');
  expect(halves.getCreationDate()).toEqual(made);
});
