import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

interface Place {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/**
 * Where prepared runtimes are kept, for all checkouts of one user: NIANBAO_CACHE_DIR, else
 * %LOCALAPPDATA%\nianbao\cache on Windows, else $XDG_CACHE_HOME/nianbao or ~/.cache/nianbao.
 */
export function cacheFolder(
  place: Place = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { platform, env, home } = place;
  if (env['NIANBAO_CACHE_DIR']) return resolve(env['NIANBAO_CACHE_DIR']);
  if (platform === 'win32') {
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'nianbao', 'cache');
  }
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'nianbao');
}
