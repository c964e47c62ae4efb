// A stated databag with something else in it than what is needed.
import type { DatabagForm } from '../../catalogue/catalogue.ts';
import { coordinatedWorkers, cosLib, lokiOperators } from '../../catalogue/sources.ts';
import type { Rule } from '../rule.ts';
import { findStated } from '../stated-faults.ts';

export const databagWrongShape: Rule = {
  code: 'databag/wrong-shape',
  severity: 'warning',
  title: 'The databag holds something else than is needed',
  explanation:
    'The charms on the other side look for certain things in this key, and do not find them. What follows differs: some look without asking and their hook fails, some take it as not published.',
  remedy: 'State what the interface needs; the message says what that is.',
  evidence: 'read',
  sources: [
    coordinatedWorkers('src/coordinated_workers/coordinator.py', '614-637'),
    lokiOperators('coordinator/lib/charms/tempo_coordinator_k8s/v0/tracing.py', '370-396'),
    cosLib('src/cosl/interfaces/utils.py'),
  ],
  find: (judged) => findStated(judged, 'wrong-shape', (form) => `not ${needed[form]}`),
};

const needed: Readonly<Record<DatabagForm, string>> = {
  any: 'JSON',
  text: 'text',
  url: 'an object with a text "url"',
  urls: 'an object of URLs by name',
  'url-list': 'a list of objects with a text "url" each',
  receivers: 'a list of receivers, each with the name and type of its protocol and a URL',
  'otlp-endpoints': 'a list of endpoints, each with protocol, endpoint and telemetries',
  jobs: 'a list of scrape jobs',
  topology: 'an object that names application, unit and charm_name',
  texts: 'a list of texts',
  protocols: 'a list of protocols of tracing',
  numbers: 'a list of numbers',
  object: 'an object',
};
