/**
 * Puts a text where it can be pasted from. Resolves with whether it is there: on plain http there is no clipboard, and the
 * person copies the text by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
