/** The browser's databases; undefined where it has none or forbids even to look, as some do when cookies are blocked. */
export function browserDatabases(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB
  } catch {
    return undefined
  }
}
