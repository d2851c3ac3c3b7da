import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { SetupError } from '../progress';

/**
 * The switches compiled into the Electron that is shipped. Nothing from outside makes it run other code: not as Node,
 * not by NODE_OPTIONS or --inspect, not from a folder beside the archive. Cookie encryption stays off: no cookies are
 * kept, and it may ask for the desktop's key ring. The archive's integrity is checked by no Electron for Linux; on
 * Windows it would need a digest inside the executable.
 */
const SHIPPED_FUSES: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

const STATES = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) };

/** The fuses of an executable by name, read back from the file. */
export async function readFuses(executable: string): Promise<Map<string, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  return new Map(
    Object.entries(SHIPPED_FUSES).map(([key]) => {
      const fuse: FuseV1Options = Number(key);
      const state = Number(wire[fuse]);
      if (state !== STATES.on && state !== STATES.off)
        throw new Error(`the fuse ${FuseV1Options[fuse]} is neither on nor off (${state})`);
      return [FuseV1Options[fuse], state === STATES.on];
    }),
  );
}

/** Sets every fuse of an executable as it ships, and reads them back. Throws a SetupError where one is not as asked. */
export async function setShippedFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...SHIPPED_FUSES,
  });
  const found = await readFuses(executable);
  const wrong = Object.entries(SHIPPED_FUSES).filter(
    ([key, wanted]) => found.get(FuseV1Options[Number(key)] ?? '') !== wanted,
  );
  if (wrong.length === 0) return;
  throw new SetupError({
    what: `Not every fuse of ${executable} could be set.`,
    why: `Wrong: ${wrong.map(([key]) => FuseV1Options[Number(key)]).join(', ')}.`,
    todo: 'Compare the list in build/package/fuses.ts with the fuses of this Electron.',
  });
}
