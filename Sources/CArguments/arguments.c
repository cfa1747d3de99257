#include "CArguments.h"

// Says which C library this is.
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

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

char *pmlint_program(void) {
#if defined(__APPLE__)
  char path[PATH_MAX];
  uint32_t size = sizeof path;
  return _NSGetExecutablePath(path, &size) == 0 ? realpath(path, NULL) : NULL;
#else
  return realpath("/proc/self/exe", NULL);
#endif
}
