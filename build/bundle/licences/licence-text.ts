import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How packages call the file with their licence, and the one with notices that have to be passed on, too. */
const LICENCE_FILE = /^(?:licen[sc]e|copying|notice)(?:[.-].*)?$/iu;

/** What ISC says; two packages name the licence and bring no text. */
const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

async function sectionOfReadme(folder: string): Promise<string | null> {
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const section = /\n#+\s*licen[sc]e\s*\n(?<text>[\s\S]*)$/iu.exec(readme)?.groups?.['text']?.trim() ?? '';
  return section.includes('Copyright') ? section : null;
}

/**
 * The text under which a package is passed on: its licence files, the last section of its README, or, for ISC, the
 * licence's own words under the author's name. Throws where there is none of them: such a package can't be shipped.
 */
export async function licenceText(
  folder: string,
  about: { name: string; licence: string; author: string | undefined },
): Promise<string> {
  const names = (await readdir(folder)).filter((name) => LICENCE_FILE.test(name)).sort();
  if (names.length > 0) {
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
  }
  const section = await sectionOfReadme(folder);
  if (section !== null) return section;
  if (about.licence === 'ISC' && about.author !== undefined) return `Copyright (c) ${about.author}\n\n${ISC}`;
  throw new Error(`${about.name} names the licence ${about.licence} but brings no text of it`);
}
