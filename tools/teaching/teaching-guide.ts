/** The Vite plugin behind `virtual:teaching-guide`: docs/teaching.md, read when pages are made. */
import type { Plugin } from 'vite'
import { readTeachingGuide } from './read-guide.ts'

const name = 'virtual:teaching-guide'

export function teachingGuide(): Plugin {
  return {
    name: 'teaching guide',
    resolveId: { filter: { id: /^virtual:teaching-guide$/ }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:teaching-guide$/ },
      handler: () => `export const guide = ${JSON.stringify(readTeachingGuide())}`,
    },
  }
}
