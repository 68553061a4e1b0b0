export type Persistence = 'persisted' | 'refused' | 'unknown'

const here = (): StorageManager | undefined => navigator.storage

/**
 * Asks the browser to keep what this device stores also when room gets scarce. `unknown` where it cannot be asked: plain
 * http, and WebKit on Linux.
 */
export async function askToPersist(
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined = here(),
): Promise<Persistence> {
  try {
    if ((await storage?.persisted?.()) === true) return 'persisted'
    const granted = await storage?.persist?.()
    if (granted === undefined) return 'unknown'
    return granted ? 'persisted' : 'refused'
  } catch {
    return 'unknown'
  }
}
