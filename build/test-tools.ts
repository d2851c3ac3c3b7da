import { canInstall, installPackages } from './apt';
import { messageOf, say, SetupError } from './progress';
import { findProgram } from './run-program';

/** What shows documents as an office would: LibreOffice's readers without their windows, and the PDF readers. */
const TOOLS = [
  { program: 'soffice', packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
];

/** Set for the tests where the render layer is left out: they report its tests as skipped, with this reason. */
const noRenderLayer = 'NIANBAO_NO_RENDER_LAYER';

function missingTools(): typeof TOOLS {
  return TOOLS.filter((tool) => findProgram(tool.program) === null);
}

/**
 * Makes sure the tests can open exported documents in LibreOffice and poppler; installs them as root on a
 * Debian-like system. Where they can't be had this is said, and the environment for the tests says so too.
 */
export async function ensureTestTools(): Promise<NodeJS.ProcessEnv> {
  const missing = missingTools();
  if (missing.length === 0) return {};
  const packages = missing.flatMap((tool) => tool.packages);
  if (process.env['NIANBAO_NO_TEST_TOOLS'] !== '1' && canInstall()) {
    try {
      await installPackages(packages, 'LibreOffice and poppler for the checks of exported documents');
    } catch (error) {
      say(error instanceof SetupError ? `${error.message} ${error.failure.why}` : messageOf(error));
    }
  }
  const still = missingTools().map((tool) => tool.program);
  if (still.length === 0) return {};
  say(`LEFT OUT 未执行: the checks that open exported documents in another program, as ${still.join(', ')}`);
  say(`  can't be found. To have them: install ${packages.join(' ')}.`);
  return { [noRenderLayer]: '1' };
}
