import { expect, test } from 'vitest';
import { mistakes } from '../../catalogue/mistakes.ts';
import { derive } from '../../derive.ts';
import { expectMended } from '../../mending.ts';
import { drawing } from '../../testing.ts';
import { databagWrongShape } from './databag-wrong-shape.ts';

const fine = [
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": {"url": "http://logs:3100/push"}}
a:logging -- logs`,
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"endpoint": "{\\"url\\": \\"http://logs:3100/push\\"}"}
a:logging -- logs`,
  `charm store: provides logging loki_push_api
a (alertmanager-k8s)
logs (store)
logs/0:logging = {"unheard-of": "what it likes"}
a:logging -- logs`,
];

const wrong: readonly (readonly [drawing: string, sentence: string])[] = [
  [
    mistakes['databag/wrong-shape']?.drawing ?? '',
    'logs/0 publishes endpoint on logs:logging, which is not an object with a text "url": coordinators and collectors fail over it, and others leave the whole relation out.',
  ],
  [
    `charm boss: provides loki-cluster loki_cluster
boss (boss)
w (loki-worker-k8s)
boss -- w
boss:loki-cluster = {"worker_config": "x", "worker_ports": "3100"}`,
    'boss publishes worker_ports on boss:loki-cluster, which is not a list of numbers: a worker takes nothing of what its coordinator publishes and waits for a configuration.',
  ],
  [
    `charm store: provides tracing tracing
t (store)
g (grafana-k8s)
g:charm-tracing -- t:tracing
t:tracing = {"receivers": [{"protocol": {"name": "otlp_http"}, "url": "http://t:4318"}]}`,
    't publishes receivers on t:tracing, which is not a list of receivers, each with the name and type of its protocol and a URL: it counts as not published.',
  ],
];

test.each(fine)('finds nothing in %s', (text) => expect(say(text)).toEqual([]));
test.each(wrong)('finds in %s: %s', (text, sentence) => expect(say(text)).toEqual([sentence]));
test.each(wrong)('is mended in %s', (text) => expectMended(text));

function say(text: string): readonly string[] {
  return databagWrongShape.find(derive(drawing(text))).map(({ message }) => message);
}
