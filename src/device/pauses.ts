/** How long a page may work at a stretch, in milliseconds: what is over 50 is felt, and a step can take a few on top. */
const stretch = 12

/** Ends the task that the page is in; what comes after is a task of its own. */
export const turn = (milliseconds = 0): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

/** A pause that lets the page breathe when it has worked for long, and costs nothing when it has not. */
export function pauses(now: () => number = () => performance.now()): () => Promise<void> {
  let since = now()
  return async () => {
    if (now() - since < stretch) return
    await turn()
    since = now()
  }
}

/** Does work that nobody waits for: some seconds after whatever asked for it, a page has settled. */
export function later(work: () => void): void {
  void turn(3_000).then(work)
}
