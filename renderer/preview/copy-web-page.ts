import { plainText } from '../../shared/document/plain-text';
import { reportDocument } from '../../shared/document/report-document';
import type { DocumentSettings } from '../../shared/document/settings';
import { webFragment } from '../../shared/document/web-page';
import type { Report } from '../../shared/report/model';

/**
 * Puts the report on the clipboard for a web site's editor: clean HTML, and the same as text for what takes no HTML. Has
 * to be called while a click or key is being handled; gives whether it worked.
 */
export function copyWebPage(report: Report, settings: DocumentSettings): boolean {
  const content = reportDocument(report, settings);
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/html', webFragment(content));
    event.clipboardData?.setData('text/plain', plainText(content).slice(1));
    copied = event.clipboardData !== null;
  };
  // The clipboard interface asks for a permission the program denies to every page; this way needs none.
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
