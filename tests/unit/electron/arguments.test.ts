import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/app/arguments';

describe('what the program is asked to do', () => {
  it.each([
    [['nianbao'], { kind: 'window', file: null }],
    [['nianbao', '--no-sandbox'], { kind: 'window', file: null }],
    [['nianbao', 'D:\\年报 2025.nianbao'], { kind: 'window', file: 'D:\\年报 2025.nianbao' }],
    [['nianbao', '--no-sandbox', 'a.docx', '--some-switch'], { kind: 'window', file: 'a.docx' }],
    [
      ['nianbao', 'check', 'a.nianbao', '--json'],
      { kind: 'command', args: ['check', 'a.nianbao', '--json'] },
    ],
    [['nianbao', '--no-sandbox', 'import', '--help'], { kind: 'command', args: ['import', '--help'] }],
    [['nianbao', 'chekc', 'a.nianbao'], { kind: 'command', args: ['chekc', 'a.nianbao'] }],
    [['nianbao', '年报'], { kind: 'window', file: '年报' }],
    [['nianbao', '--version'], { kind: 'command', args: ['--version'] }],
    [['nianbao', '--help'], { kind: 'command', args: ['--help'] }],
  ])('installed: %j', (argv, request) => {
    expect(readArguments(argv, false)).toEqual(request);
  });

  it.each([
    [['electron', '.'], { kind: 'window', file: null }],
    [['electron', '--no-sandbox', '.', 'a.nianbao'], { kind: 'window', file: 'a.nianbao' }],
    [
      ['electron', '--inspect=0', '/home/年报/check', 'export', 'x'],
      { kind: 'command', args: ['export', 'x'] },
    ],
    // The project folder may be called like a command.
    [['electron', 'check'], { kind: 'window', file: null }],
    [['electron', '--help'], { kind: 'window', file: null }],
  ])('in a checkout, after the project folder: %j', (argv, request) => {
    expect(readArguments(argv, true)).toEqual(request);
  });

  it('a file called like a command is reached by its path', () => {
    expect(readArguments(['nianbao', './check'], false)).toEqual({ kind: 'window', file: './check' });
  });
});
