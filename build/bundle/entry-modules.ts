import { relative } from 'node:path';
import type { Plugin } from 'rolldown';
import { projectFolder } from '../project';

/** What the entries of a bundle need; an entry is named by its path in the project, as `renderer/index.html`. */
export interface EntryModules {
  /** Notes what imports what, once all modules are known. */
  plugin: Plugin;
  /** Whether an entry needs a module before it does anything: what it imports, not what it will `import()`. */
  atStart: (entry: string, id: string) => boolean;
  /** Whether an entry may ever load a module. */
  ever: (entry: string, id: string) => boolean;
}

/**
 * Finds what the entries load at their start. Files come one by one, to the window through the program and to the
 * program from an old disk, and each costs some milliseconds: what is needed at once has to come in few pieces.
 */
export function entryModules(): EntryModules {
  const atStart = new Map<string, Set<string>>();
  const ever = new Map<string, Set<string>>();
  return {
    atStart: (entry, id) => atStart.get(entry)?.has(id) ?? false,
    ever: (entry, id) => ever.get(entry)?.has(id) ?? false,
    plugin: {
      name: 'entry-modules',
      buildEnd() {
        const imported = (id: string): readonly string[] => this.getModuleInfo(id)?.importedIds ?? [];
        const alsoLater = (id: string): readonly string[] => [
          ...imported(id),
          ...(this.getModuleInfo(id)?.dynamicallyImportedIds ?? []),
        ];
        for (const id of this.getModuleIds()) {
          if (this.getModuleInfo(id)?.isEntry !== true) continue;
          const entry = relative(projectFolder, id).replaceAll('\\', '/');
          atStart.set(entry, reached(id, imported));
          ever.set(entry, reached(id, alsoLater));
        }
      },
    },
  };
}

function reached(start: string, next: (id: string) => readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...next(id));
  }
  return found;
}
