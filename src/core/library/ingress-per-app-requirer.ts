// IngressPerAppRequirer: asks for one URL for the whole application; every unit names itself as a backend.
import { flatMap } from '../flat-map.ts';
import { servesTls } from './address.ts';
import { keysOf } from './fact.ts';
import { raiseInApplications } from './unreadable.ts';
import { type Library, type Published, portNumber } from './view.ts';

export const ingressPerAppRequirer: Library<'IngressPerAppRequirer'> = {
  name: 'IngressPerAppRequirer',
  raises(view, use) {
    // The charm asks for its URL in every hook, and whoever reads it checks it.
    return raiseInApplications(view.on(use.endpoint), 'ingress', 'url', 'over-all');
  },
  publish(view, use) {
    const { id, model } = view.application;
    const isTls = servesTls(view);
    return flatMap(view.on(use.endpoint), ({ relation }): readonly Published[] => [
      {
        relation,
        bag: 'unit',
        keys: (unit) => keysOf({ host: { value: unit.address, because: [] }, ip: { value: '…', because: [] } }),
      },
      ...(view.isLeader
        ? [
            {
              relation,
              bag: 'application' as const,
              keys: keysOf({
                model: { value: model.name, because: [] },
                name: { value: id, because: [] },
                port: { value: portNumber(view, use.with.port, isTls), because: [] },
                'strip-prefix': use.with.stripPrefix ? { value: true, because: [] } : undefined,
                scheme: isTls ? { value: 'https', because: [] } : undefined,
              }),
            },
          ]
        : []),
    ]);
  },
};
