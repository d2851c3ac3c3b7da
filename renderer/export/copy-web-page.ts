import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import { webFragment } from '../../shared/document/web-page';
import type { Report } from '../../shared/report/model';
import { withoutByteOrderMark } from '../../shared/text/blanks';
import { putOnClipboard } from '../ui/put-on-clipboard';

/**
 * Puts the report on the clipboard for a web site's editor: clean HTML, and the same as text for what takes no HTML.
 * Returns whether it worked.
 */
export function copyWebPage(report: Report, settings: DocumentSettings): boolean {
  const content = reportDocument(report, settings);
  // The text begins with a byte order mark, which a file needs and a clipboard does not.
  return putOnClipboard(withoutByteOrderMark(plainText(content)), webFragment(content));
}
