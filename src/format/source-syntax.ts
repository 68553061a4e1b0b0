import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Literal } from 'mdast'
import type { Code, Construct, Extension, State } from 'micromark-util-types'

/** `[^id]`, `[^id,p.23]`: `value` is what stands between `[^` and `]`. */
export interface CitationNode extends Literal {
  type: 'citation'
}

/** `{{answer | another}}`: `value` is what stands between the braces. */
export interface BlankNode extends Literal {
  type: 'blank'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
    blank: BlankNode
  }
  interface RootContentMap {
    citation: CitationNode
    blank: BlankNode
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    blank: 'blank'
  }
}

const codes = { lineFeed: 10, bracketOpen: 91, bracketClose: 93, caret: 94, braceOpen: 123, braceClose: 125 }

/** In micromark, line ends and what a tab stands for are below zero, and the end of the text is null. */
function ends(code: Code): boolean {
  return code === null || code < -2 || code === codes.lineFeed
}

/**
 * Constructs of their own instead of a pass over finished text: so they bind as tightly as links do, code stays code,
 * marks inside them are literal, and each node knows its place. (The footnote extension makes a reference only where a
 * definition is written in the same text, and ours are in sources.yaml.)
 */
const citation: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    let filled = false
    const open: State = (code) => {
      effects.enter('citation')
      effects.consume(code)
      return caret
    }
    const caret: State = (code) => {
      if (code !== codes.caret) return nok(code)
      effects.consume(code)
      return label
    }
    const label: State = (code) => {
      if (ends(code) || code === codes.bracketOpen) return nok(code)
      if (code !== codes.bracketClose) {
        filled = true
        effects.consume(code)
        return label
      }
      if (!filled) return nok(code)
      effects.consume(code)
      effects.exit('citation')
      return ok
    }
    return open
  },
}

const blank: Construct = {
  name: 'blank',
  tokenize(effects, ok, nok) {
    const open: State = (code) => {
      effects.enter('blank')
      effects.consume(code)
      return second
    }
    const second: State = (code) => {
      if (code !== codes.braceOpen) return nok(code)
      effects.consume(code)
      return inside
    }
    const inside: State = (code) => {
      if (ends(code)) return nok(code)
      effects.consume(code)
      if (code === codes.braceOpen) return opening
      return code === codes.braceClose ? closing : inside
    }
    // A second `{{` says that the first was never closed.
    const opening: State = (code) => (code === codes.braceOpen ? nok(code) : inside(code))
    const closing: State = (code) => {
      if (code !== codes.braceClose) return inside(code)
      effects.consume(code)
      effects.exit('blank')
      return ok
    }
    return open
  },
}

export const sourceSyntax: Extension = {
  text: { [codes.bracketOpen]: citation, [codes.braceOpen]: blank },
}

export const sourceSyntaxFromMarkdown: FromMarkdownExtension = {
  enter: {
    citation(token) {
      this.enter({ type: 'citation', value: this.sliceSerialize(token).slice(2, -1) }, token)
    },
    blank(token) {
      this.enter({ type: 'blank', value: this.sliceSerialize(token).slice(2, -2) }, token)
    },
  },
  exit: {
    citation(token) {
      this.exit(token)
    },
    blank(token) {
      this.exit(token)
    },
  },
}
