/**
 * Whether a link may stand in a lesson: `https://`, `http://`, `mailto:`, a fragment or a path of this site. It answers
 * for what a browser makes of the address, so control characters, blanks and backslashes (which browsers drop or turn
 * into slashes) are refused, and so is a path whose first step could be decoded into a scheme or a host:
 * `javascript&colon;`, `javascript%3A`, `%2F%2Fhost`.
 */
export function isSafeHref(href: string): boolean {
  return !unsafeCharacters.test(href) && (/^(?:https?:\/\/[^/]|mailto:.|#)/i.test(href) || isSafePath(href))
}

/** Whether an address is a path of this site: no scheme, no host, no query alone. For pictures, which are never remote. */
export function isSafePath(path: string): boolean {
  const [firstStep = ''] = path.split(/[/?#]/, 1)
  return (
    /^[^?#]/.test(path) &&
    !unsafeCharacters.test(path) &&
    !/^(?:\/|%2f|%5c){2}/i.test(path) &&
    !/[:&]|%(?:25|26|3a)/i.test(firstStep)
  )
}

const unsafeCharacters = /[\p{Cc}\s\\]/u
