import { expect, test } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest } from '../../../build/test-summary';

const vitest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

test('counts a vitest run', () => {
  expect(countVitest(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 0, skipped: 1 });
});

test('a test file that could not be loaded is a failure, though no test of it failed', () => {
  const broken = { ...vitest, success: false, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(countVitest(JSON.stringify(broken)).failed).toBe(1);
});

test('an unsuccessful run never counts as without failures', () => {
  expect(countVitest(JSON.stringify({ ...vitest, success: false })).failed).toBe(1);
});

test('counts a Playwright run: a second try that passed is a pass, an error outside of tests a failure', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3, duration: 1 };
  expect(countPlaywright(JSON.stringify({ stats, errors: [{ message: 'x' }] }))).toEqual({
    passed: 9,
    failed: 2,
    skipped: 3,
  });
});

test('the closing line names skipped tests only when there are some', () => {
  const sum = addCounts([
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 2, failed: 0, skipped: 0 },
  ]);
  expect(closingLine(sum)).toBe('12 passed, 0 failed');
  expect(closingLine({ ...sum, skipped: 1 })).toBe('12 passed, 0 failed, 1 skipped');
});
