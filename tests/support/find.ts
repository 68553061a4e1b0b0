import { nextTick } from 'vue'

/*
 * Finding things as a person does, with eyes or with a screen reader: by role and name. The part of the rules (HTML-AAM,
 * accessible names) that this app's markup needs, and no more.
 */
const selectors = {
  alert: '[role="alert"]',
  button: 'button, summary',
  checkbox: 'input[type="checkbox"]',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  navigation: 'nav',
  note: '[role="note"]',
  progressbar: 'progress',
  radio: 'input[type="radio"]',
  status: '[role="status"], output',
  radiogroup: '[role="radiogroup"]',
  textbox: 'input[type="text"], textarea',
}
export type Role = keyof typeof selectors
type Name = string | RegExp

export interface Place {
  /** Everything of that role that is there for a person, in reading order. */
  all(role: Role, name?: Name): HTMLElement[]
  /** The only one; throws, and says what is there instead. */
  get(role: Role, name?: Name): HTMLElement
  /** The only input of that role. */
  field(role: 'checkbox' | 'radio' | 'textbox', name?: Name): HTMLInputElement
  /** All words, as they are read. */
  words(): string
}

export function placeIn(root: Element): Place {
  const all = (role: Role, name?: Name): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(selectors[role])].filter(
      (element) => isThere(element) && (name === undefined || fits(nameOf(element), name)),
    )
  function get(role: Role, name?: Name): HTMLElement {
    const found = all(role, name)
    const [only] = found
    if (only && found.length === 1) return only
    const names = all(role).map((element) => `“${nameOf(element)}”`)
    throw new Error(
      `${found.length} of the role ${role} are called ${String(name)}; there are ${names.join(', ')}`,
    )
  }
  function field(role: 'checkbox' | 'radio' | 'textbox', name?: Name): HTMLInputElement {
    const found = get(role, name)
    if (found instanceof HTMLInputElement) return found
    throw new Error(`The ${role} called ${String(name)} is no input.`)
  }
  return { all, get, field, words: () => wordsOf(root) }
}

const fits = (given: string, name: Name): boolean =>
  typeof name === 'string' ? given === name : name.test(given)

/** A closed `details` shows its summary and nothing else. */
function isThere(element: Element): boolean {
  if (element.closest('[hidden], [aria-hidden="true"]')) return false
  const closed = element.closest('details:not([open])')
  return closed === null || element.closest('summary') !== null
}

/** What a screen reader calls it. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  const labels = element.getAttribute('aria-labelledby')
  if (labels !== null) return wordsAt(labels)
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    const wrapping = element.closest('label')
    return wrapping ? wordsOf(wrapping) : ''
  }
  const legend = element instanceof HTMLFieldSetElement ? element.querySelector('legend') : null
  return wordsOf(legend ?? element)
}

/** What is said of it beyond its name. */
export function descriptionOf(element: Element): string {
  return wordsAt(element.getAttribute('aria-describedby') ?? '')
}

/** The words of the elements with these ids, in this order. */
function wordsAt(ids: string): string {
  return ids
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => wordsOf(document.getElementById(id) ?? document.createElement('p')))
    .join(' ')
}

const apart = /^(?:P|DIV|LI|UL|OL|FIELDSET|LEGEND|LABEL|BUTTON|H[1-4]|SECTION|BLOCKQUOTE|TD|TH|TR|BR)$/

/** The words in an element, in reading order; what stands in a block of its own is a word of its own. */
export function wordsOf(element: Element): string {
  const collect = (node: Node): string => {
    if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
    if (node.getAttribute('aria-hidden') === 'true') return ''
    const inner = [...node.childNodes].map(collect).join('')
    return apart.test(node.tagName) ? ` ${inner} ` : inner
  }
  return collect(element).replace(/\s+/gu, ' ').trim()
}

export const isPressed = (element: Element): boolean => element.getAttribute('aria-pressed') === 'true'
export const isDisabled = (element: Element): boolean => element.matches(':disabled')

/** A finger, a mouse, or Enter on it. */
export async function press(element: HTMLElement): Promise<void> {
  if (isDisabled(element)) throw new Error(`“${nameOf(element)}” cannot be pressed.`)
  element.focus()
  element.click()
  await nextTick()
  await nextTick()
}

export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  if (isDisabled(field)) throw new Error(`Nothing can be typed into “${nameOf(field)}”.`)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await nextTick()
}

export async function key(name: string, on: Element | null = document.activeElement): Promise<void> {
  on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  await nextTick()
}

/** What the keyboard would act on now. */
export const focused = (): Element => document.activeElement ?? document.body
