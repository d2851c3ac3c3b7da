import * as z from 'zod';

/** A call: the shape of what goes in, which main checks, and of what comes back, which the page checks. */
interface Call {
  input: z.ZodType;
  output: z.ZodType;
}

/** The calls of one task by name; each task has a file of its own beside this one, and calls.ts joins them. */
export type Calls = Readonly<Record<string, Call>>;

/** The messages of one task that main sends to the page by itself, and what each carries. */
export type Events = Readonly<Record<string, z.ZodType>>;

/** What answers the calls of a task. A handler that is missing, or of another shape, does not compile. */
export type HandlersOf<Task extends Calls> = {
  [Name in keyof Task]: (
    input: z.infer<Task[Name]['input']>,
  ) => Promise<z.infer<Task[Name]['output']>> | z.infer<Task[Name]['output']>;
};

/** A call that takes or gives nothing. */
export const nothing = z.object({});

/** A call about one report of the library. */
export const ofReport = z.object({ id: z.string().min(1) });
