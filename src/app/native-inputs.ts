import type { NativeInputs } from '../questions/view.ts'

/** What a person has put into the inputs of an island before it was alive, by the part of the name after the dot. */
export function nativeInputs(element: Element): NativeInputs {
  const values = new Map<string, string[]>()
  // A text area has all of an input that is asked for here, its type included.
  for (const input of element.querySelectorAll<HTMLInputElement>('input, textarea')) {
    const given = input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value !== ''
    const name = input.name.slice(input.name.lastIndexOf('.') + 1)
    if (given) values.set(name, [...(values.get(name) ?? []), input.value])
  }
  return values
}
