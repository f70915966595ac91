import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { filtersFrom, filtersToUrl, type OrderFilters } from './filters'
import { useOrders, type PhoneSearch } from './queries'

/** The list's state: filters, cursor and open order live in the URL; a phone searched for lives here and nowhere else. */
export function useOrderList() {
  const route = useRoute()
  const router = useRouter()

  const filters = computed(() => filtersFrom(route.query))
  const cursor = computed(() => (typeof route.query.cursor === 'string' ? route.query.cursor : null))
  const openId = computed(() => (typeof route.query.order === 'string' ? route.query.order : null))
  const search = ref<PhoneSearch | null>(null)
  const orders = useOrders(filters, cursor, search)
  const rows = computed(() => orders.data.value?.items ?? [])
  const current = ref<string | null>(null)

  function apply(next: OrderFilters): void {
    search.value = null
    current.value = null
    void router.push({ query: filtersToUrl(next) })
  }

  function searchPhone(phone: string): void {
    search.value = { phone, serial: (search.value?.serial ?? 0) + 1 }
    void router.push({ query: {} })
  }

  /** Keyset paging knows the way on; the way back is the browser's own, or the first page for a link from elsewhere. */
  function nextPage(): void {
    const next = orders.data.value?.nextCursor
    if (next) void router.push({ query: { ...filtersToUrl(filters.value), cursor: next }, state: { paged: true } })
  }

  function previousPage(): void {
    if (window.history.state?.paged === true) router.back()
    else void router.replace({ query: filtersToUrl(filters.value) })
  }

  function open(id: string | null): void {
    const query = { ...route.query }
    if (id) query.order = id
    else delete query.order
    // Looking at one order after the other is one step back, not many.
    void (openId.value && id ? router.replace({ query }) : router.push({ query }))
  }

  function move(step: number): void {
    if (rows.value.length === 0) return
    const at = rows.value.findIndex((row) => row.id === (openId.value ?? current.value))
    const next = rows.value[Math.min(Math.max(at + step, 0), rows.value.length - 1)]
    if (!next) return
    current.value = next.id
    if (openId.value) open(next.id)
  }

  watch(cursor, () => window.scrollTo({ top: 0 }))

  return {
    filters,
    cursor,
    openId,
    search,
    orders,
    rows,
    current,
    apply,
    searchPhone,
    nextPage,
    previousPage,
    open,
    move,
  }
}
