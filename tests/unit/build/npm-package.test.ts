import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { integrityOf } from '../../../build/npm-package';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-integrity-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('gives the published SHA-512 of a known text in npm notation', async () => {
  const file = join(folder, 'abc.txt');
  await writeFile(file, 'abc');
  // FIPS 180-2, appendix C.1: ddaf35a1…, written in base64.
  expect(await integrityOf(file)).toBe(
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
  );
});

test('one changed byte changes it', async () => {
  const [one, two] = [join(folder, '1'), join(folder, '2')];
  await writeFile(one, Buffer.alloc(100_000, 1));
  await writeFile(two, Buffer.concat([Buffer.alloc(99_999, 1), Buffer.from([2])]));
  expect(await integrityOf(one)).not.toBe(await integrityOf(two));
});
