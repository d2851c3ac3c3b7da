'use strict';
// Loaded into the measured program before its own code (NODE_OPTIONS): tells when what PROBE_SELECTOR names is on
// screen and can take the focus, as milliseconds since 1970 on stdout. The measured program knows nothing of it.
const selector = process.env['PROBE_SELECTOR'];

/** Runs in the page: resolves when the element is there, visible, focusable and painted. */
function waitForElement(wanted) {
  const usable = () => {
    for (const element of document.querySelectorAll(wanted)) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (element === document.body || element.matches('input, textarea, [contenteditable], [tabindex]'))
        return true;
    }
    return false;
  };
  return new Promise((done) => {
    const look = () => {
      if (!usable()) return requestAnimationFrame(look);
      // The next frame but one: by then this one is on screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => done(performance.timeOrigin + performance.now())),
      );
    };
    look();
  });
}

// At this point the program's modules are not there yet, `electron` among them.
setImmediate(() => {
  const { app } = require('electron');
  app.on('browser-window-created', (_event, window) => {
    window.webContents.once('dom-ready', () => {
      const script = `(${waitForElement})(${JSON.stringify(selector)})`;
      void window.webContents.mainFrame.executeJavaScript(script).then((painted) => {
        const tell = () =>
          process.stdout.write(`PROBE ${Math.max(painted, window.isVisible() ? 0 : Date.now())}\n`);
        if (window.isVisible()) tell();
        else window.once('show', () => process.stdout.write(`PROBE ${Date.now()}\n`));
      });
    });
  });
  process.stdin.resume();
  process.stdin.once('end', () => app.quit());
});
