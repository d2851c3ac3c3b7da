import { spawnSync } from 'node:child_process';
import { ACCEPTED } from './audit-accepted';
import { runCommand, say } from './progress';
import { projectFolder } from './project';

interface Advisory {
  /** `GHSA-…`, or the address where it has no such name. */
  name: string;
  package: string;
  severity: string;
  title: string;
}

/** The advisories npm reports for what is installed; null where the registry offers none. */
function advisories(): Advisory[] | null {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(npm, ['audit', '--json'], { cwd: projectFolder, encoding: 'utf8' });
  let answer: unknown;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return null;
  }
  if (typeof answer !== 'object' || answer === null || !('vulnerabilities' in answer)) return null;
  // npm's own report, version 2: packages by name, each with `via`: other packages' names, or the advisories themselves.
  const packages = Object.values(answer.vulnerabilities as Record<string, { via: unknown[] }>);
  const found = packages
    .flatMap(({ via }) => via)
    .filter((each) => typeof each === 'object' && each !== null)
    .map((each) => {
      const { url = '', name = '', severity = '', title = '' } = each as Record<string, string>; // as above
      return { name: /GHSA-[\w-]+/u.exec(url)?.[0] ?? url, package: name, severity, title };
    });
  return [...new Map(found.map((each) => [each.name, each])).values()];
}

// `npm run audit`: never part of the tests, as it needs the registry and changes by itself.
await runCommand(() => {
  const found = advisories();
  if (!found) {
    say(
      'The registry in use offers no advisories: nothing was checked. 所用的软件源不提供安全公告，没有检查。',
    );
    return Promise.resolve(2);
  }
  const open = found.filter(({ name }) => !ACCEPTED.some(({ advisory }) => advisory === name));
  for (const { advisory, reason } of ACCEPTED) {
    const reported = found.some(({ name }) => name === advisory);
    say(reported ? `accepted ${advisory}: ${reason}` : `${advisory} is no longer reported: remove it`);
  }
  for (const { name, package: of, severity, title } of open) say(`${severity} ${name} ${of}: ${title}`);
  say(`${open.length} open, ${found.length - open.length} accepted.`);
  return Promise.resolve(open.length === 0 ? 0 : 1);
});
