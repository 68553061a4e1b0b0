import * as m from '../../messages/generated/messages.js'

/** A key that does something here. `ours` are those that the app listens for; the others are every browser's. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly ours: boolean
  readonly words: () => string
}

/** All of them. A test holds that the app listens for these and no others, and that every one has been tried. */
export const keyLines: readonly KeyLine[] = [
  { keys: ['?'], ours: true, words: m.key_help },
  { keys: ['/'], ours: true, words: m.search_title },
  { keys: ['Escape'], ours: true, words: m.key_escape },
  { keys: ['Tab', 'Shift+Tab'], ours: false, words: m.key_tab },
  { keys: ['Enter', 'Space'], ours: false, words: m.key_press },
  { keys: ['ArrowDown'], ours: false, words: m.key_arrows },
]

/** What is printed on a key. */
export function printedOn(key: string): string {
  const printed: Readonly<Record<string, string>> = {
    Escape: 'Esc',
    'Shift+Tab': 'Shift + Tab',
    ArrowDown: '← ↑ ↓ →',
    Space: m.key_space(),
  }
  return printed[key] ?? key
}
