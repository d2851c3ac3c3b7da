import { join, resolve, sep } from 'node:path';

/** The pages' own scheme and origins: files of the program and nothing else are reached by them. */
export const APP_SCHEME = 'app';
const APP_ORIGIN = `${APP_SCHEME}://nianbao`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
/** Chromium keeps one zoom for all pages of a host: what is laid out for paper has its own, which is never enlarged. */
const PRINT_ORIGIN = `${APP_SCHEME}://nianbao-print`;
/** The page that lays out documents for PDF and paper. */
export const PRINT_PAGE = `${PRINT_ORIGIN}/print.html`;

/** Whether an address is one of the program's own. */
export function isAppAddress(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`${PRINT_ORIGIN}/`);
}

/**
 * The file a URL of the scheme stands for: below `dist/fonts` for `/fonts/…`, below `dist/renderer` for the rest; null
 * for anything else, above all for a path that leads out of these folders.
 */
export function fileOf(url: string, dist: string): string | null {
  if (!isAppAddress(url)) return null;
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
