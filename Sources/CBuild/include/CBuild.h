#pragma once

#include <stdbool.h>

// The commit that was built; empty if the build was not told which.
const char *pmlint_commit(void);

// The platform that it was built for, as compilers name it.
const char *pmlint_target(void);

// The version of glibc; empty with another C library.
const char *pmlint_glibc_version(void);

// Whether no library is loaded at the start.
bool pmlint_is_static(void);
