// GrafanaSourceProvider: registers the application as a data source, once for all or unit by unit.
import type { Use } from '../catalogue/behaviour.ts';
import { flatMap } from '../flat-map.ts';
import { urlAt } from './address.ts';
import { keysOf } from './fact.ts';
import { type Library, type Published, serviceHost, type View } from './view.ts';

export const grafanaSourceProvider: Library<'GrafanaSourceProvider'> = {
  name: 'GrafanaSourceProvider',
  publish(view, use) {
    return flatMap(view.on(use.endpoint), ({ relation }): readonly Published[] => [
      ...(use.with.host === 'unit'
        ? [
            {
              relation,
              bag: 'unit' as const,
              keys: (unit: View['unit']) => keysOf({ grafana_source_host: hostOf(view, use, unit) }),
            },
          ]
        : []),
      ...(view.isLeader ? [{ relation, bag: 'application' as const, keys: applicationKeys(view, use) }] : []),
    ]);
  },
};

function applicationKeys(view: View, use: Use<'GrafanaSourceProvider'>) {
  const { id, model } = view.application;
  const data = {
    model: model.name,
    model_uuid: model.uuid,
    application: id,
    type: use.with.type,
    extra_fields: use.with.extra ?? null,
    secure_extra_fields: use.with.secure ?? null,
  };
  return keysOf({
    grafana_source_data: { value: data, because: [] },
    grafana_source_app_host:
      use.with.host === 'application' ? hostOf(view, use, { ...view.unit, address: serviceHost(view) }) : undefined,
  });
}

function hostOf(view: View, { with: { port, path } }: Use<'GrafanaSourceProvider'>, unit: View['unit']) {
  const { url, facts } = urlAt(view, unit, port, path ?? '');
  return { value: url, because: facts };
}
