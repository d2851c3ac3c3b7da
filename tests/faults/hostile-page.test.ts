import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { PreloadBridge } from '../../renderer/bridge/bridge';
import { inMain } from '../helpers/in-main';
import { expect, test } from '../helpers/launch';
import { ask } from '../helpers/page-call';

/** What reaches these ports of this PC, by any protocol. */
async function listeners(): Promise<{ udp: number; tcp: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const udp = createSocket('udp4');
  udp.on('message', () => void heard.push('udp'));
  udp.bind(0);
  await once(udp, 'listening');
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  tcp.listen(0);
  await once(tcp, 'listening');
  const close = (): void => {
    udp.close();
    tcp.close();
  };
  return { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port, heard, close }; // a port, not a pipe
}

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

test('whatever a page tries, nobody hears of it', async ({ launch }) => {
  const app = await launch();
  app.console.allow(/./u);
  const page = await app.window();
  await expect(page.getByRole('button').first()).toBeVisible();
  const ears = await listeners();
  const ways = await page.evaluate(
    async ({ udp, tcp }) => {
      const to = (scheme: string, path: string): string => `${scheme}://127.0.0.1:${tcp}/${path}`;
      const element = (name: string, properties: Record<string, string>): HTMLElement => {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
        document.body.append(made);
        return made;
      };
      const style = (text: string): void => {
        element('style', {}).textContent = text;
        const sheet = new CSSStyleSheet();
        void sheet.replace(text).catch(() => undefined);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      };
      const form = (target: string): void => {
        const made = element('form', { action: to('http', 'form'), method: 'post', target });
        (made as HTMLFormElement).submit(); // just made as a form
      };
      const worker = (text: string): Worker => new Worker(URL.createObjectURL(new Blob([text])));
      const link = (rel: string, more: Record<string, string> = {}): HTMLElement =>
        element('link', { rel, href: to('http', rel), ...more });
      const tries: Record<string, () => unknown> = {
        fetch: () => fetch(to('http', 'fetch'), { mode: 'no-cors' }),
        'fetch kept alive': () =>
          fetch(to('http', 'kept'), { mode: 'no-cors', keepalive: true, method: 'POST' }),
        XMLHttpRequest: () => {
          const request = new XMLHttpRequest();
          request.open('GET', to('http', 'xhr'));
          request.send();
        },
        WebSocket: () => new WebSocket(to('ws', 'ws')),
        WebTransport: () => new WebTransport(`https://127.0.0.1:${udp}/`),
        EventSource: () => new EventSource(to('http', 'events')),
        beacon: () => navigator.sendBeacon(to('http', 'beacon'), 'x'),
        ping: () => {
          const made = element('a', { href: '#', ping: to('http', 'ping') });
          made.click();
        },
        image: () => element('img', { src: to('http', 'img'), srcset: to('http', 'srcset') }),
        video: () => element('video', { src: to('http', 'video'), poster: to('http', 'poster') }),
        audio: () => element('audio', { src: to('http', 'audio') }),
        track: () => {
          const made = element('video', {});
          made.append(Object.assign(document.createElement('track'), { src: to('http', 'track') }));
        },
        script: () => element('script', { src: to('http', 'script') }),
        module: () => import(/* @vite-ignore */ to('http', 'module')),
        'style sheet': () => link('stylesheet'),
        'words of a style': () =>
          style(`@import "${to('http', 'import')}"; body { background: url(${to('http', 'css')}) }
            @font-face { font-family: x; src: url(${to('http', 'font')}) } * { font-family: x }`),
        'style of an element': () => element('div', { style: `background: url(${to('http', 'style')})` }),
        font: () => new FontFace('y', `url(${to('http', 'face')})`).load(),
        frame: () => element('iframe', { src: to('http', 'frame') }),
        'frame with words': () => element('iframe', { srcdoc: `<img src="${to('http', 'srcdoc')}">` }),
        object: () => element('object', { data: to('http', 'object') }),
        embed: () => element('embed', { src: to('http', 'embed') }),
        webview: () => element('webview', { src: to('http', 'webview') }),
        'form in the window': () => form('_self'),
        'form in another': () => form('_blank'),
        'another window': () => window.open(to('http', 'open')),
        worker: () => new Worker(to('http', 'worker')),
        'worker of a blob': () =>
          worker(`fetch("${to('http', 'blob')}"); new WebSocket("${to('ws', 'blob')}")`),
        'shared worker': () => new SharedWorker(to('http', 'shared')),
        'service worker': () => navigator.serviceWorker.register(to('http', 'service')),
        'service worker of the program': () => navigator.serviceWorker.register('/assets/x.js'),
        worklet: () =>
          CSS.supports('x', 'y') || new AudioContext().audioWorklet.addModule(to('http', 'worklet')),
        prefetch: () => link('prefetch'),
        prerender: () => link('prerender'),
        preload: () => link('preload', { as: 'image' }),
        modulepreload: () => link('modulepreload'),
        preconnect: () => link('preconnect'),
        'dns-prefetch': () => link('dns-prefetch'),
        icon: () => link('icon'),
        manifest: () => link('manifest'),
        'speculation rules': () => {
          const made = document.createElement('script');
          made.type = 'speculationrules';
          made.textContent = JSON.stringify({ prefetch: [{ urls: [to('http', 'rules')] }] });
          document.body.append(made);
        },
        'refresh of a frame': () =>
          element('iframe', { srcdoc: `<meta http-equiv=refresh content="0;url=${to('http', 'refresh')}">` }),
        'image of SVG': () => {
          const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${to('http', 'svg')}"/></svg>`;
          document.body.insertAdjacentHTML('beforeend', svg);
        },
        notification: () => new Notification('x', { icon: to('http', 'notification') }),
        payment: () =>
          new PaymentRequest([{ supportedMethods: to('http', 'payment') }], {
            total: { label: '', amount: { currency: 'CNY', value: '1' } },
          }).show(),
        location: () => location.assign(to('http', 'location')),
      };
      for (const work of Object.values(tries)) {
        try {
          void Promise.resolve(work()).catch(() => undefined);
        } catch {
          // Refused at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 4000));
      return Object.keys(tries).length;
    },
    { udp: ears.udp, tcp: ears.tcp },
  );
  expect(ways).toBeGreaterThan(40);
  expect(ears.heard).toEqual([]);
  // Whoever does get through is heard.
  await once(connect(ears.tcp, '127.0.0.1'), 'close');
  await expect.poll(() => ears.heard).toEqual(['tcp']);
  ears.close();
  expect(page.url()).toBe('app://nianbao/index.html');
  expect(app.electronApp.windows()).toHaveLength(1);
  const workers = await page.evaluate(() =>
    navigator.serviceWorker.getRegistrations().then(
      ({ length }) => length,
      // A page of this kind may have none at all.
      () => 0,
    ),
  );
  expect(workers).toBe(0);
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
