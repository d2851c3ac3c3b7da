import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../../build/runtime/cache-folder';

const home = join('/', 'home', '张三');

test('follows the custom of each platform', () => {
  expect(cacheFolder({ platform: 'linux', env: {}, home })).toBe(join(home, '.cache', 'nianbao'));
  expect(cacheFolder({ platform: 'linux', env: { XDG_CACHE_HOME: '/var/tmp/c' }, home })).toBe(
    join('/var/tmp/c', 'nianbao'),
  );
  expect(cacheFolder({ platform: 'win32', env: { LOCALAPPDATA: 'L' }, home })).toBe(
    join('L', 'nianbao', 'cache'),
  );
  expect(cacheFolder({ platform: 'win32', env: {}, home })).toBe(
    join(home, 'AppData', 'Local', 'nianbao', 'cache'),
  );
});

test('a folder named for the purpose wins everywhere', () => {
  const env = { NIANBAO_CACHE_DIR: 'my cache', XDG_CACHE_HOME: '/elsewhere', LOCALAPPDATA: 'L' };
  expect(cacheFolder({ platform: 'linux', env, home })).toBe(resolve('my cache'));
  expect(cacheFolder({ platform: 'win32', env, home })).toBe(resolve('my cache'));
});
