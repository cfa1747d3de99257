#pragma once

// What the program was started with; 0 and NULL where the system does not hand it over.
int pmlint_argument_count(void);
char *const *pmlint_arguments(void);

// The path of the running program, for the caller to free; NULL where the system does not say it.
char *pmlint_program(void);
