import { describe, expect, it } from 'vitest'
import { fileSize } from '../fileSize'
import { rowsPerSecond, secondsLeft, withSighting } from '../pace'
import { sniffBytes } from '../sniff'

/** 订单编号,订单状态,总金额 in GBK */
const gbkOrders = new Uint8Array([
  0xb6, 0xa9, 0xb5, 0xa5, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb6, 0xa9, 0xb5, 0xa5, 0xd7, 0xb4, 0xcc, 0xac, 0x2c, 0xd7,
  0xdc, 0xbd, 0xf0, 0xb6, 0xee, 0x0a,
])
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a look at a file', () => {
  it('tells a Taobao order export in GBK', () => {
    expect(sniffBytes(gbkOrders)).toEqual({ format: 'TAOBAO_ORDERS', encoding: 'GBK', columns: 3 })
  })

  it('tells an item export, guarded headers and a byte order mark included', () => {
    expect(sniffBytes(utf8('\uFEFF="主订单编号","子订单编号",标题,购买数量\n1,2,x,1'))).toEqual({
      format: 'TAOBAO_ITEMS',
      encoding: 'UTF-8',
      columns: 4,
    })
  })

  it('is not misled by a character cut at the end', () => {
    const cut = utf8('订单编号,订单状态,收货人姓名\n1,2,林').slice(0, -1)
    expect(sniffBytes(cut).encoding).toBe('UTF-8')
  })

  it('says when it knows no better', () => {
    expect(sniffBytes(utf8('a,b\n1,2')).format).toBeNull()
  })
})

describe('the pace of an import', () => {
  it('is measured over the last sightings and tells what is left', () => {
    let seen = withSighting([], { at: 0, done: 0 })
    expect(rowsPerSecond(seen)).toBeNull()
    seen = withSighting(seen, { at: 1_000, done: 5_000 })
    expect(rowsPerSecond(seen)).toBe(5_000)
    expect(secondsLeft(seen, 20_000)).toBe(3)
    seen = withSighting(seen, { at: 9_000, done: 6_000 })
    expect(seen).toHaveLength(1)
  })
})

it('sizes are told as file managers do', () => {
  expect(fileSize(38_170_000, String)).toBe('38.2 MB')
  expect(fileSize(12_400, String)).toBe('12 kB')
  expect(fileSize(30, String)).toBe('30 B')
})
