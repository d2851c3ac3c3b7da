import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTrouble } from '../../../shared/report/json-keys';
import { readReportFile, writeReportFile } from '../../../shared/report/file';
import { sampleReport } from '../../../shared/report/sample';

describe('keys of a report file', () => {
  it.each([
    ['{"a":1,"b":{"c":1,"d":2,"c":3}}', '“b.c”出现了两次，不知道以哪一个为准'],
    ['{"a":1,"\\u0061":2}', '“a”出现了两次，不知道以哪一个为准'],
    ['{"x":[{"k":1},{"k":1,"k":2}]}', '“x.1.k”出现了两次，不知道以哪一个为准'],
    ['{"notes":{"__proto__":{"x":1}}}', '“notes.__proto__”处有不能使用的名称“__proto__”'],
    ['{"notes":{"\\u005f_proto__":1}}', '“notes.__proto__”处有不能使用的名称“__proto__”'],
  ])('%s: %s', (text, reason) => {
    expect(keyTrouble(text)).toBe(reason);
    expect(readReportFile(text)).toEqual({ ok: false, reason });
  });

  it('that lie too deep are named by where', () => {
    const text = `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`;
    expect(keyTrouble(text)).toMatch(/^内容嵌套过深（“a\.a\.a[.a]+…”处超过 60 层）/u);
    expect(keyTrouble(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toMatch(/超过 60 层/u);
  });

  it.each(['{}', '[1,{"a":1},{"a":1}]', '{"a":"\\"b\\": {","b":"{\\"a\\":1}"}', '{"a":{"a":{"a":1}}}'])(
    '%s: nothing wrong',
    (text) => {
      expect(keyTrouble(text)).toBeNull();
    },
  );

  it('of every report that is written are sound', () => {
    expect(keyTrouble(writeReportFile(sampleReport()))).toBeNull();
  });

  it('of any JSON that was written from an object are sound, unless too deep or reserved', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const text = JSON.stringify(value);
        expect(keyTrouble(text) === null || text.includes('__proto__')).toBe(true);
      }),
    );
  });
});
