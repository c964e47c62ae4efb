// NginxPrometheusExporter: reads nginx's status page and serves it as metrics. Left as it runs while the coordinator may not act.
import { clusterOf } from './cluster.ts';
import type { ProcessPart } from './view.ts';
import { type Library, portNumber, type View } from './view.ts';

const name = 'nginx-prometheus-exporter';

export const nginxPrometheusExporter: Library<'NginxPrometheusExporter'> = {
  name: 'NginxPrometheusExporter',
  apply(view) {
    const cluster = clusterOf(view);
    const running = cluster.isReady ? runningPart(view, cluster.certificate !== undefined) : undefined;
    return (unit) => ({ processes: [running ?? partBefore(view, unit.id)] });
  },
};

function runningPart(view: View, isTls: boolean): ProcessPart {
  const port = portNumber(view, 'exporter', isTls);
  const reads = `127.0.0.1:${portNumber(view, view.behaviour.coordinator?.exporterReads ?? 'nginx', isTls)}`;
  const scheme = isTls ? 'https' : 'http';
  return {
    name,
    gives: ['metrics', 'logs'],
    command: `${name} --web.listen-address=:${port} --nginx.scrape-uri=${scheme}://${reads}/status --no-nginx.ssl-verify --web.config.file=/etc/exporter/web-config.yaml`,
    listens: [{ port, tls: isTls, takes: [{ path: '/metrics', signal: 'metrics', end: 'serves' }] }],
    scrapes: [{ scheme, path: '/status', targets: [reads], labels: {}, via: [], because: [] }],
  };
}

function partBefore(view: View, unit: string): ProcessPart {
  const before = view.before(unit, name);
  if (before?.command === undefined) return { name, gives: ['metrics', 'logs'], isIdle: true };
  const { command, listens, scrapes } = before;
  return { name, gives: ['metrics', 'logs'], command, listens, scrapes };
}
