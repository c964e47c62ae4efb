import { expect, test } from 'vitest';
import { markdownHtml } from './markdown.ts';

test('paragraphs, lists, emphasis and code', () => {
  expect(markdownHtml('## Logs\n\nGo to *loki*.\n\n- `url`')).toBe(
    '<h2>Logs</h2>\n<p>Go to <em>loki</em>.</p>\n<ul>\n<li><code>url</code></li>\n</ul>',
  );
});

test.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['![a](http://example.com/x.png)'],
  ['[a](javascript:alert(1))'],
  ['[a](data:text/html,x)'],
  ['[a]: javascript:alert(1)\n\n[a]'],
  ['<javascript:alert(1)>'],
  ['</p></section><style>*{display:none}</style>'],
])('%s stays in its place', (source) => {
  expect(markdownHtml(source)).not.toMatch(
    /<(script|img|style|\/section)|javascript:[^<]*"|href="(data|javascript)|onerror=[^&]*>$/,
  );
});
