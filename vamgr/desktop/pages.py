"""The pages that come without a server: the one while it starts, and the one that says why it did not."""

from __future__ import annotations

from html import escape

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
const quit = document.getElementById('quit');
quit.addEventListener('click', () => window.close());
"""


def failure_page(sentence: str, diagnostics: str, *, can_close: bool) -> str:
    """A whole page, for people: what is wrong, what to do, and what to copy for whoever helps."""
    close = '<button id="quit">Close</button>' if can_close else '<button id="quit" hidden>Close</button>'
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in sentence.splitlines() if line.strip())
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>vamgr could not start</title><style>{_STYLE}</style></head>
<body><main role="alert"><h1>vamgr could not start</h1>{paragraphs}
<p class="soft">Nothing of your airline was changed by this.</p>
<div class="row"><button class="first" id="copy">Copy diagnostics</button>{close}<span class="soft" id="said"
role="status"></span></div>
<textarea id="diagnostics" readonly aria-label="Diagnostics" spellcheck="false">{escape(diagnostics)}</textarea>
</main><script>{_SCRIPT}</script></body></html>
"""
