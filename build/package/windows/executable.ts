import { readFile, writeFile } from 'node:fs/promises';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import type { BuildFacts } from '../facts';
import { iconIco } from '../icon/icons';

/** Simplified Chinese, and Unicode, as Windows numbers them. */
const LANGUAGE = { lang: 2052, codepage: 1200 };
/** The language Electron's own resources are filed under: replaced ones must lie in the same place. */
const ELECTRON_LANGUAGE = 1033;

/** Gives Electron's executable the program's icon, name and version, in place. */
export async function brandExecutable(file: string, { productName, version }: BuildFacts): Promise<void> {
  const executable = NtExecutable.from(await readFile(file), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  const icons = Data.IconFile.from(await iconIco()).icons.map(({ data }) => data);
  const group = Resource.IconGroupEntry.fromEntries(resources.entries)[0];
  const language = group?.lang ?? ELECTRON_LANGUAGE;
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, group?.id ?? 1, language, icons);
  const [old] = Resource.VersionInfo.fromEntries(resources.entries);
  const info = old ?? Resource.VersionInfo.createEmpty();
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  info.setFileVersion(major, minor, patch, 0, LANGUAGE.lang);
  info.setProductVersion(major, minor, patch, 0, LANGUAGE.lang);
  for (const spoken of info.getAllLanguagesForStringValues()) info.removeAllStringValues(spoken);
  info.setStringValues(LANGUAGE, {
    ProductName: productName,
    FileDescription: productName,
    CompanyName: 'nianbao',
    LegalCopyright: 'MIT',
    OriginalFilename: 'nianbao.exe',
    InternalName: 'nianbao',
    ProductVersion: version,
    FileVersion: version,
  });
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(executable);
  await writeFile(file, Buffer.from(executable.generate()));
}
