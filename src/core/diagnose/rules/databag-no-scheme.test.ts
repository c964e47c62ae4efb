import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { databagNoScheme } from './databag-no-scheme.ts';

const fine = [
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": {"url": "http://logs:3100/push"}}
a:logging -- logs`,
  `charm store: provides tracing tracing
t (store)
g (grafana-k8s)
g:charm-tracing -- t:tracing
t:tracing = {"receivers": [{"protocol": {"name": "otlp_grpc", "type": "grpc"}, "url": "t:4317"}]}`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['databag/no-scheme']?.drawing ?? '',
    'logs/0 publishes endpoint on logs:logging, which is a URL without a scheme: nobody can be called there over HTTP, and proxies read no host in it.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return databagNoScheme.find(derive(drawing(text))).map(({ message }) => message);
}
