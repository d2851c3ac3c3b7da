import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import { APP_SCHEME, fileOf } from './page-address';

/** Has to run before Electron is ready. `codeCache` lets Chromium keep the page's compiled scripts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Only what comes with the program: no remote source, no inline script, no frame, no plug-in, no form target. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The hash is of the one rule react-aria lays into the page (touch-action of pressable things).
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page that is gone (a virus scanner may have taken it) shows as words, not as a white window. */
function missing(type: string): Response {
  if (!type.startsWith('text/html')) return new Response(null, { status: 404 });
  const text = '程序文件不完整，可能被安全软件删除。请重新安装程序；已保存的报告没有被改动。';
  return new Response(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${text}</title><h1>${text}</h1>`,
    {
      status: 404,
      headers: { 'content-type': type, 'content-security-policy': CONTENT_POLICY },
    },
  );
}

/** Fonts go through in pieces of this many bytes. */
const PIECE = 256 * 1024;

/**
 * What a file holds. A font is streamed: as a whole it would stay in the memory of this process until its garbage is
 * collected, which here hardly ever happens. Rejects where the file can't be read.
 */
async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | ReadableStream> {
  if (!extname(file).startsWith('.woff')) return readFile(file);
  const handle = await open(file);
  // Node's type of the same standard's stream lacks what only pages have.
  return Readable.toWeb(handle.createReadStream({ highWaterMark: PIECE })) as ReadableStream;
}

/** Serves the program's own files (`dist`) to its pages. */
export function serveAppScheme(session: Session, dist: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const file = request.method === 'GET' ? fileOf(request.url, dist) : null;
    const type = file === null ? undefined : TYPES[extname(file)];
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await contentOf(file), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return missing(type);
    }
  });
}
