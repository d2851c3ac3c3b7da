import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { licenceText } from '../../../build/bundle/licences/licence-text';

function packageWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-licence-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const about = { name: 'example', licence: 'MIT', author: 'A. Author' };

test('a licence and a notice are both passed on', async () => {
  const folder = packageWith({
    'LICENCE.md': 'Copyright A\r\nMIT',
    NOTICE: 'Made by B',
    'licenses.js': 'code',
  });
  expect(await licenceText(folder, about)).toBe('Copyright A\nMIT\n\nMade by B');
});

test('the section of a README is taken where it has the whole text', async () => {
  const text = '(MIT)\n\nCopyright (c) A. Author\n\nPermission is hereby granted …';
  expect(await licenceText(packageWith({ 'README.md': `# x\n\n## License\n\n${text}\n` }), about)).toBe(text);
});

test('ISC is given in its own words under the author’s name', async () => {
  const text = await licenceText(packageWith({}), { ...about, licence: 'ISC' });
  expect(text).toMatch(/^Copyright \(c\) A\. Author\n\nPermission to use, copy, modify/u);
});

test('a package without any text can’t be shipped', async () => {
  await expect(licenceText(packageWith({ 'README.md': '## License\n\nMIT\n' }), about)).rejects.toThrow(
    'example',
  );
});
