import { doJob, jobSchema } from './job';

/**
 * A process for one job, as a bundle of its own: the job is its only argument, the answer its only message. It runs as
 * Electron's utility process, or as a child of a program that runs as Node.
 */
async function main(): Promise<void> {
  const answer = await doJob(jobSchema.parse(JSON.parse(process.argv[2] ?? 'null')));
  // Electron types it as always there; a plain child process has none.
  const parent = process.parentPort as Electron.ParentPort | undefined;
  if (parent) parent.postMessage(answer);
  else process.send?.(answer);
}

void main();
