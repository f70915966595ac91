import type { Channel } from '@/api/types'

/** What a look at the first kilobytes tells about an export file, before a byte of it is sent. The service decides in the end. */
export interface Sniffed {
  format: 'TAOBAO_ORDERS' | 'TAOBAO_ITEMS' | null
  encoding: 'GBK' | 'UTF-8'
  columns: number
}

/** The channels a file can come from, so that only their stores are offered; an unknown file leaves all to choose from. */
export function channelsOf(format: Sniffed['format']): readonly Channel[] | null {
  return format === null ? null : ['TMALL', 'TAOBAO']
}

const looked = 64 * 1024

export async function sniff(file: Blob): Promise<Sniffed> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer())
  return sniffBytes(bytes)
}

export function sniffBytes(bytes: Uint8Array): Sniffed {
  const encoding = isUtf8(bytes) ? 'UTF-8' : 'GBK'
  const text = new TextDecoder(encoding === 'GBK' ? 'gb18030' : 'utf-8').decode(bytes)
  const header = (text.split(/\r?\n/, 1)[0] ?? '').split(',').map(columnName)
  const has = (...names: string[]) => names.some((name) => header.includes(name))
  const isItems = has('订单编号', '主订单编号') && has('购买数量', '子订单编号')
  const isOrders = has('订单编号') && has('订单状态') && has('买家实际支付金额', '总金额', '收货人姓名')
  return { format: isItems ? 'TAOBAO_ITEMS' : isOrders ? 'TAOBAO_ORDERS' : null, encoding, columns: header.length }
}

function columnName(cell: string): string {
  return cell
    .trim()
    .replace(/^="?|^"|"$/g, '')
    .trim()
}

/** Cut in the middle of a character, valid UTF-8 stays valid but for its last three bytes. */
function isUtf8(bytes: Uint8Array): boolean {
  for (const cut of [0, 1, 2, 3]) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, Math.max(bytes.length - cut, 0)))
      return true
    } catch {
      // try again without the last byte
    }
  }
  return false
}
