"""The pages that come without a server: the one while it starts, and the one that says why it did not."""

from __future__ import annotations

from html import escape

from vamgr.kernel.errors import VamgrError

_STYLE = """
:root { color-scheme: light dark; --ink: #16202e; --soft: #56627a; --ground: #f6f8fb; --card: #fff; --line: #d7deea;
  --accent: #1d5fd1; --danger: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf4; --soft: #9aa7bf; --ground: #0b1220; --card: #131c2e;
  --line: #26324a; --accent: #7aa7ff; --danger: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground);
  color: var(--ink); font: 15px/1.55 system-ui, "Segoe UI", Cantarell, "DejaVu Sans", sans-serif; }
main { width: min(640px, 100%); background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  padding: 28px 32px; }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 1.3; }
h1::before { content: ""; display: block; width: 40px; height: 4px; border-radius: 2px; margin-bottom: 18px;
  background: var(--danger); }
p { margin: 10px 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: 13px; }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 20px; align-items: center; }
button { font: inherit; font-size: 14px; padding: 7px 14px; border-radius: 8px; border: 1px solid var(--line);
  background: transparent; color: inherit; cursor: pointer; }
button.first { background: var(--accent); border-color: var(--accent); color: var(--card); font-weight: 600; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
textarea { width: 100%; height: 180px; margin-top: 16px; padding: 10px; border: 1px solid var(--line);
  border-radius: 8px; background: var(--ground); color: var(--soft); resize: vertical;
  font: 12px/1.5 ui-monospace, "DejaVu Sans Mono", Consolas, monospace; }
"""

_SCRIPT = """
const text = document.getElementById('diagnostics');
const copy = document.getElementById('copy');
copy.addEventListener('click', async () => {
  text.select();
  let done = document.execCommand('copy');
  if (!done && navigator.clipboard) {
    done = await navigator.clipboard.writeText(text.value).then(() => true, () => false);
  }
  document.getElementById('said').textContent = done ? 'Copied.' : 'Press Ctrl+C to copy the marked text.';
});
"""


STARTING_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>vamgr</title><style>
:root { color-scheme: light dark; --ground: #f6f8fb; --line: #d7deea; --accent: #0b63a5; }
@media (prefers-color-scheme: dark) { :root { --ground: #0b1220; --line: #26324a; --accent: #7aa7ff; } }
body { margin: 0; height: 100vh; display: grid; place-content: center; gap: 20px; justify-items: center;
  background: var(--ground); }
svg { width: 56px; height: 56px; border-radius: 14px; background: var(--accent); }
div { width: 120px; height: 3px; border-radius: 2px; overflow: hidden; background: var(--line); }
div::after { content: ""; display: block; width: 40%; height: 100%; background: var(--accent);
  animation: go 1.1s ease-in-out infinite; }
@keyframes go { from { transform: translateX(-100%) } to { transform: translateX(250%) } }
@media (prefers-reduced-motion: reduce) { div::after { animation: none; width: 100%; opacity: .5 } }
</style></head><body role="status" aria-label="vamgr starts">
<svg viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"
><path d="M7 8l5 9 5-9"/></svg><div></div></body></html>
"""


def sentence_of(error: BaseException | None) -> str:
    """What to tell a person who has no terminal."""
    if isinstance(error, VamgrError):
        return "\n".join([error.detail, *(f"{fault.field}: {fault.message}" for fault in error.errors)])
    return f"Something went wrong that nobody foresaw: {type(error).__name__}: {error}"


def failure_page(sentence: str, diagnostics: str) -> str:
    """A whole page, for people: what is wrong, what to do, and what to copy for whoever helps."""
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in sentence.splitlines() if line.strip())
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>vamgr could not start</title><style>{_STYLE}</style></head>
<body><main role="alert"><h1>vamgr could not start</h1>{paragraphs}
<div class="row"><button class="first" id="copy">Copy diagnostics</button><span class="soft" id="said"
role="status"></span></div>
<textarea id="diagnostics" readonly aria-label="Diagnostics" spellcheck="false">{escape(diagnostics)}</textarea>
</main><script>{_SCRIPT}</script></body></html>
"""
