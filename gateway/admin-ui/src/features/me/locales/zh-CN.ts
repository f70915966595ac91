export default {
  title: '我的',
  businessDay: '业务日',
  duty: '今天的班',
  offDuty: '今天没有排班',
  username: '用户名',
}
