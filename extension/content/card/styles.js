/** The look of a card. */

export const CARD_CSS = `
.card {
  --ink: #1c2430; --soft: #566172; --paper: #ffffff; --line: #dfe4ea; --wash: #f4f6f8; --link: #1f5fbf;
  --tone: #c22f48; --tint: #fdeef0; --on-tone: #ffffff;
  position: fixed; inset: auto; margin: 0; box-sizing: border-box; width: min(392px, calc(100vw - 16px));
  max-height: calc(100vh - 16px); overflow: auto; overscroll-behavior: contain;
  padding: 16px 18px 12px; border: 1px solid var(--line); border-radius: 14px;
  color: var(--ink); background: var(--paper); color-scheme: light;
  box-shadow: 0 1px 2px rgb(16 24 40 / 8%), 0 12px 32px rgb(16 24 40 / 16%);
  font: 400 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: start; overflow-wrap: break-word; outline: none; animation: onside-in 120ms ease-out;
}
.card.allowed { --tone: #1b7a48; --tint: #e9f6ef; }
.card.nudge { --tone: #2660bf; --tint: #ebf2fd; }
.card.caution { --tone: #8a5a00; --tint: #fdf4e2; }
@keyframes onside-in { from { opacity: 0; transform: translateY(3px); } }
.card * { box-sizing: border-box; }
.card h2, .card h3, .card p, .card ul { margin: 0; padding: 0; font: inherit; }
.card header { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 10px; padding-inline-end: 28px; min-height: 24px; }
.what { color: var(--soft); font-size: 13px; }
.verdict { display: inline-flex; align-items: center; gap: 6px; padding-block: 1px; padding-inline: 4px 10px; border-radius: 99px;
  color: var(--tone); background: var(--tint); font-size: 13px; font-weight: 600; }
.verdict::before { display: grid; place-items: center; width: 16px; height: 16px; border-radius: 50%;
  color: var(--on-tone); background: var(--tone); font-size: 11px; font-weight: 700; line-height: 1; content: "–" / ""; }
.allowed .verdict::before { content: "✓" / ""; }
.nudge .verdict::before { content: "i" / ""; }
.caution .verdict::before { content: "!" / ""; }
.card .close { position: absolute; inset-block-start: 12px; inset-inline-end: 12px; width: 30px; height: 30px; padding: 0;
  border: 0; border-radius: 8px; color: var(--soft); background: none; font: 400 13px/1 system-ui, sans-serif; cursor: pointer; }
.card .close:hover { color: var(--ink); background: var(--wash); }
.card h2 { margin-block-start: 10px; font-size: 16px; font-weight: 650; line-height: 1.35; text-wrap: balance; }
#onside-why { margin-block-start: 4px; }
.since { margin-block-start: 10px; color: var(--soft); font-size: 12.5px; line-height: 1.45; }
.card .since p + p, .since details, .card .since details + p { margin-block-start: 3px; }
.since summary { width: fit-content; border-radius: 4px; cursor: pointer; }
.since summary:hover { color: var(--ink); }
.card :is(a, .more) { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 2px; }
.card :is(a, .more):hover { text-decoration-thickness: 2px; }
.card .more { padding: 0; border: 0; border-radius: 4px; background: none; font: inherit; text-align: start; cursor: pointer; }
.advice { margin-block-start: 12px; padding: 9px 12px 10px; border-radius: 10px; background: var(--wash); }
.card .advice h3 { font-size: 12.5px; font-weight: 650; }
.fixes { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 14px; }
.card .fix { display: grid; align-content: center; max-width: 100%; padding: 7px 13px; border: 1px solid var(--line); border-radius: 9px; color: var(--ink);
  background: var(--paper); font: 600 13.5px/1.35 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; text-align: start; cursor: pointer; }
.card .fix:hover { border-color: var(--soft); background: var(--wash); }
.fix q { display: block; quotes: "“" "”"; color: var(--soft); font-size: 12.5px; font-weight: 400; }
.card :is(button, a, summary):focus-visible, .card:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.card .keys { margin-block-start: 12px; color: var(--soft); font-size: 11.5px; }
.refused { margin-block-start: 12px; display: grid; justify-items: start; gap: 8px; }
.status { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  .card { --ink: #e8ecf1; --soft: #a4afbd; --paper: #1d232b; --line: #39424e; --wash: #2a313b; --link: #8fbcff;
    --tone: #ff8a9b; --tint: #44232b; --on-tone: #1d232b; color-scheme: dark; box-shadow: 0 12px 32px rgb(0 0 0 / 55%); }
  .card.allowed { --tone: #67d39b; --tint: #1d3a2c; }
  .card.nudge { --tone: #8fbcff; --tint: #22354f; }
  .card.caution { --tone: #f0bb55; --tint: #3f3319; }
}
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) { .verdict, .advice, .card .fix { border: 1px solid; } }
@media (max-width: 420px) { .fixes { flex-direction: column; } .card .fix { width: 100%; } }
@media (hover: none) { .card .keys { display: none; } }
`;
