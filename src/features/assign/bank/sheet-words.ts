import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import type { BankSheet } from '../../../domain/desk/bank-sheet.ts'
import type { Question } from '../../../domain/question/question.ts'
import * as m from '../../../messages/generated/messages.js'
import { useDeskBank } from '../../../stores/desk-bank.ts'
import { useDeskTools } from '../../../stores/desk-tools.ts'

/** What is written on a sheet. */
export interface Words {
  readonly title: string
  readonly text: string
}

/** `both`: another tab had changed the sheet meanwhile, and what it wrote is kept as a sheet of its own. `same`: there was nothing to keep. */
export type SheetKept = 'kept' | 'both' | 'same' | 'gone' | 'not-kept'

interface SheetWords {
  readonly sheet: ComputedRef<BankSheet | undefined>
  readonly title: Ref<string>
  readonly text: Ref<string>
  /** What is on screen now, as it would be kept. */
  readonly now: () => Words
  readonly keep: (words: Words, questions: readonly Question[]) => Promise<SheetKept>
}

/**
 * The words of one sheet on their way between the screen and the desk, where another tab may write too: what came from
 * there is shown as long as nothing waits to be kept here, and otherwise both are kept.
 */
export function useSheetWords(id: string, onTaken: () => void): SheetWords {
  const bank = useDeskBank()
  const tools = useDeskTools()
  const sheet = computed(() => bank.byId(id))
  const title = ref(sheet.value?.title ?? '')
  const text = ref(sheet.value?.text ?? '')
  const now = (): Words => ({ title: title.value.trim(), text: text.value })
  /** What lay on the desk when this tab last looked or wrote. */
  let seen = now()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other, or what this tab just kept would look like another's. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine
    return mine
  }

  watch(sheet, () => void inTurn(take))

  function take(): Promise<void> {
    const there = bank.byId(id)
    if (there && !isSame(there, seen) && isSame(now(), seen)) {
      title.value = there.title
      text.value = there.text
      seen = now()
      onTaken()
    }
    return Promise.resolve()
  }

  function keep(words: Words, questions: readonly Question[]): Promise<SheetKept> {
    return inTurn(async () => {
      const there = bank.byId(id)
      if (!there) return 'gone'
      if (isSame(words, there) && isEqual(questions, there.questions)) return 'same'
      const at = tools.now()
      const isOthers = !isSame(there, seen) && !isSame(there, words)
      const beside = isOthers ? [{ ...there, id: tools.newId(), at, title: titleBeside(there.title) }] : []
      if (!(await bank.keep({ id, at, ...words, questions }, ...beside))) return 'not-kept'
      seen = words
      return isOthers ? 'both' : 'kept'
    })
  }

  return { sheet, title, text, now, keep }
}

const isSame = (a: Words, b: Words): boolean => a.title === b.title && a.text === b.text

const isEqual = (a: readonly Question[], b: readonly Question[]): boolean =>
  a.length === b.length && a.every(({ edition }, place) => edition === b[place]?.edition)

const titleBeside = (title: string): string =>
  m.own_of_another_tab({ title: title === '' ? m.assign_untitled() : title }).slice(0, 200)
