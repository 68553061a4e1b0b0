/** What a finding of one code says, from the words that belong to the case. */
export interface Rule<V> {
  readonly severity: 'error' | 'advice'
  readonly message: (values: V) => string
  readonly hint: (values: V) => string | undefined
}

/** The build fails on it. */
export function error<V extends object>(
  message: (values: V) => string,
  hint: (values: V) => string | undefined = () => undefined,
): Rule<V> {
  return { severity: 'error', message, hint }
}

/** The build goes on. */
export function advice<V extends object>(
  message: (values: V) => string,
  hint: (values: V) => string | undefined = () => undefined,
): Rule<V> {
  return { severity: 'advice', message, hint }
}

/** Of a name that is in no list, the one that was probably meant. */
export interface Unknown {
  readonly name: string
  readonly near: string | undefined
}

/** "did you mean", where there is anything to mean. */
export function didYouMean({ near }: { readonly near: string | undefined }): string | undefined {
  return near === undefined ? undefined : `did you mean \`${near}\`?`
}

/** `a`, `b` or `c`. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  if (quoted.length < 2) return quoted.join('')
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.slice(-1).join('')}`
}
