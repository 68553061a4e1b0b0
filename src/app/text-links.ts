import type { TextLinks } from '../design/RichText.ts'
import type { Addresses } from '../domain/lesson/addresses.ts'

/**
 * Where the words and citations of a course's pages lead.
 *
 * @param sources those cited on the page, the first being number 1
 * @param listed how many of them, from the first on, stand at its foot
 */
export function textLinksOf(
  addresses: Addresses,
  course: string,
  { sources, listed }: { readonly sources: readonly string[]; readonly listed: number },
): TextLinks {
  return {
    entry: (list, id) => `${addresses.glossary(course)}#${list}-${id}`,
    source: (id) => {
      const index = sources.indexOf(id)
      if (index < 0) return undefined
      return { number: index + 1, href: `${index < listed ? '' : addresses.sources(course)}#source-${id}` }
    },
  }
}
