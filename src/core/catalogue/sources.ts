// The repositories in which the facts were read, each at the commit at which it was read.
import type { Source } from './catalogue.ts';

/** A function that names a file, and lines where they help, in one repository at one commit. */
function at(repository: string, commit: string) {
  return (path: string, lines?: string, note?: string): Source => ({
    repository,
    commit,
    path,
    ...(lines === undefined ? {} : { lines }),
    ...(note === undefined ? {} : { note }),
  });
}

export const alertmanagerK8sOperator = at(
  'canonical/alertmanager-k8s-operator',
  '876ead46978a030c82f7481f9158832a1df85ce3',
);
export const blackboxExporterK8sOperator = at(
  'canonical/blackbox-exporter-k8s-operator',
  'b34ec4734057f4b4ef921fd9be19d666f785716a',
);
export const catalogueK8sOperator = at('canonical/catalogue-k8s-operator', '430b1b3b442887dcd44826f99157231ee8df772d');
export const charmlibs = at('canonical/charmlibs', 'caaf7415b6e37e09c76513d98a02cdd6494556ef');
export const cosConfigurationK8sOperator = at(
  'canonical/cos-configuration-k8s-operator',
  'bc9f497cf392fcd796f5d80dd84965c7a5a0c88b',
);
export const coordinatedWorkers = at('canonical/cos-coordinated-workers', '3c7fec5d8b3faae1621a80ffa5060dfd282a8658');
export const cosLib = at('canonical/cos-lib', 'd8a21d211c04691802f0af5441020dbe051ba387');
export const grafanaAgentK8sOperator = at(
  'canonical/grafana-agent-k8s-operator',
  '98fdd07848db68d76a805eca9767724ba5170ccd',
);
export const grafanaAgentOperator = at('canonical/grafana-agent-operator', 'de1252e7966c0b2ff1c613dbec341efd303d708b');
export const grafanaK8sOperator = at('canonical/grafana-k8s-operator', '00e9cc68dd2c2b5af9afc88609f382805f1a269e');
export const istioBeaconK8sOperator = at(
  'canonical/istio-beacon-k8s-operator',
  '51b204dd50392809692263f6e973d81dd9fe200a',
);
export const istioIngressK8sOperator = at(
  'canonical/istio-ingress-k8s-operator',
  'a9ef9646aea149a00a6a7620acaf483249714d04',
);
export const istioK8sOperator = at('canonical/istio-k8s-operator', 'bfb2e0f2edf6a13c3e67fbc4c9c6ebeb78ebbaa2');
export const lokiK8sOperator = at('canonical/loki-k8s-operator', '8bcecbf2fd2727c528060fc29c5d0146b3efc650');
export const lokiOperators = at('canonical/loki-operators', '65f46849403db74b83cfa7f7ddc486304f4f6c59');
export const mimirOperators = at('canonical/mimir-operators', '4be8e9f28fd1739cfc8a8c207e36b6efee5b3cf7');
export const minioOperator = at('canonical/minio-operator', '52c6aa2e5c0333bc224e384b30807ce65ef68bf5');
export const objectStorageIntegrators = at(
  'canonical/object-storage-integrators',
  'c3f5584c44fcc388f29ec8581dbf7d8d49a10002',
);
export const opentelemetryCollectorK8sOperator = at(
  'canonical/opentelemetry-collector-k8s-operator',
  '2a778670309763cd21586fba7faad91f8772c88a',
);
export const opentelemetryCollectorOperator = at(
  'canonical/opentelemetry-collector-operator',
  '0357b4b2da3e496a5fb9d40f28a86cfedc1c8dae',
);
export const prometheusK8sOperator = at(
  'canonical/prometheus-k8s-operator',
  '432c227d6561181714a12928e43806b280a31492',
);
export const prometheusScrapeConfigK8sOperator = at(
  'canonical/prometheus-scrape-config-k8s-operator',
  '1364b586b2d2c29de9f50eaef2b8d149084dc4cc',
);
export const prometheusScrapeTargetK8sOperator = at(
  'canonical/prometheus-scrape-target-k8s-operator',
  '8911470e66003d5dbf87413bc600c549d81eb007',
);
export const pyroscopeOperators = at('canonical/pyroscope-operators', '4cf22942b940f87121dc0617069121b29fcf0106');
export const s3IntegratorOperator = at('canonical/s3-integrator', '051ef46bbb4ffe5df6aec37831b6b149193957bc');
export const selfSignedCertificatesOperator = at(
  'canonical/self-signed-certificates-operator',
  'df04ad32b488b20942a9db02fb061ac5b55c9c04',
);
export const tempoK8sOperator = at('canonical/tempo-k8s-operator', '16d9d0661a3b64fb146cec7d1f26447937411055');
export const tempoOperators = at('canonical/tempo-operators', '85a88deef3f61a84d45f913dd2e8cb277dc3681f');
export const traefikK8sOperator = at('canonical/traefik-k8s-operator', '8ab4a7e6c1dcc1b62460fcddb72074c329da8721');
export const seaweedfsK8sOperator = at('sed-i/seaweedfs-k8s-operator', '6923bffe65696461b2466e7ad266508c9aff84f8');

/** The pattern as described, in its draft; published as "Telemetry collection in COS HA charms using the Coordinator/Workers pattern". */
export const pattern = at('canonical/cos-coordinated-workers', 'd3af2d4980864ddcd13be56a023daefb7954369c');

/** Juju itself: how it infers, joins and limits relations; and which two endpoints it lets join. */
export const jujuRelations = at('juju/juju', '405072b60c33480edaa85c6830c2eb9a63fa7242');
export const jujuEndpoints = at('juju/juju', 'd3ae8ea09ebc9c155ac7342098cc48018d56015f');

/** Branches of which only the locked library and the telemetry path were read. */
export const lokiTrack2 = at('canonical/loki-operators', 'track/2');
export const mimirTrack2 = at('canonical/mimir-operators', 'track/2');
export const pyroscopeTrack2 = at('canonical/pyroscope-operators', 'track/2');
export const tempoTrack2 = at('canonical/tempo-operators', 'track/2');

/** Grafana before its ingress changed. */
export const olderGrafana = at('canonical/grafana-k8s-operator', '190ba8a6f8e648cdb76b12ad01eb41718c548f15');

/** Files of Mimir that were read in a newer state than the rest. */
export const mimirCharm = at('canonical/mimir-operators', '06cc46b9a6044a3cf385e7cffbe6fc9603df3bca');

/** Configuration of the workers, read in a newer state than the rest. */
export const mimirConfig = at('canonical/mimir-operators', '12a48d6a7d345de09f27940a86a86f7e83d7f3db');
export const tempoConfig = at('canonical/tempo-operators', '0a5aecc315101bab9a824340ee2aa9a6843edff9');

/** What the stores say of their own components. */
export const lokiDocs = at('grafana/loki', '022847b60731e08f255da65c65c238218bfa8201');
export const mimirDocs = at('grafana/mimir', '03a992a58716b25c0bec899ef80275a139a52df5');
export const pyroscopeDocs = at('grafana/pyroscope', '5c3937f2e0fa36f4b350f5828f7c0f974f455609');
