import { readArguments } from './app/arguments';
import { start } from './app/start';

const request = readArguments(process.argv, process.defaultApp === true);
if (request.kind === 'window') start(request.file);
else void import('./cli/in-app').then(({ runInApp }) => runInApp(request.args));
