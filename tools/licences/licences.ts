/** The Vite plugins that write `licences.txt` into the build: the licences of all that visitors are sent. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { licencesText, type OwnPart } from './licences-text.ts'
import { licenceTextIn, shippedPackages } from './shipped-packages.ts'

/** Under this name the file lies beside the home page. */
export const licencesFile = 'licences.txt'

/**
 * `collect()` stands in each build whose output is shipped, the pages' and the worker's; `write()` stands last of all in
 * the pages' build and writes what was collected. Only modules that are really in a chunk are counted, and those they
 * import: `vue` itself only hands on what other packages of its family hold, and is named all the same.
 */
export function licences(): { readonly collect: () => Plugin; readonly write: () => Plugin } {
  const modules = new Set<string>()
  let isBuilt = false
  return {
    collect: () => ({
      name: 'licences: collect',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk')
            for (const id of file.moduleIds)
              for (const each of [id, ...(this.getModuleInfo(id)?.importedIds ?? [])]) modules.add(each)
      },
    }),
    write: () => {
      let root = ''
      let outDir = ''
      return {
        name: 'licences: write',
        configResolved(config) {
          root = config.root
          outDir = resolve(root, config.build.outDir)
        },
        writeBundle() {
          isBuilt = true
        },
        closeBundle: {
          order: 'post',
          sequential: true,
          handler() {
            // A build that failed has nothing to add licences to.
            if (!isBuilt) return
            writeFileSync(
              join(outDir, licencesFile),
              licencesText(ownParts(root), shippedPackages(modules, root)),
            )
          },
        },
      }
    },
  }
}

function ownParts(root: string): OwnPart[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8')
  return [
    { title: 'Blowback, the app', text: read('LICENSE') },
    { title: 'The lessons', text: read('lessons/LICENSE') },
    {
      title: 'The coasts and borders of the map: Natural Earth, public domain, by way of world-atlas',
      text: licenceTextIn(join(root, 'node_modules/world-atlas')),
    },
    {
      title: 'ZXing-C++, the reader of QR codes within zxing-wasm',
      text: licenceTextIn(join(root, 'tools/licences/zxing-cpp')),
    },
    { title: 'Source Serif 4, the reading font', text: licenceTextIn(join(root, 'src/design/fonts')) },
  ]
}
