import { expect, it } from 'vitest';
import { describeError, ERROR_CODES } from '../../../shared/contract/errors';

it('names no file of the program’s own to a clerk, who knows the folder and not what lies in it', () => {
  for (const code of ERROR_CODES) {
    const said = Object.values(describeError({ code, params: {} })).join('\n');
    expect(said, code).not.toMatch(/library|-wal|-shm|\.db|SQL|journal/iu);
  }
});
