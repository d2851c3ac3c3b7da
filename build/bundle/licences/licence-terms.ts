/**
 * The licences under which a part may be passed on in a closed or open product with no more than its text beside it.
 * SPDX identifiers; the last line has those of fonts and of SQLite.
 */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'BlueOak-1.0.0'],
  ...['OFL-1.1', 'Bitstream-Vera', 'blessing'],
]);

/** Whether an SPDX expression lets us choose allowed licences only: `A OR B` needs one of them, `A AND B` both. */
export function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/u, '$1');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}
