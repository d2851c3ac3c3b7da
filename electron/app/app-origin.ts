/** The page's own scheme and origin: files of the program and nothing else are reached by it. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://nianbao`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
