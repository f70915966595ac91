import { defineStore } from 'pinia'
import { ref } from 'vue'
import { revealPhone } from './queries'

/** A number in full, for as many seconds as the service says and in memory only. */
export const useReveal = defineStore('reveal', () => {
  const taskId = ref<string | null>(null)
  const phone = ref<string | null>(null)
  let timer = 0

  async function reveal(id: string): Promise<string> {
    const answer = await revealPhone(id)
    hide()
    taskId.value = id
    phone.value = answer.phone
    timer = window.setTimeout(hide, answer.expiresInSeconds * 1000)
    return answer.phone
  }

  function hide(): void {
    window.clearTimeout(timer)
    taskId.value = null
    phone.value = null
  }

  function of(id: string): string | null {
    return taskId.value === id ? phone.value : null
  }

  return { reveal, hide, of }
})
