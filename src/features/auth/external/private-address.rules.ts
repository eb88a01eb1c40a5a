import { BlockList, isIPv4, isIPv6 } from 'node:net'

const own = new BlockList()
own.addSubnet('127.0.0.0', 8, 'ipv4')
own.addSubnet('10.0.0.0', 8, 'ipv4')
own.addSubnet('172.16.0.0', 12, 'ipv4')
own.addSubnet('192.168.0.0', 16, 'ipv4')
own.addAddress('::1', 'ipv6')
own.addSubnet('fc00::', 7, 'ipv6')

/** Loopback, RFC 1918, RFC 4193. Link-local is none of them: there live the metadata services of clouds. */
export const isPrivateAddress = (address: string): boolean =>
  (isIPv4(address) && own.check(address, 'ipv4')) || (isIPv6(address) && own.check(address, 'ipv6'))
