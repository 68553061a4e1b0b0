/** What goes into the zip of a built site, and what it is called. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checksums, checksumsFile, sha256 } from './checksums.ts'
import { installText } from './install-text.ts'
import { zipOf, type ZipEntry } from './zip.ts'

export interface SiteToPack {
  readonly outDir: string
  readonly base: string
  readonly version: string
  /** The texts of CHANGELOG.md and docs/hosting.md. */
  readonly changelog: string
  readonly hosting: string
}

export interface SitePackage {
  /** The zip's own name: `blowback-0.1.0.zip`. */
  readonly name: string
  readonly zip: Buffer
  /** The line that belongs beside the zip, in a file of its own. */
  readonly checksum: string
  readonly files: number
}

/** Packs a built site. Throws when the site does not fit what it is to be packed as. */
export function packSite(site: SiteToPack): SitePackage {
  const { outDir, base, version, changelog, hosting } = site
  const builtFor = baseOf(readFileSync(join(outDir, 'index.html'), 'utf8'))
  if (builtFor !== base)
    throw new Error(`The site was built for ${builtFor ?? 'no known folder'} and not for ${base}.`)
  if (!changelog.includes(`\n## [${version}]`))
    throw new Error(`CHANGELOG.md has no section for version ${version}; write "## [${version}]".`)
  const files = [
    ...filesIn(outDir),
    { path: 'CHANGELOG.md', bytes: Buffer.from(changelog) },
    { path: 'INSTALL.txt', bytes: Buffer.from(installText({ version, base, hosting })) },
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  const folder = `blowback-${version}`
  const listed = [...files, { path: checksumsFile, bytes: Buffer.from(checksums(files)) }]
  const zip = zipOf(listed.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })))
  const forFolder = base === '/' ? '' : `-for${base.slice(0, -1).replace(/[^\w.]+/g, '-')}`
  const name = `${folder}${forFolder}.zip`
  return { name, zip, checksum: `${sha256(zip)}  ${name}\n`, files: listed.length }
}

/** Where a built page expects its site to live; undefined for a page that is not one of ours. */
export function baseOf(html: string): string | undefined {
  return /<link [^>]*\bdata-entry\b[^>]*href="([^"]*\/)assets\//.exec(html)?.[1]
}

function filesIn(outDir: string): ZipEntry[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: path.slice(outDir.length + 1).replaceAll('\\', '/'),
      bytes: readFileSync(path),
    }))
}
