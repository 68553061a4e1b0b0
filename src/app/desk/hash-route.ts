/** Finds the screen of a place in the desk. A part that begins with a colon stands for whatever is there. */
export interface Route<Screen> {
  readonly screen: Screen
  readonly params: Readonly<Record<string, string>>
}

/** The place that an address names behind its `#`: `#/handed/a1` is `handed/a1`. A fragment of a page is none. */
export function placeIn(hash: string): string {
  return hash.startsWith('#/') ? hash.slice(2).replace(/\/$/, '') : ''
}

/** The first screen whose path fits; undefined for a place that there is not. */
export function routeTo<Screen extends { readonly path: string }>(
  place: string,
  screens: readonly Screen[],
): Route<Screen> | undefined {
  for (const screen of screens) {
    const params = paramsIn(place.split('/'), screen.path.split('/'))
    if (params) return { screen, params }
  }
  return undefined
}

function paramsIn(given: readonly string[], wanted: readonly string[]): Record<string, string> | undefined {
  if (given.length !== wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? ''
    if (!part.startsWith(':') || found === '') {
      if (part !== found) return undefined
    } else params[part.slice(1)] = unescaped(found)
  }
  return params
}

/** Somebody may have typed an address that is no escape of anything. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
