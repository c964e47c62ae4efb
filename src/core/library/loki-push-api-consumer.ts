// LokiPushApiConsumer: learns push URLs and ships log alert rules. With a process named, that process pushes what it has to every URL.
import { alertRuleKeys } from './alert-rules.ts';
import type { Send } from './process.ts';
import { sendOf } from './send.ts';
import { logEndpoints } from './telemetry.ts';
import { raiseInUnits } from './unreadable.ts';
import type { Library, View } from './view.ts';

export const lokiPushApiConsumer: Library<'LokiPushApiConsumer'> = {
  name: 'LokiPushApiConsumer',
  isSteady: true,
  publish(view, { endpoint }) {
    if (!view.isLeader) return [];
    return view.on(endpoint).map(({ relation }) => ({ relation, bag: 'application', keys: alertRuleKeys(view) }));
  },
  raises(view, use) {
    if (use.with.process === undefined) return undefined;
    const links = view.on(use.endpoint);
    return use.with.looksFor === 'url'
      ? raiseInUnits(links, 'endpoint', 'url', 'over-both')
      : raiseInUnits(links, 'endpoint', 'any', 'over-both');
  },
  apply(view, use) {
    const name = use.with.process;
    const part = name === undefined ? [] : [{ name, sends: sendsOf(view) }];
    return () => ({ processes: part });
  },
};

function sendsOf(view: View): readonly Send[] {
  const byUrl = new Map<string, Send>();
  for (const { url, fact } of logEndpoints(view)) {
    if (url === undefined || byUrl.has(url)) continue;
    byUrl.set(url, sendOf({ signal: 'logs', url, protocol: 'loki_push_api', relays: true }, [fact]));
  }
  return [...byUrl.values()];
}
