import { expect, test } from 'vitest';
import { needsChromium } from '../../../build/cli-needs';

test('only a PDF needs Chromium', () => {
  expect(needsChromium(['export', 'a.nianbao', '--to', 'docx,pdf', '--out', 'out'])).toBe(true);
  expect(needsChromium(['export', '--to=PDF', 'a.nianbao'])).toBe(true);
  expect(needsChromium(['export', 'pdf.nianbao', '--to', 'docx', '--out', 'pdf'])).toBe(false);
  expect(needsChromium(['export', '--help'])).toBe(false);
  expect(needsChromium(['check', 'pdf', '--to', 'pdf'])).toBe(false);
  expect(needsChromium([])).toBe(false);
});
