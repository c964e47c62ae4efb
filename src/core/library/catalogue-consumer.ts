// CatalogueConsumer: the leader asks for a link on the landing page.
import { advertised } from './address.ts';
import { keysOf } from './fact.ts';
import type { Library } from './view.ts';

export const catalogueConsumer: Library<'CatalogueConsumer'> = {
  name: 'CatalogueConsumer',
  publish(view, use) {
    if (!view.isLeader) return [];
    const { url, facts } = advertised(view);
    const keys = keysOf({
      name: { value: use.with.title, because: [] },
      url: { value: url, because: facts },
      icon: { value: '…', because: [] },
      description: { value: '…', because: [] },
    });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
};
