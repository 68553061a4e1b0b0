import type { ShippedPackage } from './shipped-packages.ts'

/** A part of the app with a licence of its own that is no package: the lessons, the font, the app itself. */
export interface OwnPart {
  readonly title: string
  readonly text: string
}

const line = '-'.repeat(80)

/** All licences as one plain text. A text that many packages share stands once, below all their names. */
export function licencesText(parts: readonly OwnPart[], packages: readonly ShippedPackage[]): string {
  const byText = new Map<string, ShippedPackage[]>()
  for (const shipped of packages) {
    const key = `${shipped.licence}\n${shipped.text}`
    byText.set(key, [...(byText.get(key) ?? []), shipped])
  }
  const sections = [
    ...parts.map(({ title, text }) => `${title}\n\n${text.trim()}`),
    ...[...byText.values()].map((group) => {
      const [{ licence, text } = { licence: '', text: '' }] = group
      const names = group.map(({ name, version }) => `${name} ${version}`).join('\n')
      const words = text === '' ? `The package names this licence and brings no text of it.` : text
      return `${names}\nLicence: ${licence}\n\n${words}`
    }),
  ]
  return `The licences of this app, and of the packages whose code is part of it.\n\n${sections
    .map((section) => `${line}\n${section}\n`)
    .join('\n')}`
}
