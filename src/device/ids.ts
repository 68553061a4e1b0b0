/**
 * 128 random bits, hexadecimal. By `getRandomValues`, which browsers offer also on plain http, as on a classroom's own
 * server; they do not offer `randomUUID` there.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
