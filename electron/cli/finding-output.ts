import type { Finding, Severity } from '../../shared/rules/types';
import { countFindings, type FindingCounts } from '../../shared/rules/check';

const WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', hint: '提示' };

/** A finding for machines: what the contract names, without what only the window needs. */
export function findingJson(finding: Finding): Record<string, unknown> {
  const { rule, severity, cells, message, title, part, text, reason, key } = finding;
  return { rule, severity, cells, message, title, part, text, reason, key };
}

/** Findings for people, one line each. */
export function findingLines(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, title, message, reason }) => {
      const accepted = reason === undefined ? '' : `（已说明理由：${reason}）`;
      return `  ${WORDS[severity]} ${rule} ${title}：${message}${accepted}\n`;
    })
    .join('');
}

/** `错误 1，警告 0，提示 2`. */
export function countWords({ errors, warnings, hints }: FindingCounts): string {
  return `错误 ${errors}，警告 ${warnings}，提示 ${hints}`;
}

/** The contract's object of a check. */
export function checkJson(findings: readonly Finding[]): FindingCounts & { findings: unknown[] } {
  return { ...countFindings(findings), findings: findings.map(findingJson) };
}
