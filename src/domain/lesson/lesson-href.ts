/**
 * How a link to another lesson of the course is written, and how it stands in a compiled lesson: `lesson:SLUG` or
 * `lesson:SLUG#FRAGMENT`. No browser meets it: whoever makes pages gives it an address.
 */
const scheme = 'lesson:'

/** The lesson and fragment that a link names; undefined for a link to anything else. */
export function lessonIn(href: string): { readonly lesson: string; readonly fragment: string } | undefined {
  if (!href.startsWith(scheme)) return undefined
  const [lesson = '', ...rest] = href.slice(scheme.length).split('#')
  return { lesson, fragment: rest.join('#') }
}
