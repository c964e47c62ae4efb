// What is written inside the picture: on cards, over lines, on regions.
import type { Motion } from '../flow/flow.ts';
import { counted } from './words.ts';

export const drawn = {
  charmCode: 'charm code',
  model: (name: string) => `model ${name}`,
  support: 'support: a rail each, a mark where an application is related',
  workerSubtitle: 'worker · related only to its coordinator',
  roles: (kind: string, mode: string | undefined) => (mode === undefined ? kind : `${kind} · ${mode}`),
  unitRows: 'units, each with its workload',
  targets: {
    logs: (amount: number) => counted(amount, 'log target'),
    metrics: (amount: number) => counted(amount, 'job'),
    traces: (amount: number) => counted(amount, 'sender'),
  },
  writer: { unit: 'each unit', leader: 'the leader' },
  withKeys: (who: string, keys: readonly string[]) => `${who}, with ${keys.join(' and ')}`,
  straight: (motion: Motion, isPebble: boolean) => {
    if (motion === 'pull') return 'straight to every worker unit, one job each';
    return isPebble
      ? 'straight to the store, from pebble of every worker unit'
      : 'straight to the store, from every worker unit';
  },
  proxied: (motion: Motion) =>
    motion === 'pull'
      ? 'through the coordinator’s nginx to every worker unit'
      : 'to the coordinator’s nginx, which passes it on',
};
