import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { client, ok } from '@/api/client'
import type { Right } from '@/api/generated/rights'
import { Problem } from '@/api/problem'
import type { Me } from '@/api/types'

/** Who is signed in, what they may do, and which business day it is. The tokens live in HttpOnly cookies, never here. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const known = ref(false)
  /** Why we could not learn who is here, if so: the platform did not answer. */
  const fault = ref<unknown>(null)

  const rights = computed(() => new Set(me.value?.rights ?? []))
  const zone = computed(() => me.value?.zone ?? 'Asia/Shanghai')
  const businessDay = computed(() => me.value?.businessDay ?? '')

  async function load(): Promise<void> {
    fault.value = null
    try {
      me.value = await ok(client.GET('/api/me'))
      known.value = true
    } catch (error) {
      me.value = null
      known.value = error instanceof Problem && error.status === 401
      if (!known.value) fault.value = error
    }
  }

  async function signIn(username: string, password: string): Promise<void> {
    await ok(client.POST('/api/auth/login', { body: { username, password } }))
    await load()
  }

  async function signOut(): Promise<void> {
    try {
      await client.POST('/api/auth/logout')
    } finally {
      end()
    }
  }

  function end(): void {
    me.value = null
    known.value = true
    sessionStorage.clear()
  }

  function may(right: Right | undefined): boolean {
    return right === undefined || rights.value.has(right)
  }

  return { me, known, fault, zone, businessDay, load, signIn, signOut, end, may }
})
