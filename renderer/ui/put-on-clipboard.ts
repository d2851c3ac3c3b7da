/**
 * Puts text (and the same as HTML, where given) on the system's clipboard; returns whether it worked. Has to be called
 * soon after a click or key. The clipboard interface asks for a permission the program denies to every page; this way
 * needs none.
 */
export function putOnClipboard(text: string, html?: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return copied;
}
