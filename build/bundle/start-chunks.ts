import type { Plugin } from 'vite';

/** The modules each page needs before it shows anything, by the file name of its HTML. */
export interface StartModules {
  /** Notes what the pages import statically, once all modules are known. */
  plugin: Plugin;
  /** Whether a module is needed at the start of this page. */
  isNeededBy: (page: string, id: string) => boolean;
}

/**
 * Finds what the pages load at their start. The program hands its files to the window one by one, and each costs some
 * milliseconds: what is needed at once has to come in few pieces, whatever else shares it.
 */
export function startModules(): StartModules {
  const byPage = new Map<string, Set<string>>();
  return {
    isNeededBy: (page, id) => byPage.get(page)?.has(id) ?? false,
    plugin: {
      name: 'start-modules',
      buildEnd() {
        for (const id of this.getModuleIds()) {
          if (!id.endsWith('.html')) continue;
          const needed = new Set<string>();
          const waiting = [id];
          for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (needed.has(next)) continue;
            needed.add(next);
            waiting.push(...(this.getModuleInfo(next)?.importedIds ?? []));
          }
          byPage.set(id.split(/[/\\]/u).at(-1) ?? id, needed);
        }
      },
    },
  };
}
