import type { Translation } from '@/app/i18n'
import type zh from './zh-CN'

export default {
  title: 'Sign in',
  lead: 'Sign in to see today’s calls',
  username: 'Username',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in',
  forgotten: 'Forgotten it? Your customer-service manager can reset it.',
  ended: 'Your session has ended. Sign in and you are back where you were.',
  usernameMissing: 'The username is missing.',
  passwordMissing: 'The password is missing.',
  wrong: 'Username or password is wrong.',
  motto1: '一石一语',
  motto2: '一客一心',
} satisfies Translation<typeof zh>
