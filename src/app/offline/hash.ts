/**
 * The first 64 bits of SHA-256 in hexadecimal, as the lists of files give it. They guard against a sign-in page or a
 * half uploaded site, not against an attacker, who could change the list as well; and the shell's list travels to
 * everyone inside the worker, so every byte of it counts.
 */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 8)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
