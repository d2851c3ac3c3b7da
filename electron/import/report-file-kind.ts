import { REPORT_EXTENSION, REPORT_FORMAT } from '../../shared/report/model';

/** The mark of a report file stands at its start, unless another program sorted its keys. */
const MARK_WITHIN = 64 * 1024;

/**
 * Whether bytes are to be read as a report file: JSON that has its mark, or that is named as one (so that what is wrong
 * with a damaged one is said). Zero bytes and byte order marks are those of UTF-16.
 */
export function looksLikeReportFile(bytes: Uint8Array, name: string): boolean {
  const start = Buffer.from(bytes.subarray(0, MARK_WITHIN))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .trimStart();
  if (!start.startsWith('{') || start.startsWith('{\\rtf')) return false;
  return name.toLowerCase().endsWith(`.${REPORT_EXTENSION}`) || start.includes(`"${REPORT_FORMAT}"`);
}
