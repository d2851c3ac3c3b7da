import { CALLS, type CallName } from '../../shared/contract/calls';
import { expect, test } from '../helpers/launch';
import { inMain } from '../helpers/in-main';
import { askFor } from '../helpers/page-call';
import { envelope } from '../../shared/contract/envelope';
import type { PreloadBridge } from '../../renderer/bridge/bridge';

/** Calls made in this test: enough to meet each with each kind of nonsense; more with NIANBAO_FUZZ. */
const ROUNDS = Number(process.env['NIANBAO_FUZZ'] ?? 2500);

/** These end the window, print on paper, or remove a report for good, as they should. */
const LEFT_OUT: readonly CallName[] = [
  'window.closeNow',
  'window.notStored',
  'print.report',
  'print.poster',
  'report.purge',
];

test('whatever a page calls, it gets an answer, and the library stays whole', async ({ launch }) => {
  test.setTimeout(300_000);
  const app = await launch();
  app.console.allow(/./u);
  const page = await app.window();
  const { id } = await askFor(page, 'report.createSample', {});
  await inMain(
    app.electronApp,
    ({ dialog, shell }) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      shell.openPath = () => Promise.resolve('');
      shell.showItemInFolder = () => undefined;
    },
    null,
  );
  const names = (Object.keys(CALLS) as CallName[]).filter((name) => !LEFT_OUT.includes(name));
  const answers = await page.evaluate(
    async ({ calls, rounds, report }) => {
      const { nianbao }: { nianbao: PreloadBridge } = window;
      let seed = 4711;
      const below = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most;
      const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T; // the list is not empty
      const deep = (depth: number): unknown => {
        let value: unknown = 1;
        for (let level = 0; level < depth; level += 1) value = { a: value };
        return value;
      };
      const withPrototype = JSON.parse('{"__proto__":{"id":"x"},"id":"y"}') as unknown;
      const odd: readonly (() => unknown)[] = [
        () => undefined,
        () => null,
        () => below(2 ** 31) - 2 ** 30,
        () => -0.5,
        () => NaN,
        () => Infinity,
        () => 2 ** 53,
        () => '',
        () => 'x'.repeat(below(5000)),
        () => '../../etc/passwd',
        () => '\0\ud800',
        () => "'; DROP TABLE reports; --",
        () => true,
        () => [],
        () => ({}),
        () => new Date(0),
        () => new Uint8Array(below(2000)),
        () => new Map([['id', report]]),
        () => 10n,
        () => deep(below(400)),
        () => withPrototype,
        () => report,
        () => [report, report],
        () => ({ id: report }),
      ];
      const keys = ['id', 'ids', 'name', 'unit', 'year', 'from', 'patches', 'label', 'baseRevision', 'state'];
      const more = [
        'settings',
        'importId',
        'formats',
        'text',
        'html',
        'report',
        'reports',
        'percent',
        'path',
      ];
      const input = (): unknown => {
        if (below(4) === 0) return pick(odd)();
        const count = below(6);
        const made: Record<string, unknown> = below(2) === 0 ? { id: report } : {};
        for (let index = 0; index < count; index += 1) made[pick([...keys, ...more])] = pick(odd)();
        return made;
      };
      const all: unknown[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const name = below(20) === 0 ? (pick(odd)() as string) : (calls[round % calls.length] ?? '');
        try {
          all.push(await nianbao.call(name, input()));
        } catch (error) {
          // A value that can't be sent at all never leaves the page.
          if (/invoking remote method/u.test(String(error))) all.push(String(error));
        }
      }
      return all.map((answer) =>
        typeof answer === 'object' && answer !== null ? { ...answer, data: undefined } : answer,
      );
    },
    { calls: names, rounds: ROUNDS, report: id },
  );
  for (const answer of answers) expect(envelope.safeParse(answer).success, JSON.stringify(answer)).toBe(true);
  expect(answers.length).toBeGreaterThan(ROUNDS / 2);

  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  expect(await inMain(app.electronApp, () => Object.keys(Object.prototype), null)).toEqual([]);
  const { reports, removed } = await askFor(page, 'library.list', {});
  expect([...reports, ...removed].filter(({ unreadable }) => unreadable)).toEqual([]);
  expect([...reports, ...removed].some((row) => row.id === id)).toBe(true);
  await askFor(page, 'report.close', { id });
});
