import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** What reaches these ports of this PC, by any protocol. */
export async function listeners(): Promise<{ udp: number; tcp: number; heard: string[]; close: () => void }> {
  const heard: string[] = [];
  const udp = createSocket('udp4');
  udp.on('message', () => void heard.push('udp'));
  udp.bind(0);
  await once(udp, 'listening');
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  tcp.listen(0);
  await once(tcp, 'listening');
  const close = (): void => {
    udp.close();
    tcp.close();
  };
  return { udp: udp.address().port, tcp: (tcp.address() as AddressInfo).port, heard, close }; // a port, not a pipe
}
