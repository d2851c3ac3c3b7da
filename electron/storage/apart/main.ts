import { doJob, jobSchema } from './job';

/**
 * A process for one job, as a bundle of its own: the job is the only message it gets, the answer the only one it sends.
 * It runs as Electron's utility process, or as a child of a program that runs as Node.
 */

// Electron types it as always there; a plain child process has none.
const parent = process.parentPort as Electron.ParentPort | undefined;
if (parent)
  parent.once(
    'message',
    ({ data }) => void doJob(jobSchema.parse(data)).then((answer) => parent.postMessage(answer)),
  );
else
  process.once('message', (job) => void doJob(jobSchema.parse(job)).then((answer) => process.send?.(answer)));
