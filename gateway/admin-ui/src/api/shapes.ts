/** The two answers that order-service's document does not describe yet, by hand until it does. */
export interface OrderImport {
  id: string
  status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED'
  format: 'TAOBAO_ORDERS' | 'TAOBAO_ITEMS'
  fileName: string
  encoding: string
  store: { id: string; name: string }
  columns: { recognised: string[]; kept: string[] }
  rows: { done: number; total: number }
  orders: { created: number; updated: number; unchanged: number }
  badRows: number
  warnings: number
  createdAt: string
  startedAt?: string | null
  finishedAt?: string | null
  failure?: { code: string; message: string } | null
  createdBy: string
  fileErased: boolean
}

interface Read<Parameters, Answer> {
  get: { parameters: Parameters; responses: { 200: { content: { 'application/json': Answer } } } }
}

export interface ImportPaths {
  '/api/order-imports': Read<
    { query?: { limit?: number; cursor?: string } },
    { items: OrderImport[]; nextCursor?: string | null }
  >
  '/api/order-imports/{id}': Read<{ path: { id: string } }, OrderImport>
}
