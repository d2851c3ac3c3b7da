import { readArguments } from './app/arguments';
import { start } from './app/start';

const request = readArguments(process.argv, process.defaultApp === true);
if (request.kind === 'window') start(request.file);
// Loaded only where it is called for: it is no part of the window's start.
else void import('./cli/in-app').then(({ runInApp }) => runInApp(request.args));
