/**
 * The runtime the product ships with. What is tested is what ships, so these are exact.
 *
 * Moving on: change the two versions here and in package.json. The two must fit together, and better-sqlite3
 * must keep running on glibc 2.28 (Kylin V10, UOS 20).
 */
export const electronVersion = '33.2.1';
export const betterSqliteVersion = '11.5.0';

/** Raise this when the way a runtime is prepared changes: older prepared folders are then left alone. */
export const preparationRevision = 1;
