import { computed, ref, type Ref } from 'vue'
import { copyText } from '../../device/copy-text.ts'
import { saveFile } from '../../device/save-file.ts'
import { canShareFile, shareFile, type SharedFile } from '../../device/share-file.ts'
import type { HandedIn } from '../../domain/assigned/kept-assignment.ts'
import { receiptWords } from '../../domain/submission/receipt-words.ts'
import { armoured } from '../../domain/transport/armour.ts'
import { fromBase64url } from '../../domain/transport/base64url.ts'
import * as m from '../../messages/generated/messages.js'

/** Letters and digits of any script; what a file's name may not hold anywhere is among the rest. */
const plainName = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60)

/** The ways in which a sealed packet leaves this page, and what came of each, in words. */
export function handingOver(
  shown: Ref<HandedIn | undefined>,
  about: () => { readonly title: string; readonly who: string },
) {
  const outcome = ref('')
  const packet = computed(() => Uint8Array.from(fromBase64url(shown.value?.packet ?? '') ?? []))
  const text = computed(() => armoured(packet.value))
  const words = computed(() => receiptWords(packet.value))
  const file = computed((): SharedFile => {
    const { title, who } = about()
    const names = [plainName(title), plainName(who)].filter((name) => name !== '')
    return {
      name: `${names.join('_') || 'answers'}.blowback`,
      bytes: packet.value,
      text: text.value,
      title: names.join(' '),
    }
  })
  const canShare = computed(() => canShareFile(file.value))

  return {
    ...{ outcome, packet, text, words, canShare },
    save(): void {
      saveFile(file.value.name, file.value.bytes, 'application/octet-stream')
      outcome.value = m.hand_in_file_saved({ name: file.value.name })
    },
    async share(): Promise<void> {
      outcome.value = (await shareFile(file.value)) ? m.hand_in_share_done() : m.hand_in_share_not()
    },
    async copy(): Promise<void> {
      outcome.value = (await copyText(text.value)) ? m.hand_in_copied() : m.hand_in_copy_not()
    },
  }
}
