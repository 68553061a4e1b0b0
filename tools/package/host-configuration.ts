/** The configurations of docs/hosting.md for other people's servers, made out for the folder that the app lives in. */

/** What the document's examples are written for. */
const written = '/blowback/'

/** The block of a language in a Markdown text: what stands between its fences. */
export function fencedBlock(markdown: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(markdown)?.[1]
  if (found === undefined) throw new Error(`docs/hosting.md has no block of ${language}.`)
  return found
}

/** The configuration of a server, from the text of docs/hosting.md, for an app that lives under `base`. */
export function hostConfiguration(hosting: string, server: 'nginx' | 'apache', base: string): string {
  return fencedBlock(hosting, server).replaceAll(written, base)
}
