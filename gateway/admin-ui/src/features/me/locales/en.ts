import type { Translation } from '@/app/i18n'
import type zh from './zh-CN'

export default {
  title: 'Me',
  businessDay: 'Business day',
  duty: 'Today’s shift',
  offDuty: 'Not on the roster today',
  username: 'Username',
} satisfies Translation<typeof zh>
