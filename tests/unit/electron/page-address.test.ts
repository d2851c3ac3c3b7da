import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../electron/platform/page-address';

const dist = join('/opt', '年报', 'dist');

describe('the file a page asks for', () => {
  it('is below the renderer, or below the fonts', () => {
    expect(fileOf('app://nianbao/index.html', dist)).toBe(join(dist, 'renderer', 'index.html'));
    expect(fileOf('app://nianbao/assets/a.js?x=1#y', dist)).toBe(join(dist, 'renderer', 'assets', 'a.js'));
    expect(fileOf('app://nianbao/fonts/NBUI.ttf', dist)).toBe(join(dist, 'fonts', 'NBUI.ttf'));
    expect(fileOf('app://nianbao/%E5%9B%BE.svg', dist)).toBe(join(dist, 'renderer', '图.svg'));
  });

  it.each([
    'app://nianbao/../main.cjs',
    'app://nianbao/fonts/../main.cjs',
    'app://nianbao/fonts/%2e%2e/main.cjs',
    'app://nianbao/%2e%2e%2fmain.cjs',
    'app://nianbao/fonts/%2e%2e%2fmain.cjs',
    'app://nianbao/fonts/..%2frenderer-old/a.js',
    'app://nianbao/fonts/..%2f..%2f..%2fetc/passwd',
    'app://nianbao/fonts/..%5c..%5cmain.cjs',
    'app://nianbao//etc/passwd',
    'app://nianbao/a%00.html',
    'app://nianbao/%zz',
    'app://elsewhere/index.html',
    'app://nianbao.example/index.html',
    'file:///etc/passwd',
    'https://nianbao/index.html',
  ])('is never outside: %s', (url) => {
    const file = fileOf(url, dist);
    const inside =
      file === null ||
      [join(dist, 'renderer'), join(dist, 'fonts')].some((root) => file.startsWith(`${root}/`));
    expect(inside, String(file)).toBe(true);
  });
});
