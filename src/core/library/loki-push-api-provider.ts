// LokiPushApiProvider: each unit tells clients where to push logs; behind an ingress all units tell the same URL.
import { urlAt } from './address.ts';
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const lokiPushApiProvider: Library<'LokiPushApiProvider'> = {
  name: 'LokiPushApiProvider',
  publish(view, use) {
    return view.on(use.endpoint).map(({ relation }) => ({
      relation,
      bag: 'unit',
      keys: (unit) => {
        const { url, facts } = urlAt(view, unit, use.with.port, use.with.path);
        return keysOf({ endpoint: { value: { url }, because: facts } });
      },
    }));
  },
};
