"""The money: a double-entry ledger per airline and per pilot, expenses, and what each amount was worked out from."""
