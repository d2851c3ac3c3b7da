import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '../helpers/launch';
import { listeners } from '../helpers/listeners';

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
