// MinIO: serves S3, but speaks no interface of the coordinators; S3 Integrator stands between.
import { minioBehaviour } from '../behaviour/minio.ts';
import type { Charm } from '../catalogue.ts';
import { minioOperator } from '../sources.ts';

export const minio: Charm = {
  name: 'minio',
  title: 'MinIO',
  about: 'Serves S3, but speaks no interface of the coordinators.',
  kind: 'support',
  subordinate: false,
  substrate: 'kubernetes',
  endpoints: [
    {
      name: 'object-storage',
      role: 'provides',
      interface: 'object-storage',
      about: 'Kubeflow-style object storage credentials (not the s3 interface that coordinators use).',
    },
    {
      name: 'metrics-endpoint',
      role: 'provides',
      interface: 'prometheus_scrape',
      about: 'Publishes scrape jobs and metric alert rules for a scraper to pull.',
    },
    {
      name: 'grafana-dashboard',
      role: 'provides',
      interface: 'grafana_dashboard',
      about: 'Hands bundled dashboards to Grafana.',
    },
    {
      name: 'velero-backup-config',
      role: 'provides',
      interface: 'velero_backup_config',
      about: 'Backup plan for Velero.',
    },
    {
      name: 'provide-cmr-mesh',
      role: 'provides',
      interface: 'cross_model_mesh',
      about: "Tells the remote side this application's identity so that cross-model mesh policies can be written.",
    },
    {
      name: 'service-mesh',
      role: 'requires',
      interface: 'service_mesh',
      limit: 1,
      about: 'Joins the mesh and submits authorisation policies.',
    },
    {
      name: 'require-cmr-mesh',
      role: 'requires',
      interface: 'cross_model_mesh',
      about: "Learns a cross-model client's identity so that mesh policies can admit it.",
    },
  ],
  config: [],
  containers: ['minio'],
  tracks: [],
  behaviour: minioBehaviour,
  notDone: [],
  source: minioOperator('metadata.yaml'),
};
