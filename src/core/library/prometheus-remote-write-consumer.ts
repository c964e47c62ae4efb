// PrometheusRemoteWriteConsumer: learns write URLs, each once, and ships metric alert rules. With a process named, that process pushes there.
import { keysOf } from './fact.ts';
import { sendOf } from './send.ts';
import { remoteWrites } from './telemetry.ts';
import { raiseInUnits } from './unreadable.ts';
import type { Library } from './view.ts';

export const prometheusRemoteWriteConsumer: Library<'PrometheusRemoteWriteConsumer'> = {
  name: 'PrometheusRemoteWriteConsumer',
  isSteady: true,
  publish(view, use) {
    if (!view.isLeader) return [];
    const value = use.with.rules === true ? '…' : {};
    const keys = keysOf({ alert_rules: { value, because: [] } });
    return view.on(use.endpoint).map(({ relation }) => ({ relation, bag: 'application', keys }));
  },
  raises(view, use) {
    if (use.with.process === undefined) return undefined;
    return raiseInUnits(view.on(use.endpoint), 'remote_write', 'url', 'over-both');
  },
  apply(view, use) {
    const name = use.with.process;
    if (name === undefined) return () => ({});
    const sends = remoteWrites(view).map(({ url, fact }) =>
      sendOf({ signal: 'metrics', url, protocol: 'prometheus_remote_write', relays: true }, [fact]),
    );
    return () => ({ processes: [{ name, sends }] });
  },
};
