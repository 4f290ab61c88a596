/** Where messages go besides the product and e-mail: a group robot of 企业微信, 钉钉 or 飞书, or any program. */
export const channelKinds = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** Whose messages are signed with a secret: 企业微信's address is the secret, a webhook without one could come from anybody. */
export const secretOf: Record<ChannelKind, 'none' | 'optional' | 'required'> = {
  wecom: 'none',
  dingtalk: 'optional',
  feishu: 'optional',
  webhook: 'required',
}
