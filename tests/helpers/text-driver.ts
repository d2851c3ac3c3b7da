import type { CDPSession, Locator, Page } from '@playwright/test';
import { partById } from '../../shared/form/parts';
import type { NarrativePartId } from '../../shared/form/types';

/** One text part in the real window. */
export interface TextDriver {
  box: Locator;
  /** What the part says, paragraph by paragraph. */
  paragraphs: () => Promise<string[]>;
  /** The fields of the part in order, as `name=words`. */
  fields: () => Promise<string[]>;
  /** Puts the caret at an offset of a paragraph's text, or selects up to `end`; an offset inside a field is its end. */
  caret: (paragraph: number, offset: number, end?: number) => Promise<void>;
  /** What is selected, as text. */
  selection: () => Promise<string>;
  ime: () => Promise<CDPSession>;
}

/** Opens a text part of the report on screen (by the contents list). */
export async function openText(page: Page, id: NarrativePartId): Promise<TextDriver> {
  const { heading } = partById(id);
  const box = page.getByRole('textbox', { name: heading, exact: true });
  if (!(await box.isVisible())) {
    await page.getByRole('navigation').first().getByRole('button', { name: heading }).click();
  }
  await box.waitFor();
  return {
    box,
    paragraphs: () => box.evaluate((text) => [...text.children].map((each) => each.textContent ?? '')),
    fields: () =>
      box.evaluate((text) =>
        [...text.querySelectorAll('[data-field]')].map(
          (each) => `${each.getAttribute('data-field') ?? ''}=${each.textContent ?? ''}`,
        ),
      ),
    caret: async (paragraph, offset, end = offset) => {
      await box.focus();
      await box.evaluate(
        (text, [index, from, to]) => {
          const block = text.children[index];
          const place = (wanted: number): [Node, number] => {
            let passed = 0;
            for (const [at, child] of [...(block?.childNodes ?? [])].entries()) {
              const words = child.textContent ?? '';
              const letters =
                child instanceof Text
                  ? child
                  : document.createTreeWalker(child, NodeFilter.SHOW_TEXT).nextNode();
              const isField = child instanceof HTMLElement && child.dataset['field'] !== undefined;
              if (wanted <= passed + words.length && words !== '') {
                if (isField && wanted > passed) return [block ?? text, at + 1];
                if (isField) return [block ?? text, at];
                if (letters) return [letters, wanted - passed];
              }
              passed += words.length;
            }
            return [block ?? text, block?.childNodes.length ?? 0];
          };
          getSelection()?.setBaseAndExtent(...place(from), ...place(to));
        },
        [paragraph, offset, end] as const,
      );
      // The editor hears of a new selection with the next event of the document.
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    },
    selection: () => page.evaluate(() => getSelection()?.toString() ?? ''),
    ime: () => page.context().newCDPSession(page),
  };
}
