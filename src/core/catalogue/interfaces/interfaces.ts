// Every interface the catalogue knows.
import type { Interface } from '../catalogue.ts';
import { alertmanager } from './alertmanager.ts';
import { apis } from './apis.ts';
import { catalogue } from './catalogue.ts';
import { certificates } from './certificates.ts';
import { cluster } from './cluster.ts';
import { datasourceExchange } from './datasource-exchange.ts';
import { grafanaDashboard } from './grafana-dashboard.ts';
import { grafanaSource } from './grafana-source.ts';
import { ingress } from './ingress.ts';
import { logging } from './logging.ts';
import { metrics } from './metrics.ts';
import { otlp } from './otlp.ts';
import { peers } from './peers.ts';
import { probes } from './probes.ts';
import { profiling } from './profiling.ts';
import { remoteWrite } from './remote-write.ts';
import { s3 } from './s3.ts';
import { serviceMesh } from './service-mesh.ts';
import { tracing } from './tracing.ts';
import { unexplained } from './unexplained.ts';

export const interfaces: readonly Interface[] = [
  ...cluster,
  ...metrics,
  ...logging,
  ...tracing,
  ...remoteWrite,
  ...profiling,
  ...otlp,
  ...s3,
  ...certificates,
  ...grafanaSource,
  ...datasourceExchange,
  ...grafanaDashboard,
  ...alertmanager,
  ...catalogue,
  ...ingress,
  ...probes,
  ...apis,
  ...serviceMesh,
  ...peers,
  ...unexplained,
];
