import { expect, test } from 'vitest';
import { isHarmlessNoise } from '../../../build/electron-app';
import { missingIn } from '../../../build/system-libraries';

test('reads the missing libraries out of what ldd prints, each once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd5a5f2000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1d0a000000)',
    '\tlibasound.so.2 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n');
  expect(missingIn(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  expect(missingIn('\tnot a dynamic executable\n')).toEqual([]);
});

test('only what every machine without a desktop says is left out of the output', () => {
  expect(isHarmlessNoise('[12:1123/0003.9:ERROR:bus.cc(407)] Failed to connect to the bus: x')).toBe(true);
  expect(isHarmlessNoise('[12:1123/0003.9:ERROR:viz_main_impl.cc(181)] Exiting GPU process')).toBe(true);
  expect(isHarmlessNoise('错误：文件不存在')).toBe(false);
  expect(isHarmlessNoise('TypeError: x is not a function')).toBe(false);
});
