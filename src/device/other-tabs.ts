/** The other tabs of this device that have the app open. What they say is unknown until it has been read as something. */
export interface OtherTabs {
  /** Says something to all of them; quietly nothing where they cannot be reached. */
  tell(message: unknown): void
  /** Returns the way to stop listening. */
  listen(hear: (message: unknown) => void): () => void
  close(): void
}

const here = (): typeof BroadcastChannel | undefined => globalThis.BroadcastChannel

/** The tabs that opened a channel of the same name, over the browser's BroadcastChannel. */
export function otherTabs(name: string, Channel = here()): OtherTabs {
  if (Channel === undefined)
    return { tell: () => undefined, listen: () => () => undefined, close: () => undefined }
  const channel = new Channel(name)
  return {
    tell(message) {
      try {
        channel.postMessage(message)
      } catch {
        // Closed, or not to be copied. What the tabs tell each other is a courtesy; the truth lies in storage.
      }
    },
    listen(hear) {
      const onMessage = ({ data }: MessageEvent<unknown>) => hear(data)
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
    close: () => channel.close(),
  }
}
