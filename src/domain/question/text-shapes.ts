/** Shapes of responses that hold several texts. By hand, as in `response-shapes.ts`. */

export function isTextList(data: unknown): data is readonly string[] {
  return Array.isArray(data) && data.every((each) => typeof each === 'string')
}

/** Texts by key; who looks a key up must ask `Object.hasOwn`. */
export function isTextsByKey(data: unknown): data is Readonly<Record<string, string>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && isTextList(Object.values(data))
}
