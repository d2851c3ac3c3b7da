import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Sets the switches compiled into a prepared Electron for development and tests: run as plain Node (unit tests,
 * command line) and be driven by Playwright (inspect arguments). The browser snapshot must be off, as the one that
 * came with the package is another program's and is deleted. A packaged product sets them the other way.
 */
export async function setDevelopmentFuses(executable: string): Promise<void> {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
