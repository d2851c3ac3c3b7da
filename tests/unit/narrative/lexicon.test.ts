import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../shared/narrative/frames/pattern';
import { LEXICON, lexiconOf, readWords } from '../../../shared/narrative/lexicon/lexicon';
import { TAGS } from '../../../shared/narrative/lexicon/tags';

const ROOM = join(import.meta.dirname, '../../../shared/narrative');

function sources(folders: readonly string[]): string {
  return folders
    .flatMap((folder) => readdirSync(join(ROOM, folder)).map((name) => join(ROOM, folder, name)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

describe('the lexicon', () => {
  it('is read line by line: tags, a value where they need one, words', () => {
    expect(readWords('\nRECEIVE+NEW  新收 新接\nRESULT=granted 同意公开\n')).toEqual([
      { word: '新收', tags: ['RECEIVE', 'NEW'] },
      { word: '新接', tags: ['RECEIVE', 'NEW'] },
      { word: '同意公开', tags: ['RESULT'], value: 'granted' },
    ]);
  });

  it('refuses a word that stands twice, and a tag that does not exist', () => {
    expect(() => lexiconOf(readWords('RECEIVE 收到\nDONE 收到'))).toThrow('收到');
    expect(() => readWords('RECIEVE 收到')).toThrow('RECIEVE');
  });

  it('has the names of the form', () => {
    expect(LEXICON.get('不予公开')?.value).toBe('denied');
    expect(LEXICON.get('属于国家秘密')?.value).toBe('denied.stateSecret');
    expect(LEXICON.get('法律服务机构')).toMatchObject({ tags: ['APPLICANT'], value: '4' });
    expect(LEXICON.get('予以公开及部分公开')?.value).toBe('granted+partial');
  });

  it('has no tag that no frame and no part of the context asks for', () => {
    const asked = sources(['frames', 'interpreter', 'lists', 'tokens']);
    expect(TAGS.filter((tag) => !new RegExp(`\\b${tag}\\b`).test(asked))).toEqual([]);
  });

  it('has words for every tag that the tokenizer does not give', () => {
    const given =
      readFileSync(join(ROOM, 'tokens/tokenize.ts'), 'utf8') +
      readFileSync(join(ROOM, 'frames/pattern.ts'), 'utf8');
    const used = new Set([...LEXICON.values()].flatMap((word) => word.tags));
    expect(TAGS.filter((tag) => !used.has(tag) && !given.includes(`'${tag}'`))).toEqual([]);
  });
});

describe('a pattern', () => {
  it('is refused where it cannot be read', () => {
    expect(() => compilePattern('RECEIVE (APPLY)*', true)).toThrow('(APPLY)*');
    expect(() => compilePattern('RECIEVE', true)).toThrow('RECIEVE');
    expect(() => compilePattern('APPLY? '.repeat(31).trim(), true)).toThrow('too long');
  });
});
