const key = 'blowback.name'

/** The name that a person chose to keep for results; empty where none was. */
export function keptName(): string {
  try {
    return (localStorage.getItem(key) ?? '').slice(0, 100)
  } catch {
    return ''
  }
}

/** Keeps a name, or with an empty one forgets it. */
export function keepName(name: string): void {
  try {
    if (name === '') localStorage.removeItem(key)
    else localStorage.setItem(key, name)
  } catch {
    // It holds for this page.
  }
}
