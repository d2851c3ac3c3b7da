/**
 * Whether a field lost the keyboard only because another window got it (Alt+Tab to look a figure up): the field is the
 * active one still, and the clerk goes on typing where the caret stands when the window is back.
 */
export function isWindowLeft({ target }: Pick<FocusEvent, 'target'>): boolean {
  return target === document.activeElement;
}
