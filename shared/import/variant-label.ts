import { labelParts } from './label-key';

/**
 * A label that is printed in other words than the form's, or null. `cores` are those the label is recognised by, the
 * official one first. Punctuation is no difference, nor is a label of which only the beginning stands in its line.
 */
export function variantOf(
  printed: string,
  official: string,
  cores: readonly string[],
): { printed: string; official: string } | null {
  const { core } = labelParts(printed);
  const [own = '', ...others] = cores;
  const cut = own.startsWith(core) && !others.includes(core);
  return cut ? null : { printed: printed.replace(/\s+/gu, ''), official };
}
