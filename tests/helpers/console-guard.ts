import type { ElectronApplication, Page } from '@playwright/test';
import { isHarmlessNoise } from '../../build/electron-app';

/** What the running program complained about. */
export interface ConsoleGuard {
  /** Complaints so far: warnings and errors of its pages, uncaught errors of pages and main. */
  complaints(): readonly string[];
  /** Complaints that match are expected by this test. */
  allow(pattern: RegExp): void;
}

const MAIN_TROUBLE = /\b(?:Uncaught|Unhandled|TypeError|ReferenceError|RangeError|SyntaxError)\b/u;

/** Listens to everything the program says. The caller asks for the complaints at the end. */
export function guardConsole(app: ElectronApplication): ConsoleGuard {
  const heard: string[] = [];
  const allowed: RegExp[] = [];
  const listen = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'warning' || message.type() === 'error') {
        heard.push(`page ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => heard.push(`page: uncaught ${error.stack ?? error.message}`));
  };
  for (const page of app.windows()) listen(page);
  app.on('window', listen);
  app.process().stderr?.on('data', (data: Buffer) => {
    for (const line of data.toString('utf8').split('\n')) {
      if (MAIN_TROUBLE.test(line) && !isHarmlessNoise(line)) heard.push(`main: ${line}`);
    }
  });
  return {
    complaints: () => heard.filter((each) => !allowed.some((pattern) => pattern.test(each))),
    allow: (pattern) => void allowed.push(pattern),
  };
}
