"""CSV files in phpVMS' formats: a dry run first, then one undoable step, and the way out again.

`table`, `multi` and `cells` know the files; `flights`, `aircraft`, … what a row means here; `standing` what there is;
`dry_run`, `applying` and `undoing` what happens; `jobs` remembers it while the process runs.
"""

from vamgr.exchange.csv import views as views  # the read tables and sentences
