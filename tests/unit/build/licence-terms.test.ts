import { expect, test } from 'vitest';
import { isAllowed } from '../../../build/bundle/licences/licence-terms';

test.each(['MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'OFL-1.1'])(
  '%s may be shipped',
  (expression) => expect(isAllowed(expression)).toBe(true),
);

test.each(['GPL-3.0', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'none named', '', 'SEE LICENSE IN LICENSE.txt'])(
  '"%s" may not',
  (expression) => expect(isAllowed(expression)).toBe(false),
);
