/** Fresh random bytes, by `getRandomValues`, which browsers offer also on plain http, as on a classroom's own server. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))
