import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { Undelivered } from './undelivered.ts'

/** Not the public internet: RFC 6890 and what it names, in both families. */
const nets = {
  ipv4: [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
  // Public is what lies in 2000::/3, without what there hides an IPv4 address or is nobody's. So ::ffff:0:0/96, IPv4 written as IPv6, is not.
  ipv6: [
    ['::', 3],
    ['4000::', 2],
    ['8000::', 1],
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
  ],
} as const

/** A list each, as one list takes every IPv4 address for one of ::ffff:0:0/96. */
const privateNets = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const family of ['ipv4', 'ipv6'] as const)
  for (const [net, prefix] of nets[family]) privateNets[family].addSubnet(net, prefix, family)

/**
 * The addresses of a host, all of them public or allowed by the operator; connecting to one of these and not to the name again is what
 * keeps a name from meaning something else a moment later. Throws `Undelivered`.
 */
export async function publicAddresses(host: string, allowed: readonly string[]): Promise<{ address: string; family: number }[]> {
  const bare = host.replace(/^\[|\]$/g, '')
  const found = isIP(bare) ? [{ address: bare, family: isIP(bare) }] : await resolve(bare)
  const inside = found.find(({ address }) => isPrivate(address) && !isAllowed(address, allowed))
  if (inside) throw new Undelivered('privateAddress', { address: inside.address })
  return found
}

export function isPrivate(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return privateNets[family].check(address, family)
}

async function resolve(host: string): Promise<{ address: string; family: number }[]> {
  const found = await lookup(host, { all: true }).catch(() => [])
  if (found.length === 0) throw new Undelivered('unknownHost', { host })
  return found
}

/** Whether the operator named this address, or a network that it is in. */
export function isAllowed(address: string, allowed: readonly string[]): boolean {
  if (!isIP(address)) return false
  const list = new BlockList()
  for (const entry of allowed) {
    const [net, prefix] = entry.split('/') as [string, string?]
    const family = isIP(net) === 6 ? 'ipv6' : 'ipv4'
    if (prefix === undefined) list.addAddress(net, family)
    else list.addSubnet(net, Number(prefix), family)
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
