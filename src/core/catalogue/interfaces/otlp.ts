// otlp: telemetry of every signal between collectors.
import type { DatabagKey, Interface } from '../catalogue.ts';
import { charmlibs } from '../sources.ts';

const keys: readonly DatabagKey[] = [
  {
    name: 'endpoints',
    writer: 'provider',
    bag: 'application',
    signals: ['metrics', 'logs', 'charm-traces', 'workload-traces'],
    form: 'otlp-endpoints',
    about: 'OTLP intake. No coordinator or worker has an otlp endpoint yet.',
    source: charmlibs('interfaces/otlp/src/charmlibs/interfaces/otlp/_otlp.py'),
  },
  {
    name: 'rules',
    writer: 'requirer',
    bag: 'application',
    about: 'Alert rules of the sender, and its topology.',
    source: charmlibs('interfaces/otlp/src/charmlibs/interfaces/otlp/_otlp.py'),
  },
  {
    name: 'metadata',
    writer: 'requirer',
    bag: 'application',
    about: 'Alert rules of the sender, and its topology.',
    source: charmlibs('interfaces/otlp/src/charmlibs/interfaces/otlp/_otlp.py'),
  },
];

export const otlp: readonly Interface[] = [
  {
    name: 'otlp',
    about: 'The provider lists its OTLP endpoints with the signals they take. Only collectors have it so far.',
    keys,
    source: charmlibs('interfaces/otlp/src/charmlibs/interfaces/otlp/_otlp.py'),
  },
];
