import type { PreloadBridge } from '../../renderer/bridge/bridge';
import { expect, test } from '../helpers/launch';
import { ask } from '../helpers/page-call';

test('whatever runs in the page reaches nothing but the contract', async ({ launch }) => {
  const app = await launch();
  app.console.allow(/Content Security Policy|Refused|net::ERR_|Failed to load resource|Not allowed/u);
  const page = await app.window();
  await expect(page.getByRole('button').first()).toBeVisible();

  await test.step('no Node, no Electron', async () => {
    expect(
      await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      ),
    ).toEqual([]);
    expect(
      await page.evaluate(() => Object.keys((window as unknown as { nianbao: object }).nianbao).sort()),
    ).toEqual(['call', 'on']);
  });

  await test.step('no network, no files', async () => {
    for (const url of ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd']) {
      expect(
        await page.evaluate(
          (at) =>
            fetch(at).then(
              () => 'reached',
              () => 'refused',
            ),
          url,
        ),
      ).toBe('refused');
    }
    const outside = ['/../main.cjs', '/fonts/..%2fmain.cjs', '/..%2f..%2fpackage.json'];
    for (const path of outside) {
      expect(
        await page.evaluate(
          (at) =>
            fetch(at).then(
              ({ status }) => status,
              () => 404,
            ),
          path,
        ),
      ).toBe(404);
    }
  });

  await test.step('no inline script, no evaluated text', async () => {
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      document.body.append(script);
      return 'ranInline' in window;
    });
    expect(inline).toBe(false);
    const policy = await page.evaluate(() =>
      fetch(location.href).then(({ headers }) => headers.get('content-security-policy')),
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
  });

  await test.step('no other page, no other window, no permission', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/');
      window.open('app://nianbao/index.html');
      location.href = 'https://example.com/';
    });
    await expect.poll(() => page.url()).toMatch(/^app:\/\/nianbao\//u);
    expect(app.electronApp.windows()).toHaveLength(1);
    expect(
      await page.evaluate(() =>
        navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
      ),
    ).toBe('denied');
  });

  await test.step('no call beside the contract', async () => {
    const foreign = await page.evaluate(() => {
      const { nianbao }: { nianbao: PreloadBridge } = window;
      return nianbao.call('fs.readFile', { path: '/etc/passwd' });
    });
    expect(foreign).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await ask(page, 'backup.copyTo', { name: '../../etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'backup-unusable' },
    });
  });
});
