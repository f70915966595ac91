import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'

interface Undoable {
  /** What it is about: looking at that again makes the offer needless. */
  subject: string
  text: string
  undo: () => void | Promise<void>
}

const openFor = 8_000

/** The one thing that can be undone just now; a newer one takes its place, they are never stacked. */
export const useUndo = defineStore('undo', () => {
  const current = shallowRef<Undoable | null>(null)
  const busy = ref(false)
  let timer = 0

  function offer(subject: string, text: string, undo: Undoable['undo']): void {
    window.clearTimeout(timer)
    current.value = { subject, text, undo }
    timer = window.setTimeout(() => (current.value = null), openFor)
  }

  async function run(): Promise<void> {
    const taken = current.value
    if (!taken || busy.value) return
    window.clearTimeout(timer)
    busy.value = true
    try {
      await taken.undo()
    } finally {
      busy.value = false
      if (current.value === taken) current.value = null
    }
  }

  function dismiss(subject: string): void {
    if (current.value?.subject !== subject) return
    window.clearTimeout(timer)
    current.value = null
  }

  return { current, busy, offer, run, dismiss }
})
