/** The Vite plugin behind `virtual:region`: the map's lines, cut once for the pages, their scripts and the tests. */
import type { Plugin } from 'vite'
import type { Region } from '../../src/domain/geo/region.ts'
import { cutRegion } from './cut-region.ts'

const name = 'virtual:region'
let region: Region | undefined

export function regionMap(): Plugin {
  return {
    name: 'region map',
    resolveId: { filter: { id: /^virtual:region$/ }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:region$/ },
      handler() {
        region ??= cutRegion()
        return `export const region = ${JSON.stringify(region)}`
      },
    },
  }
}
