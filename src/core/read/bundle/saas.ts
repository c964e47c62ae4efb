// An offer of another model that a bundle consumes (SAAS), as an application that stands in that model.
import type { Application, ModelName } from '../../document/document.ts';
import { isPossibleName } from '../../document/name.ts';
import type { Body } from './reading.ts';

export function saasOf(body: Body): Application {
  const { url, ...rest } = body;
  const offer = typeof url === 'string' ? url : '';
  const juju = Object.keys(rest).length === 0 ? {} : { juju: rest };
  return { model: offerModel(offer), config: {}, saas: offer, ...juju };
}

/**
 * The model in `[controller:]user/model.offer` or `model.offer`. A user may hold dots, so the slash comes first. A far
 * model that is called as ours goes by its user's name too, since it is another one; `elsewhere` where the URL tells none.
 */
export function offerModel(url: string): ModelName {
  const [, path = ''] = /^(?:[^:/]*:)?(.*)$/.exec(url) ?? [];
  const slash = path.indexOf('/');
  const [model = ''] = path.slice(slash + 1).split('.');
  if (model === 'default') return slash > 0 ? `${path.slice(0, slash)}-default` : 'elsewhere';
  return isPossibleName(model) ? model : 'elsewhere';
}
