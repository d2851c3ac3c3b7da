import { join, resolve, sep } from 'node:path';
import { APP_ORIGIN } from './app-origin';

/**
 * The file a URL of the scheme stands for: below `dist/fonts` for `/fonts/…`, below `dist/renderer` for the rest; null
 * for anything else, above all for a path that leads out of these folders.
 */
export function fileOf(url: string, dist: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  const path = decoded(new URL(url).pathname);
  if (path === null || path.includes('\0') || path.includes('\\')) return null;
  const [root, inside] = path.startsWith('/fonts/')
    ? [join(dist, 'fonts'), path.slice('/fonts'.length)]
    : [join(dist, 'renderer'), path];
  const file = resolve(root, `.${inside}`);
  return file.startsWith(root + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
