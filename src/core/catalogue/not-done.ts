// What the pattern never collects and what a charm of it does not do, with the reason: said where a reader would look for it.
import type { NotDone } from './catalogue.ts';
import { coordinatedWorkers, pattern } from './sources.ts';

const charmLogs: NotDone = {
  what: 'Logs of the charm code are not collected.',
  why: 'Pebble forwards the output of the services in the containers; what the charm itself logs goes to the Juju controller.',
  source: pattern('spec.md'),
};
const charmMetrics: NotDone = {
  what: 'Metrics of the charm code are not collected.',
  why: 'No scrape job is made for it.',
  source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '811-881'),
};
const nginxTraces: NotDone = {
  what: 'Traces of nginx are not collected.',
  why: 'The coordinator passes no tracing configuration to nginx.',
  source: coordinatedWorkers('src/coordinated_workers/coordinator.py', '521-581', 'issue 77'),
};
const profiles: NotDone = {
  what: 'Profiles are not collected.',
  why: 'The library maps no endpoint for them.',
  source: coordinatedWorkers('src/coordinated_workers/coordinator.py'),
};
const metricsConfiguration: NotDone = {
  what: 'No metrics configuration happens in this charm; the coordinator describes its units to the scraper.',
  why: 'A worker serves its metrics in any case and publishes its address; nothing about metrics is sent to it.',
  source: coordinatedWorkers('src/coordinated_workers/worker.py', '465-467'),
};

export const coordinatorNotDone: readonly NotDone[] = [nginxTraces, charmLogs, charmMetrics, profiles];
export const workerNotDone: readonly NotDone[] = [metricsConfiguration, charmLogs, charmMetrics, profiles];
