/**
 * How the clerk left the view, as main told at the start. The page has no storage of its own: the browser's is read
 * synchronously, which can hold up the first picture for seconds.
 */
export const keptView = {
  /** Zoom of the paper, percent. */
  zoom: 100,
};
