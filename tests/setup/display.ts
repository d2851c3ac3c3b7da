import { ensureDisplay } from '../../build/display';

/** Playwright's global set-up: a virtual display where there is none; its workers inherit the environment. */
export default async function provideDisplay(): Promise<() => void> {
  const display = await ensureDisplay();
  Object.assign(process.env, display.env);
  return () => display.close();
}
