import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project folder: the one with package.json. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));
