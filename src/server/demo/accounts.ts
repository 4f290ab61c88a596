/** The people of the demonstration who can sign in. Known to everyone, so they exist only where the program serves its own machine. */
export const DEMO_PASSWORD = 'runsheet-demo'

export const demoSignIns = [
  { name: '林悦', title: '市场部经理 · 策划案负责人', email: 'linyue@demo.runsheet', password: DEMO_PASSWORD, role: 'owner' },
  {
    name: '周明远',
    title: '市场总监 · 执行总负责人',
    email: 'zhoumingyuan@demo.runsheet',
    password: DEMO_PASSWORD,
    role: 'admin',
  },
  { name: '张敏', title: '市场专员', email: 'zhangmin@demo.runsheet', password: DEMO_PASSWORD, role: 'member' },
  { name: '陈昊', title: '渠道经理', email: 'chenhao@demo.runsheet', password: DEMO_PASSWORD, role: 'member' },
  { name: '光影工作室', title: '外部摄影', email: 'guangying@demo.runsheet', password: DEMO_PASSWORD, role: 'guest' },
] as const
