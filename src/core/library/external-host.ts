// The name under which an ingress is reached: as set by the operator, else its own service's, which stands for the assumed one.
import { serviceHost, type View } from './view.ts';

export function externalHost(view: View): string {
  const stated = view.application.config.get('external_hostname');
  return typeof stated === 'string' && stated !== '' ? stated : serviceHost(view);
}
