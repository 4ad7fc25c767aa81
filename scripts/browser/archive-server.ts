import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { generate } from 'selfsigned';

/** Answers a request to a JTA host; null for what does not exist. */
export type ServePage = (url: URL) => Promise<string | null>;

const ARCHIVE_HOSTS = ['www.jta.org', 'jta.org', 'archive.jta.org'];

export interface ArchiveServer {
  /** `127.0.0.1:PORT`, to be used as the browser's proxy for http and https. */
  readonly proxy: string;
  /** Every address that was asked for, whatever the answer. */
  readonly requests: readonly string[];
  close(): void;
}

/**
 * A proxy that answers for the archive's hosts under their real names, with a certificate of its
 * own, and refuses all others: no traffic leaves the machine, and what was asked for is recorded.
 */
export async function startArchiveServer(servePage: ServePage): Promise<ArchiveServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();

  const answer = async (url: URL, response: ServerResponse) => {
    requests.push(url.href);
    const page = ARCHIVE_HOSTS.includes(url.hostname) ? await servePage(url) : null;
    response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? 'Not found');
  };
  const handle = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    answer(url, response).catch((error: Error) => response.writeHead(500).end(error.message));
  };

  const pem = await generate([{ name: 'commonName', value: 'www.jta.org' }], {
    extensions: [
      { name: 'subjectAltName', altNames: ARCHIVE_HOSTS.map((value) => ({ type: 2, value })) },
    ],
  });
  const tls = createTlsServer({ key: pem.private, cert: pem.cert }, handle('https'));
  const proxy = createServer(handle('http'));
  for (const server of [tls, proxy]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  }

  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = (request.url ?? '').replace(/:\d+$/u, '');
    if (!ARCHIVE_HOSTS.includes(host)) {
      requests.push(`https://${host}/`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const inner = connect((tls.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
  });

  return {
    proxy: `127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    requests,
    close() {
      for (const socket of sockets) socket.destroy();
      tls.close();
      proxy.close();
    },
  };
}
