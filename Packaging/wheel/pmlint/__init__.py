"""pmlint, a linter for postmortems and runbooks; this package only finds its program."""
