import { ensureBundle } from './bundle/ensure-bundle';
import { isAllowed } from './bundle/licences/licence-terms';
import { shippedParts, type Shipped } from './bundle/licences/shipped';
import { runCommand, say } from './progress';
import { ensureRuntime } from './runtime/ensure-runtime';

function line({ name, version, licence, installed, shipped }: Shipped): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0).padStart(7)} kB`;
  return `${licence.padEnd(18)} ${kilobytes(shipped)} ${kilobytes(installed)}  ${name} ${version}`;
}

// `npm run licences`: what the product holds of others, the largest first. Fails for a licence that is not allowed.
await runCommand(async () => {
  const runtime = await ensureRuntime();
  await ensureBundle(runtime);
  const parts = await shippedParts(runtime.electronPath);
  parts.sort((left, right) => right.shipped - left.shipped);
  process.stdout.write('licence               shipped  installed  part\n');
  for (const part of parts) process.stdout.write(`${line(part)}\n`);
  const refused = parts.filter(({ licence }) => !isAllowed(licence));
  for (const { name, licence } of refused)
    say(`✘ ${name}: "${licence}" is not on the list of allowed licences.`);
  return refused.length === 0 ? 0 : 1;
});
