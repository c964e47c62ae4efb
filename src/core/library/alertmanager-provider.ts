// AlertmanagerProvider: each unit tells rulers where to send alerts.
import { urlAt } from './address.ts';
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const alertmanagerProvider: Library<'AlertmanagerProvider'> = {
  name: 'AlertmanagerProvider',
  publish(view, use) {
    return view.on(use.endpoint).map(({ relation }) => ({
      relation,
      bag: 'unit',
      keys: (unit) => {
        const { url, facts } = urlAt(view, unit, use.with.port, '');
        return keysOf({ url: { value: url, because: facts } });
      },
    }));
  },
};
