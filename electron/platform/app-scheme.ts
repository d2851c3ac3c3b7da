import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
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
  '.webp': 'image/webp',
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

/** Fonts go through in pieces of this many bytes. */
const PIECE = 256 * 1024;

/**
 * What a file holds. A font is streamed: as a whole it would long stay in the memory of this process. Any other is read
 * at once: in a package it lies in the archive, which can be read from but not opened without a copy on the disk.
 */
async function contentOf(file: string): Promise<Readable> {
  if (!extname(file).startsWith('.woff')) return Readable.from([await readFile(file)]);
  const handle = await open(file);
  return handle.createReadStream({ highWaterMark: PIECE });
}

const notFound = (): ProtocolResponse => ({ statusCode: 404, data: Readable.from([]) });

/** A page that is gone (a virus scanner may have taken it) shows as words, not as a white window. */
function missing(type: string): ProtocolResponse {
  if (!type.startsWith('text/html')) return notFound();
  const text = '程序文件不完整，可能被安全软件删除。请重新安装程序；已保存的报告没有被改动。';
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${text}</title><h1>${text}</h1>`;
  return { statusCode: 404, headers: headersOf(type), data: Readable.from([Buffer.from(page)]) };
}

function headersOf(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
  };
}

async function answerTo({ method, url }: ProtocolRequest, dist: string): Promise<ProtocolResponse> {
  const file = method === 'GET' ? fileOf(url, dist) : null;
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return notFound();
  try {
    return { headers: headersOf(type), data: await contentOf(file) };
  } catch {
    return missing(type);
  }
}

/**
 * Serves the program's own files (`dist`) to its pages. Not by `protocol.handle`, which is newer: its requests and
 * responses are those of Node's fetch, with all of HTTP behind it: 100 ms of every start, before the page is there.
 */
export function serveAppScheme(session: Session, dist: string): void {
  session.protocol.registerStreamProtocol(APP_SCHEME, (request, respond) => {
    void answerTo(request, dist).then(respond);
  });
}
