/** A known weakness of a package that is accepted, and why it can't be used here. */
interface Accepted {
  /** The advisory, as the registry names it: `GHSA-…`. */
  advisory: string;
  reason: string;
}

/** Looked at one by one; an entry whose advisory is no longer reported is to be removed. */
export const ACCEPTED: readonly Accepted[] = [];
