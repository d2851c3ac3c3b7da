import { utilityProcess } from 'electron';

/** A process beside main, as those who give it work see it. */
interface UtilityChild<Sent, Heard> {
  /** Undefined before it runs. */
  pid: () => number | undefined;
  send: (message: Sent) => void;
  onMessage: (listener: (message: Heard) => void) => void;
  /** Called once, when it has ended. */
  onExit: (listener: () => void) => void;
  kill: () => void;
}

/** Starts a bundle (full path) as Electron's utility process, under a name the system shows; `execArgv` is for Node. */
export function forkUtility<Sent, Heard>(
  bundle: string,
  serviceName: string,
  execArgv: string[] = [],
): UtilityChild<Sent, Heard> {
  const child = utilityProcess.fork(bundle, [], { serviceName, execArgv, stdio: 'ignore' });
  return {
    pid: () => child.pid,
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', () => listener()),
    kill: () => child.kill(),
  };
}
