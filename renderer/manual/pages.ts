import { RULES } from '../../shared/rules/registry';
import type { Rule } from '../../shared/rules/rule';
import { MANUAL_TASKS, MANUAL_TEXTS as TEXT, type ManualTask } from '../i18n/manual-tasks';
import { commandKeys, gridKeys, type KeyLine } from './keys';

/** A page of the manual. */
export type ManualPage = { id: string; title: string; words: string } & (
  | { kind: 'task'; task: ManualTask }
  | { kind: 'rule'; rule: Rule }
  | { kind: 'key'; lines: readonly KeyLine[] }
);

/** Every page: tasks, then the rules the checks run on, then the keys the program goes by. `words` is what is searched. */
export function manualPages(): ManualPage[] {
  return [
    ...MANUAL_TASKS.map((task): ManualPage => ({
      kind: 'task',
      id: task.id,
      title: task.title,
      words: [task.title, task.lead, ...task.steps, ...(task.notes ?? [])].join('\n'),
      task,
    })),
    ...RULES.map((rule): ManualPage => ({
      kind: 'rule',
      id: rule.id,
      title: rule.title,
      words: [rule.id, rule.title, rule.explanation, rule.example, rule.source].join('\n'),
      rule,
    })),
    keyPage('keys-grid', TEXT.gridKeys, gridKeys()),
    keyPage('keys-command', TEXT.commandKeys, commandKeys()),
  ];
}

function keyPage(id: string, title: string, lines: readonly KeyLine[]): ManualPage {
  const words = lines.map((line) => `${line.keys.join(' ')} ${line.words}`);
  return { kind: 'key', id, title, words: [TEXT.groups.key, title, ...words].join('\n'), lines };
}

/** The pages in which every word of the search stands, in any case; those with a word in the title first. */
export function searchPages(pages: readonly ManualPage[], search: string): ManualPage[] {
  const words = search
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const has = (text: string, word: string) => text.toLowerCase().includes(word);
  const found = pages.filter((page) => words.every((word) => has(page.words, word)));
  const isTitled = (page: ManualPage) => words.some((word) => has(page.title, word));
  return [...found.filter(isTitled), ...found.filter((page) => !isTitled(page))];
}
