// Ingress in its four forms: how an application asks for an address outside, and what it is told.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { lokiOperators, tempoOperators, traefikK8sOperator } from '../sources.ts';

const library = 'coordinator/lib/charms/traefik_k8s/v2/ingress.py';
const asked = lokiOperators(library, '276-318');
const backend = lokiOperators(library, '320-330');

const perApplication: readonly DatabagKey[] = [
  {
    name: 'model',
    writer: 'requirer',
    bag: 'application',
    about: 'Model of the requirer; part of the path.',
    source: asked,
  },
  {
    name: 'name',
    writer: 'requirer',
    bag: 'application',
    about: 'Application of the requirer; part of the path.',
    source: asked,
  },
  { name: 'port', writer: 'requirer', bag: 'application', about: 'Port to which requests are passed.', source: asked },
  {
    name: 'scheme',
    writer: 'requirer',
    bag: 'application',
    about: 'Scheme in which requests are passed.',
    source: asked,
  },
  {
    name: 'strip-prefix',
    writer: 'requirer',
    bag: 'application',
    about: 'Whether the path is cut off before a request is passed.',
    source: asked,
  },
  {
    name: 'is_port_open',
    writer: 'requirer',
    bag: 'application',
    about: 'Whether the port is open already.',
    source: asked,
  },
  {
    name: 'host',
    writer: 'requirer',
    bag: 'unit',
    about: 'Name of the unit to which requests are passed.',
    source: backend,
  },
  {
    name: 'ip',
    writer: 'requirer',
    bag: 'unit',
    about: 'Address of the unit to which requests are passed.',
    source: backend,
  },
  {
    name: 'ingress',
    writer: 'provider',
    bag: 'application',
    form: 'url',
    about: 'The URL under which the application is served outside.',
    source: lokiOperators(library, '247-258'),
  },
];

const route = tempoOperators('coordinator/src/charm.py', '376-424');
const routeKeys: readonly DatabagKey[] = [
  {
    name: 'config',
    writer: 'requirer',
    bag: 'application',
    about: 'Routers and services as Traefik reads them, with the units as backends.',
    source: route,
  },
  {
    name: 'external_host',
    writer: 'provider',
    bag: 'application',
    about: 'The host under which Traefik is reached from outside.',
    source: route,
  },
  {
    name: 'scheme',
    writer: 'provider',
    bag: 'application',
    about: 'The scheme in which it is reached.',
    source: route,
  },
];

export const ingress: readonly Interface[] = [
  {
    name: 'ingress',
    about: 'One address outside for the whole application.',
    keys: perApplication,
    source: lokiOperators(library),
  },
  {
    name: 'ingress_per_unit',
    about: 'One address outside for each unit.',
    keys: [],
    source: traefikK8sOperator('metadata.yaml'),
  },
  {
    name: 'traefik_route',
    about: 'The requirer programs routers and entry points of Traefik itself.',
    keys: routeKeys,
    source: route,
  },
  {
    name: 'istio_ingress_route',
    about: 'The requirer asks an Istio gateway for listeners and routes.',
    keys: [],
    source: tempoOperators('coordinator/src/charm.py', '376-424'),
  },
];
