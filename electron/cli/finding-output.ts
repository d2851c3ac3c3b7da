import { formerReasonSentence, type Finding } from '../../shared/rules/finding';
import { countFindings, type FindingCounts } from '../../shared/rules/open-findings';
import { SEVERITY_WORDS } from '../../shared/rules/severity';

/** A finding for machines: what the contract names, without what only the window needs. */
export function findingJson(finding: Finding): Record<string, unknown> {
  const { rule, severity, cells, message, title, part, text, reason, formerReason, key } = finding;
  const former = formerReason?.text;
  return { rule, severity, cells, message, title, part, text, reason, formerReason: former, key };
}

/** Findings for people, one line each. */
export function findingLines(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { rule, severity, title, message } = finding;
      return `  ${SEVERITY_WORDS[severity]} ${rule} ${title}：${message}${reasonWords(finding)}\n`;
    })
    .join('');
}

function reasonWords({ reason, formerReason }: Finding): string {
  if (reason !== undefined) return `（已说明理由：${reason}）`;
  return formerReason ? `（${formerReasonSentence(formerReason)}）` : '';
}

/** `错误 1，警告 0，提示 2`. */
export function countWords({ errors, warnings, hints }: FindingCounts): string {
  return `${SEVERITY_WORDS.error} ${errors}，${SEVERITY_WORDS.warning} ${warnings}，${SEVERITY_WORDS.hint} ${hints}`;
}

/** The contract's object of a check. */
export function checkJson(findings: readonly Finding[]): FindingCounts & { findings: unknown[] } {
  return { ...countFindings(findings), findings: findings.map(findingJson) };
}
