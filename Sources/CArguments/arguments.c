#include "CArguments.h"

// Says which C library this is.
#include <stdlib.h>

static int count = 0;
static char *const *arguments = NULL;

#if defined(__GLIBC__) || defined(__APPLE__)
// Both hand to constructors what they hand to `main`, which Swift has of its own.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  arguments = argv;
}
#endif

int pmlint_argument_count(void) { return count; }

char *const *pmlint_arguments(void) { return arguments; }
