import { useEffect, useState } from 'react';
import * as z from 'zod';
import { TEXTS } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
import './about.css';

const manifest = z.array(
  z.object({ file: z.string(), original: z.string(), licence: z.string(), licenceFile: z.string() }),
);
type BundledFont = z.infer<typeof manifest>[number];

/** 关于: version, licence, and the faces that come with the program, each with its licence text. */
export function AboutDialog({ version, onClose }: { version: string; onClose: () => void }) {
  const [fonts, setFonts] = useState<readonly BundledFont[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const texts = TEXTS.about;
  useEffect(() => {
    readBundledFonts()
      .then(setFonts)
      .catch(() => setFonts([]));
  }, []);

  const showLicence = (file: string) => {
    fetch(`/fonts/${file}`)
      .then((answer) => answer.text())
      .then(setShown)
      .catch(() => setShown(texts.licenceMissing));
  };
  return (
    <Modal
      wide
      title={texts.title}
      onClose={onClose}
      footer={
        <Button look="primary" autoFocus onPress={onClose}>
          {TEXTS.close}
        </Button>
      }
    >
      <p>
        {TEXTS.appName} {texts.version(version)}
      </p>
      <p>{texts.licence}</p>
      <h3>{texts.fonts}</h3>
      <ul className="about-fonts">
        {fonts.map((font) => (
          <li key={font.file}>
            {font.original}（{font.licence}）{' '}
            <button type="button" className="button-link" onClick={() => showLicence(font.licenceFile)}>
              {texts.showLicence}
            </button>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <pre className="about-licence" tabIndex={0}>
          {shown}
        </pre>
      )}
    </Modal>
  );
}

/** The faces that come with the program, from the manifest beside them; one line for each source file. */
async function readBundledFonts(): Promise<BundledFont[]> {
  const answer = await fetch('/fonts/fonts.json');
  const fonts = manifest.parse(await answer.json());
  return fonts.filter(
    (font, index) => fonts.findIndex(({ original }) => original === font.original) === index,
  );
}
