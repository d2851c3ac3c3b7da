import { parseArgs } from 'node:util';
import { AppError } from '../../shared/contract/errors';

const OPTIONS = {
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  sample: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  out: { type: 'string' },
  to: { type: 'string' },
  layout: { type: 'string' },
  year: { type: 'string' },
  previous: { type: 'string', multiple: true },
  name: { type: 'string' },
  roster: { type: 'string' },
  tables: { type: 'string' },
  'without-errors': { type: 'boolean' },
} as const;
type OptionName = keyof typeof OPTIONS;

interface CommandArguments {
  files: string[];
  json: boolean;
  explain: boolean;
  sample: boolean;
  overwrite: boolean;
  out?: string | undefined;
  to?: string | undefined;
  layout?: string | undefined;
  year?: string | undefined;
  previous: string[];
  name?: string | undefined;
  roster?: string | undefined;
  tables?: string | undefined;
  withoutErrors: boolean;
}

/** The file names and options of a command; AppError `usage` (in Chinese) for one it does not take. */
export function readCommandArguments(
  args: readonly string[],
  allowed: readonly OptionName[],
): CommandArguments {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).filter(([name]) => allowed.some((each) => each === name)),
  );
  // Without strictness an unknown option is refused in our own words, in Chinese.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.entries(OPTIONS).find(([name]) => name === token.name)?.[1];
    if (!option || !allowed.some((name) => name === token.name)) throw usage(`不认识选项“${token.rawName}”`);
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      throw usage(`选项“${token.rawName}”后面缺少内容`);
    if (option.type === 'boolean' && token.value !== undefined)
      throw usage(`选项“${token.rawName}”后面不能有内容`);
  }
  const text = (name: OptionName) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const previous = values['previous'];
  return {
    files: positionals,
    json: values['json'] === true,
    explain: values['explain'] === true,
    sample: values['sample'] === true,
    overwrite: values['overwrite'] === true,
    out: text('out'),
    to: text('to'),
    layout: text('layout'),
    year: text('year'),
    previous: Array.isArray(previous) ? previous.filter((each) => typeof each === 'string') : [],
    name: text('name'),
    roster: text('roster'),
    tables: text('tables'),
    withoutErrors: values['without-errors'] === true,
  };
}

/** The one file of a command that takes one. */
export function onlyFile(files: readonly string[]): string {
  const [file, second] = files;
  if (file === undefined) throw usage('缺少文件');
  if (second !== undefined) throw usage(`一次只能处理一个文件，“${second}”是多余的`);
  return file;
}

/** The year of `--year`. */
export function readYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw usage('--year 应是四位数的年度');
  return Number(text);
}

/** The error of a command line that can't be understood; `reason` is one Chinese clause. */
export function usage(reason: string): AppError {
  return new AppError('usage', { reason });
}
