import { expect, it } from 'vitest';
import { importSessions } from '../../../electron/services/importing/sessions';
import type { ReadReport } from '../../../electron/import/worker/outcome';
import { sampleReport } from '../../../shared/report/sample';

const read = (name: string): ReadReport => ({
  kind: 'docx',
  report: { ...sampleReport(), unit: { ...sampleReport().unit, name } },
  findings: [],
  cells: { 'active.licences': { at: { block: 1 }, shown: '3' } },
  unplaced: [],
  blocks: [{ kind: 'para', label: '', text: name, at: { block: 0 } }],
  blocksLeftOut: 0,
  notices: [],
});

it('documents of a long batch are kept packed and come back as they were, but for the document itself', () => {
  let last = 0;
  const sessions = importSessions(() => `id${(last += 1)}`);
  sessions.startBatch();
  const ids = Array.from({ length: 201 }, (_, index) => {
    const name = `第${index + 1}镇`;
    return sessions.addToBatch(name, read(name)).importId;
  });
  const [whole, resting] = [ids[199], ids[200]].map((id) => sessions.get(id ?? ''));
  expect(whole?.read).toEqual(read('第200镇'));
  expect(resting?.read).toEqual({ ...read('第201镇'), blocks: [], blocksLeftOut: 1 });
  expect(resting?.fileName).toBe('第201镇');
  sessions.drop(ids[200] ?? '');
  expect(() => sessions.get(ids[200] ?? '')).toThrow('import-gone');
});
