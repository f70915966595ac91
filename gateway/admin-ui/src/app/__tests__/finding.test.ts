import { describe, expect, it } from 'vitest'
import { findingOf } from '../finding'

describe('what is typed to find an order', () => {
  it('is a phone only when whole', () => {
    expect(findingOf('138 1234 1234')).toEqual({ phone: '13812341234' })
    expect(findingOf('+86-13812341234')).toEqual({ phone: '13812341234' })
    expect(findingOf('1381234123')).toEqual({ number: '1381234123' })
  })

  it('is an order number or its tail of at least four', () => {
    expect(findingOf('1930 6798 5817 0647')).toEqual({ number: '1930679858170647' })
    expect(findingOf('261116-830472915123456')).toEqual({ number: '261116-830472915123456' })
    expect(findingOf('0647')).toEqual({ number: '0647' })
    expect(findingOf('647')).toBeNull()
    expect(findingOf('林女士')).toBeNull()
  })
})
