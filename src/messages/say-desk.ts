import * as m from './generated/messages.js'

const troubles: Readonly<Record<string, () => string>> = {
  blocked: m.desk_trouble_blocked,
  full: m.desk_trouble_full,
  newer: m.desk_trouble_newer,
  held: m.desk_trouble_held,
  cleared: m.desk_trouble_cleared,
}

/** What happened to the desk's storage, what is safe, and what to do: a sentence for a `StorageTrouble`. */
export function sayDeskTrouble(code: string): string {
  return (Object.hasOwn(troubles, code) ? troubles[code] : undefined)?.() ?? m.desk_trouble_broken()
}
