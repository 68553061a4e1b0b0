/**
 * Where pages live, below `base` (`/`, or `/blowback/` on a host that serves the app from a folder). Every page is an
 * `index.html` behind an address with a trailing slash, so that any static host can serve it.
 */
export function addressesBelow(base: string) {
  return {
    home: base,
    course: (course: string) => `${base}${course}/`,
    glossary: (course: string) => `${base}${course}/glossary/`,
    sources: (course: string) => `${base}${course}/sources/`,
    lesson: (course: string, lesson: string) => `${base}${course}/${lesson}/`,
    quiz: (course: string, lesson: string) => `${base}${course}/${lesson}/quiz/`,
  }
}

export type Addresses = ReturnType<typeof addressesBelow>
