import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { HttpFailureCode } from '../adapters/http/index.ts';

/** A listener where an attack would lead, on both loopbacks at one port. It counts whoever comes. */
export type Trap = { port: number; heard(): number; close(): Promise<void> };

export async function startTrap(): Promise<Trap> {
  let heard = 0;
  const open = new Set<Socket>();
  const answer = (socket: Socket): void => {
    heard++;
    open.add(socket);
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi');
  };
  const four = createServer(answer);
  const six = createServer(answer);
  const port = await listen(four, '127.0.0.1', 0);
  // A machine without IPv6 has nothing there to reach.
  await listen(six, '::1', port).catch(() => {});
  return {
    port,
    heard: () => heard,
    close: async () => {
      for (const socket of open) socket.destroy();
      await Promise.all([four, six].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => done());
  });
  return (server.address() as AddressInfo).port;
}

export type Attack = { name: string; url: string; code: HttpFailureCode };

/** Ways to write an address that must not be asked, and the code that says why. Names are answered by `resolveTrap`. */
export function attacksOn(port: number): Attack[] {
  const inside = (host: string): string => `http://${host}:${port}/latest`;
  return [
    { name: 'loopback', url: inside('127.0.0.1'), code: 'blocked-address' },
    { name: 'loopback in one number', url: inside('2130706433'), code: 'blocked-address' },
    { name: 'loopback in octal', url: inside('0177.0.0.1'), code: 'blocked-address' },
    { name: 'loopback in hex, short', url: inside('0x7f.1'), code: 'blocked-address' },
    { name: 'loopback in circled digits', url: inside('①②⑦.⓪.⓪.①'), code: 'blocked-address' },
    { name: 'IPv6 loopback', url: inside('[::1]'), code: 'blocked-address' },
    { name: 'IPv4 mapped into IPv6', url: inside('[::ffff:127.0.0.1]'), code: 'blocked-address' },
    { name: 'IPv4 behind NAT64', url: inside('[64:ff9b::7f00:1]'), code: 'blocked-address' },
    { name: 'every address', url: inside('0.0.0.0'), code: 'blocked-address' },
    { name: 'localhost', url: inside('localhost'), code: 'blocked-address' },
    { name: 'a name inside', url: inside('inside.example'), code: 'blocked-address' },
    { name: 'a name in Arabic letters', url: inside('داخل.example'), code: 'blocked-address' },
    { name: 'a name with one address inside', url: inside('mixed.example'), code: 'blocked-address' },
    { name: 'a name that changes its mind', url: inside('turning.example'), code: 'blocked-address' },
    {
      name: 'the metadata address',
      url: 'http://169.254.169.254/latest/meta-data/',
      code: 'blocked-address',
    },
    { name: 'our own address', url: 'http://mirqab.example/api', code: 'blocked-self' },
    { name: 'another port', url: 'http://127.0.0.1:6379/', code: 'blocked-port' },
    { name: 'a user and a password', url: `http://reader:secret@127.0.0.1:${port}/`, code: 'bad-url' },
    { name: 'another scheme', url: `ftp://127.0.0.1:${port}/`, code: 'blocked-scheme' },
    { name: 'a file', url: 'file:///etc/passwd', code: 'blocked-scheme' },
  ];
}

let turns = 0;

/** The name server of the attacks. Everything else is this machine: the paper, whose names are allowed. */
export async function resolveTrap(hostname: string): Promise<{ address: string; family: number }[]> {
  if (hostname === 'mixed.example')
    return [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
  if (hostname === 'turning.example')
    return [{ address: turns++ % 2 === 0 ? '203.0.113.1' : '127.0.0.1', family: 4 }];
  return [{ address: '127.0.0.1', family: 4 }];
}

/** An address as a header can carry it. */
export function ascii(url: string): string {
  return url.replace(/[^\x20-\x7e]/g, encodeURIComponent);
}
