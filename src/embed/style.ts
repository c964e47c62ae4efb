// How the embed's own controls look, around the picture. Colours are those of the picture's stylesheet.

export const style = `
:host{display:block;contain:content;min-inline-size:0}
:host([hidden]){display:none}
.orrery{margin:0;background:var(--ground);color:var(--ink);font:400 14px/20px "Ubuntu Sans Variable","Ubuntu Sans",Inter,system-ui,sans-serif;border:1px solid var(--hair);border-radius:8px;overflow:clip;font-variant-numeric:tabular-nums}
.ui-head{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:8px 12px;border-block-end:1px solid var(--hair)}
.ui-name{font-weight:600;margin-inline-end:auto}
.ui-legend{display:flex;flex-wrap:wrap;gap:4px 14px;margin:0;padding:0;list-style:none;color:var(--ink2);font-size:13px}
.ui-legend li{display:flex;align-items:center;gap:6px}
.ui-legend svg{inline-size:22px;block-size:18px}
.ui-stage{position:relative;overflow:hidden;touch-action:pan-x pan-y;cursor:grab;outline-offset:-2px;user-select:none}
.ui-stage:active{cursor:grabbing}
.ui-stage svg,.ui-stage canvas{position:absolute;inset:0;inline-size:100%;block-size:100%}
.ui-stage canvas{pointer-events:none}
.ui-bar{display:flex;flex-wrap:wrap;gap:4px;padding:6px 8px;border-block-start:1px solid var(--hair);align-items:center}
.ui-said{margin:0;padding:8px 12px;border-block-start:1px solid var(--hair);min-block-size:3.6em}
.ui-place{color:var(--ink3);font-size:12px;display:block}
.ui-hint{color:var(--ink3);font-size:12px;margin-inline-start:auto;padding-inline:8px 4px}
button{inline-size:32px;block-size:32px;padding:0;display:grid;place-items:center;border:1px solid transparent;border-radius:6px;background:none;color:inherit;cursor:pointer}
button:hover{border-color:var(--line)}
button svg{inline-size:16px;block-size:16px}
.ui-play{border-color:var(--line)}
.ui-sign{fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
:focus-visible{outline:2px solid var(--focus);outline-offset:1px}
details{border-block-start:1px solid var(--hair);padding:6px 12px;color:var(--ink2);font-size:13px}
summary{cursor:pointer;padding-block:4px;color:var(--ink)}
details ul{margin:4px 0 8px;padding-inline-start:20px;max-block-size:18em;overflow:auto}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:0 12px;margin:0 0 6px;font:400 12px/18px "Ubuntu Sans Mono Variable","Ubuntu Sans Mono",ui-monospace,monospace}
dd{margin:0;overflow-wrap:anywhere}
.ui-owner{color:var(--ink3);margin-block-start:2px}
.ui-failed{padding:12px 16px}
.ui-failed a{color:var(--focus)}
@media(forced-colors:active){.ui-sign{stroke:ButtonText}}
`;
