import type { CDPSession, Locator, Page } from '@playwright/test';
import type { Bench } from '../../build/bench';
import { blockOfPieces } from '../../shared/fields/pieces';
import { partById } from '../../shared/form/parts';
import type { Block, Report } from '../../shared/report/model';
import { sampleReport } from '../../shared/report/sample';
import { openProgram } from './grid/open-program';
import { probeKeys } from './grid/key-probe';
import { compare, report } from './say-times';

const PARAGRAPHS = 20;
const CHARACTERS_EACH = 500;
const FIELDS_EACH = 5;
const KEYS = 120;
/** Faster than anyone types, slow enough that no key waits for the one before. */
const BETWEEN_KEYS_MS = 60;
/** By then everything typed is stored and checked. */
const SETTLED_MS = 1500;
const PASTES = 5;
const PASTED_BYTES = 200 * 1024;
/** Nothing is promised for a paste; beyond this it would feel stuck. */
const PASTE_TARGET = 1000;

const SENTENCE = '党政办公室统一管理政府信息，定期检查栏目更新情况，';

/** At full speed, and as on an old office PC: what is told of it, the slowdown, the p95 of a key. */
const SPEEDS = [
  ['', 1, 16],
  [', CPU 4x slower', 4, 35],
] as const;

/** The sample with 10,000 characters and 100 fields in part 一. */
export function longReport(): Report {
  const filler = SENTENCE.repeat(Math.ceil(CHARACTERS_EACH / FIELDS_EACH / SENTENCE.length));
  const paragraph = (): Block =>
    blockOfPieces(
      { kind: 'paragraph', text: '' },
      Array.from({ length: FIELDS_EACH }, () => [
        filler.slice(0, CHARACTERS_EACH / FIELDS_EACH - 8),
        '收到申请',
        { is: 'requests.received.total', text: '1' },
        '件，',
      ]).flat(),
    );
  const sample = sampleReport();
  const overview = Array.from({ length: PARAGRAPHS }, paragraph);
  return { ...sample, narrative: { ...sample.narrative, overview } };
}

/** Types in the middle of a text box, behind a field, as a clerk does. */
async function typingTimes(page: Page, cdp: CDPSession, box: Locator, slowdown: number): Promise<number[]> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await box.focus();
  await box.evaluate(
    (text, index) => {
      const after = text.querySelectorAll('[data-field]')[index]?.nextSibling;
      if (!after) return;
      getSelection()?.collapse(after, 1);
      after.parentElement?.scrollIntoView({ block: 'center' });
    },
    (PARAGRAPHS / 2) * FIELDS_EACH,
  );
  await page.waitForTimeout(300);
  await page.evaluate(() => window.keyTimes.splice(0));
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('a');
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await page.waitForFunction((count) => window.keyTimes.length >= count, KEYS);
  const times = await page.evaluate(() => window.keyTimes.splice(0));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return times.map(({ ms }) => ms);
}

/** The same paragraphs as the browser alone edits them, over our own page. */
async function bareBox(page: Page, ours: Locator): Promise<Locator> {
  await ours.evaluate((text) => {
    if (!(text instanceof HTMLElement)) return;
    const { left, top, width, height } = (text.parentElement ?? text).getBoundingClientRect();
    const bare = document.createElement('div');
    bare.id = 'bare';
    bare.contentEditable = 'true';
    bare.className = text.className.replace('ProseMirror', '');
    bare.style.cssText = `position: fixed; overflow: auto; background: white; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; min-height: 0`;
    bare.innerHTML = text.innerHTML;
    document.body.append(bare);
  });
  return page.locator('#bare');
}

/** A page as Word puts it on the clipboard: styles at the top, spans with fonts in every paragraph. */
function wordPage(): string {
  const words = SENTENCE.repeat(6);
  const paragraph =
    "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly'>" +
    "<span lang=ZH-CN style='font-size:16.0pt;font-family:仿宋_GB2312;mso-bidi-font-family:宋体;color:black'>" +
    `${words}<o:p></o:p></span></p>\n`;
  const count = Math.ceil(PASTED_BYTES / new TextEncoder().encode(paragraph).length);
  const head =
    '<html><head><style>p.MsoNormal{margin:0cm;font-size:10.5pt}</style></head><body><!--StartFragment-->';
  return `${head}${paragraph.repeat(count)}<!--EndFragment--></body></html>`;
}

async function pasteTimes(page: Page): Promise<number[]> {
  const box = page.getByRole('textbox', { name: partById('problems').heading });
  await page
    .getByRole('navigation')
    .first()
    .getByRole('button', { name: partById('problems').heading })
    .click();
  const times: number[] = [];
  for (let round = 0; round < PASTES; round += 1) {
    await box.focus();
    await page.keyboard.press('Control+A');
    times.push(
      await box.evaluate(async (text, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        const started = performance.now();
        text.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        return performance.now() - started;
      }, wordPage()),
    );
    await page.waitForTimeout(SETTLED_MS);
  }
  return times;
}

/**
 * The text editor in the program itself, a part of 10,000 characters with 100 fields, beside the same paragraphs as the
 * browser alone edits them: from a keydown to the message after the next frame, at full speed and four times slowed
 * down; then 200 KB of a Word page pasted over a part.
 */
export const run = (async (context) => {
  const { page, close } = await openProgram(context, longReport());
  try {
    const cdp = await page.context().newCDPSession(page);
    await page
      .getByRole('navigation')
      .first()
      .getByRole('button', { name: partById('overview').heading })
      .click();
    await page.getByRole('textbox', { name: partById('overview').heading }).waitFor();
    await probeKeys(page);
    const ours = page.getByRole('textbox', { name: partById('overview').heading });
    for (const [words, slowdown, target] of SPEEDS) {
      const times = await typingTimes(page, cdp, ours, slowdown);
      await page.waitForTimeout(SETTLED_MS);
      const bare = await bareBox(page, ours);
      const bareTimes = await typingTimes(page, cdp, bare, slowdown);
      await bare.evaluate((each) => each.remove());
      compare(`text: key to paint${words}`, times, bareTimes, target);
    }
    report('text: paste of 200 KB from Word', await pasteTimes(page), PASTE_TARGET);
  } finally {
    await close();
  }
  return 0;
}) satisfies Bench;
