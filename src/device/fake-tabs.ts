import type { OtherTabs } from './other-tabs.ts'

/**
 * Tabs of one device, for tests: each call makes another. They hear each other and not themselves, a moment later;
 * `deliver` says when.
 */
export function fakeTabs(deliver: (hand: () => void) => void = queueMicrotask): () => OtherTabs {
  type Hear = (message: unknown) => void
  const everyone = new Set<Set<Hear>>()
  return () => {
    const own = new Set<Hear>()
    everyone.add(own)
    return {
      tell(message) {
        const copy: unknown = structuredClone(message)
        const others = [...everyone].filter((each) => each !== own)
        deliver(() => others.forEach((ears) => ears.forEach((hear) => hear(copy))))
      },
      listen(hear) {
        own.add(hear)
        return () => own.delete(hear)
      },
      close: () => everyone.delete(own),
    }
  }
}
