"""Compiles what libraries would compile at every start of the executable: vamgr/compiled.py says what and why.

`vamgr.spec` runs this with the Python that builds: `python compiled_texts.py FILE`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

# Before anything else is imported: only what is compiled from now on is kept.
from vamgr.compiled import record, write_compiled

kept = record()

from vamgr.areas import load_areas  # noqa: E402

load_areas()
write_compiled(kept, Path(sys.argv[1]))
print(f"{len(kept)} texts")
