import { plainForm } from './label-key';

/**
 * A label that is printed in other words than the form's, or null. Spaces, quotes, brackets and full- or half-width
 * punctuation are no difference.
 */
export function variantOf(printed: string, official: string): { printed: string; official: string } | null {
  const words = (text: string) => plainForm(text).replace(/[^\p{L}\p{N}]/gu, '');
  const clean = printed.replace(/\s+/gu, '');
  return words(printed) === words(official) ? null : { printed: clean, official };
}
