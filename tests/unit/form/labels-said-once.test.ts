import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as ts from 'typescript';
import { expect, it } from 'vitest';
import { projectFolder } from '../../../build/project';
import { validFieldName } from '../../../shared/fields/names';
import { formOf, TABLE_IDS } from '../../../shared/form/form';
import { SLOTS } from '../../../shared/stock/paragraph';

/** Every label printed on the tables of both editions. */
const LABELS = new Set(
  (['2021', '2019'] as const).flatMap((version) =>
    TABLE_IDS.flatMap((id) => formOf(version).tables[id].rows)
      .flatMap((row) => row.cells)
      .flatMap((cell) => (cell.kind === 'label' ? [cell.text] : [])),
  ),
);

/** Labels that are words of the law or of the language before they are labels: any sentence may hold them. */
const WORDS = new Set([
  ...['其他', '总计', '其他结果', '重复申请'],
  ...['规章', '行政规范性文件', '规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'],
  ...['自然人', '法人或其他组织', '商业企业', '科研机构', '社会公益组织', '法律服务机构'],
  ...['行政复议', '行政诉讼', '尚未审结'],
]);

/** What reads or writes a clerk's sentences knows the words for things; none of its literals is shown as a label. */
const OF_SENTENCES = ['shared/narrative/', 'shared/stock/', 'shared/report/sample.ts'];

/** Whole literals that are the word of the language and not the label, each with what it says. */
const NOT_THE_LABEL: Readonly<Record<string, string>> = {
  'renderer/i18n/texts.ts 其他': 'a level of unit that is none of those listed',
};

const LITERALS = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.JsxText,
]);

/** The literals of a source file: what is code, comments left out. */
function literalsOf(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (LITERALS.has(node.kind)) found.push(node.getText().replace(/^['"`}]|(?:['"`]|\$\{)$/gu, ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

async function sources(): Promise<{ file: string; literals: string[] }[]> {
  const rooms = ['shared', 'electron', 'renderer'];
  const names = await Promise.all(
    rooms.map(async (room) =>
      (await readdir(join(projectFolder, room), { recursive: true })).map((name) =>
        [room, ...name.split(/[\\/]/u)].join('/'),
      ),
    ),
  );
  const files = names.flat().filter((name) => /\.tsx?$/u.test(name) && !name.startsWith('shared/form/'));
  return Promise.all(
    files.map(async (file) => ({
      file,
      literals: literalsOf(file, await readFile(join(projectFolder, file), 'utf8')),
    })),
  );
}

const all = sources();

// The README promises: to change a label, change shared/form and nothing else.
it('no source outside the form names a label of the tables', async () => {
  const named = (await all).flatMap(({ file, literals }) =>
    OF_SENTENCES.some((room) => file.startsWith(room))
      ? []
      : literals.flatMap((literal) =>
          [...LABELS]
            .filter((label) => (WORDS.has(label) ? literal === label : literal.includes(label)))
            .map((label) => `${file} ${label}`)
            .filter((hit) => !(hit in NOT_THE_LABEL)),
        ),
  );
  expect(named).toEqual([]);
});

/** Stock sentences name fields of the text by the contract's names, whole and in one file. */
function isNamedField(file: string, literal: string): boolean {
  return file === 'shared/stock/names.ts' && validFieldName(literal, '2021');
}

it('no source outside the form builds the address of a cell', async () => {
  const built = (await all).flatMap(({ file, literals }) =>
    literals
      .filter((literal) => TABLE_IDS.some((table) => literal.startsWith(`${table}.`)))
      .filter((literal) => !(literal in SLOTS) && !isNamedField(file, literal))
      .map((literal) => `${file} ${literal}`),
  );
  expect(built).toEqual([]);
});
