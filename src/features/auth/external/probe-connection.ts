import * as net from 'node:net'
import * as tls from 'node:tls'
import { connectionProblem, ExternalProblem } from './external-problem.ts'
import { tlsOptionsOf } from './ldap-client.ts'

const LIMIT_MS = 5_000

const settled = <S extends net.Socket, T>(socket: S, event: string, read: (socket: S) => T): Promise<T> =>
  new Promise<T>((done, fail) => {
    socket.setTimeout(LIMIT_MS, () => socket.destroy(new ExternalProblem('unreachable', 'timeout')))
    socket.once('error', (error) => fail(connectionProblem(error) ?? new ExternalProblem('unreachable', 'connect')))
    socket.once(event, () => done(read(socket)))
  }).finally(() => socket.destroy())

/** @returns the address that answered @throws {ExternalProblem} unreachable */
export const probeReach = (host: string, port: number): Promise<string> =>
  settled(net.connect({ host, port }), 'connect', (socket) => `${socket.remoteAddress ?? host}:${port}`)

/** @returns protocol and last day of the certificate @throws {ExternalProblem} certificate or unreachable */
export const probeTls = (at: { host: string; port: number; ca: string }): Promise<string> =>
  settled(tls.connect({ ...tlsOptionsOf(at), host: at.host, port: at.port }), 'secureConnect', (socket) =>
    [socket.getProtocol(), socket.getPeerX509Certificate()?.validTo].filter(Boolean).join(' · '),
  )
