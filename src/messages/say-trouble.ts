import * as m from './generated/messages.js'

const sentences: Readonly<Record<string, () => string>> = {
  blocked: m.trouble_blocked,
  full: m.trouble_full,
  newer: m.trouble_newer,
  held: m.trouble_held,
  cleared: m.trouble_cleared,
}

/** What happened to the record on this device, what is safe, and what to do: a sentence for a `StorageTrouble`. */
export function sayTrouble(code: string): string {
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined)?.() ?? m.trouble_broken()
}
