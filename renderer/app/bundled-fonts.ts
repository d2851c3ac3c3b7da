import * as z from 'zod';

const manifest = z.array(
  z.object({ file: z.string(), original: z.string(), licence: z.string(), licenceFile: z.string() }),
);
export type BundledFont = z.infer<typeof manifest>[number];

/** The faces that come with the program, from the manifest beside them; one line for each source file. */
export async function readBundledFonts(): Promise<BundledFont[]> {
  const answer = await fetch('/fonts/fonts.json');
  const fonts = manifest.parse(await answer.json());
  return fonts.filter(
    (font, index) => fonts.findIndex(({ original }) => original === font.original) === index,
  );
}
