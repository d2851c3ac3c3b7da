import { networkInterfaces } from 'node:os';
import type { PreloadBridge } from '../../renderer/bridge/bridge';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';
import { listeners } from '../helpers/listeners';
import { ask } from '../helpers/page-call';

test('a page that calls another browser is heard by nobody', async ({ launch }) => {
  const app = await launch();
  app.console.allow(/ERR_|WebRTC|STUN|TURN|ICE/u);
  const page = await app.window();
  const ears = await listeners();
  const own = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
  const hosts = own === undefined ? ['127.0.0.1'] : ['127.0.0.1', own];
  const candidates = await page.evaluate(
    async ({ names, udp, tcp }) => {
      const iceServers = names.flatMap((host) => [
        { urls: `stun:${host}:${udp}` },
        { urls: `turn:${host}:${udp}`, username: 'a', credential: 'b' },
        { urls: `turn:${host}:${tcp}?transport=tcp`, username: 'a', credential: 'b' },
      ]);
      const [one, two] = [new RTCPeerConnection({ iceServers }), new RTCPeerConnection({ iceServers })];
      const seen: string[] = [];
      one.onicecandidate = ({ candidate }) => candidate && seen.push(candidate.candidate);
      one.createDataChannel('x');
      await one.setLocalDescription();
      await two.setRemoteDescription(one.localDescription as RTCSessionDescription); // just set
      await two.setLocalDescription();
      await one.setRemoteDescription(two.localDescription as RTCSessionDescription);
      for (const host of names) {
        for (const [protocol, port, kind] of [
          ['udp', udp, ''],
          ['tcp', tcp, ' tcptype passive'],
        ] as const) {
          const candidate = `candidate:1 1 ${protocol} 2122260223 ${host} ${port} typ host${kind}`;
          await one.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 }).catch(() => undefined);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 6000));
      return seen.filter((each) => each !== '');
    },
    { names: hosts, udp: ears.udp, tcp: ears.tcp },
  );
  ears.close();
  expect(ears.heard).toEqual([]);
  expect(candidates).toEqual([]);
});

test('no address a page goes to takes the window away', async ({ launch }) => {
  const app = await launch();
  app.console.allow(/Content Security Policy|Refused|net::ERR_|Failed to|Not allowed/u);
  const page = await app.window();
  await expect(page.getByRole('button').first()).toBeVisible();
  const ways: readonly ((to: string) => void)[] = [
    (to) => void (location.href = to),
    (to) => location.replace(to),
    (to) => void window.open(to, '_self'),
    (to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    },
    (to) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${to}`;
      document.head.append(meta);
    },
  ];
  const addresses = [
    'about:blank',
    'about:srcdoc',
    'data:text/html,<h1>x</h1>',
    'javascript:void 0',
    'https://example.com/',
    'file:///etc/passwd',
    'app://nianbao/print.html',
    'app://other/index.html',
    'mailto:a@example.com',
    'chrome://version',
    'blob:app://nianbao/x',
  ];
  for (const [index, way] of ways.entries()) {
    for (const to of addresses) {
      await page.evaluate(way, to).catch(() => undefined);
      await page.waitForTimeout(100);
      await expect.poll(() => page.url(), { message: `${index} ${to}` }).toBe('app://nianbao/index.html');
      await expect(page.getByRole('button').first(), `${index} ${to}`).toBeVisible();
    }
  }
  expect(app.electronApp.windows()).toHaveLength(1);
});

test('every window is locked as Electron’s checklist asks', async ({ launch }) => {
  const app = await launch();
  await expect((await app.window()).getByRole('button').first()).toBeVisible();
  const found = await inMain(
    app.electronApp,
    async ({ app: program, BrowserWindow, session, webContents }) => {
      const hidden = new BrowserWindow({ show: false });
      const pages = webContents.getAllWebContents().map((page) => ({
        policy: page.getWebRTCIPHandlingPolicy(),
        navigates: page.listenerCount('will-navigate') > 0 && page.listenerCount('will-redirect') > 0,
        embeds: page.listenerCount('will-attach-webview') > 0,
      }));
      hidden.destroy();
      const [window] = BrowserWindow.getAllWindows();
      // Not in the published types; the settings the page really runs with.
      const asking = window?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return {
        pages,
        preferences: asking.getLastWebPreferences(),
        proxy: await session.defaultSession.resolveProxy('http://127.0.0.1/'),
        switches: ['host-resolver-rules', 'force-webrtc-ip-handling-policy'].map((name) =>
          program.commandLine.hasSwitch(name),
        ),
      };
    },
    null,
  );
  expect(found.pages.length).toBeGreaterThan(1);
  for (const page of found.pages)
    expect(page).toEqual({ policy: 'disable_non_proxied_udp', navigates: true, embeds: true });
  expect(found.preferences).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webviewTag: false,
  });
  for (const [name, safe] of Object.entries({
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    navigateOnDragDrop: false,
  }))
    expect([safe, undefined], name).toContain(found.preferences[name]);
  expect(found.proxy).toBe('SOCKS5 0.0.0.0:1');
  expect(found.switches).toEqual([true, true]);
});

test('no process is started for the network, which is cut off', async ({ launch }) => {
  const app = await launch();
  await expect((await app.window()).getByRole('button').first()).toBeVisible();
  const kinds = await inMain(
    app.electronApp,
    ({ app: program }) => program.getAppMetrics().map(({ type, name }) => `${type} ${name ?? ''}`.trim()),
    null,
  );
  expect(kinds).toContain('Browser');
  expect(kinds.filter((each) => /network/iu.test(each))).toEqual([]);
});

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
