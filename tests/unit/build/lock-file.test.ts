import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../build/project';

it('the lock file leaves out the canvas pdf.js may draw with: 25 MB for each system that nothing here uses', () => {
  const lock = readFileSync(join(projectFolder, 'package-lock.json'), 'utf8');
  expect(lock).toContain('node_modules/pdfjs-dist');
  expect(lock).not.toContain('@napi-rs/canvas');
});
