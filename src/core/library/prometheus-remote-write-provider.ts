// PrometheusRemoteWriteProvider: each unit tells clients where to push metrics; behind an ingress all units tell the same URL.
import { urlAt } from './address.ts';
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const prometheusRemoteWriteProvider: Library<'PrometheusRemoteWriteProvider'> = {
  name: 'PrometheusRemoteWriteProvider',
  publish(view, use) {
    return view.on(use.endpoint).map(({ relation }) => ({
      relation,
      bag: 'unit',
      keys: (unit) => {
        const { url, facts } = urlAt(view, unit, use.with.port, use.with.path);
        return keysOf({ remote_write: { value: { url }, because: facts } });
      },
    }));
  },
};
