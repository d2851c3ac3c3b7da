import { FACES, installedNames, type Face } from '../../shared/document/faces';
import type { FontSet } from '../../shared/document/settings';

/** The name under which a face of the official documents is installed here, or null. */
async function nameOf(face: Face, fonts: FontSet): Promise<string | null> {
  for (const name of installedNames(face, fonts)) {
    const found = await new FontFace('probe', `local("${name}")`).load().catch(() => null);
    if (found) return name;
  }
  return null;
}

/** Under which name each face of the official documents is installed on this PC; null where it is not. */
export async function installedFaces(fonts: FontSet): Promise<ReadonlyMap<Face, string | null>> {
  const found = await Promise.all(FACES.map(async (face) => [face, await nameOf(face, fonts)] as const));
  return new Map(found);
}
