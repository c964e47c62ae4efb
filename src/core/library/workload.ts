// The containers of a charm that is neither coordinator nor worker: what their processes listen on, could give, and scrape of themselves.
import type { ProcessTable } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { servesTls } from './address.ts';
import type { Socket } from './process.ts';
import { plainStatuses } from './status.ts';
import { openReceivers } from './tracing.ts';
import { type Library, type ProcessPart, portNumber, type View } from './view.ts';

export const workload: Library<'Workload'> = {
  name: 'Workload',
  apply(view) {
    const isTls = servesTls(view);
    const processes = view.behaviour.processes.map((table) => partOf(view, table, isTls));
    const statuses = plainStatuses(view);
    const ports = flatMap(view.behaviour.opens, (row) => row.ports.map((port) => portNumber(view, port, isTls)));
    return () => ({ processes, statuses, ports: [...new Set(ports)].sort((a, b) => a - b) });
  },
};

function partOf(view: View, table: ProcessTable, isTls: boolean): ProcessPart {
  const rows = table.listens.filter((row) => row.while === undefined || view.on(row.while).length > 0);
  const sockets = rows.map(
    (row): Socket => ({ port: portNumber(view, row.port, isTls), tls: isTls && row.tls === true, takes: row.takes }),
  );
  const itself = table.scrapesItself;
  const scrape = itself && {
    scheme: 'http' as const,
    path: itself.path,
    targets: [`127.0.0.1:${itself.port}`],
    labels: {},
    via: [],
    because: [],
  };
  return {
    name: table.name,
    gives: table.gives,
    listens: [...sockets, ...(table.receives === undefined ? [] : receiverSockets(view, table, isTls))],
    ...(scrape === undefined ? {} : { scrapes: [scrape] }),
  };
}

function receiverSockets(view: View, { receives }: ProcessTable, isTls: boolean): readonly Socket[] {
  return openReceivers(view).map(({ receiver: { port, path } }) => ({
    port,
    tls: isTls,
    takes: [{ path, signal: 'traces', end: receives ?? 'store' }],
  }));
}
