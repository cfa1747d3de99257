#define _GNU_SOURCE
#include "CBuild.h"

// The scripts of .ci write the commit into a file. As an option of the build it would be part of every command, and for
// another commit everything would be built again.
#ifdef PMLINT_HAS_COMMIT
#include "../../.build/commit.h"
#else
#define PMLINT_COMMIT ""
#endif

const char *pmlint_commit(void) { return PMLINT_COMMIT; }

#if defined(__x86_64__)
#define ARCHITECTURE "x86_64"
#elif defined(__aarch64__) && defined(__APPLE__)
#define ARCHITECTURE "arm64"
#elif defined(__aarch64__)
#define ARCHITECTURE "aarch64"
#else
#define ARCHITECTURE "unknown"
#endif

#ifdef __linux__
#include <link.h>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
const char *pmlint_target(void) { return ARCHITECTURE "-unknown-linux-gnu"; }
const char *pmlint_glibc_version(void) { return gnu_get_libc_version(); }
#else
const char *pmlint_target(void) { return ARCHITECTURE "-unknown-linux-musl"; }
const char *pmlint_glibc_version(void) { return ""; }
#endif

static int find_loader(struct dl_phdr_info *info, size_t size, void *found) {
  (void)size;
  for (int i = 0; i < info->dlpi_phnum; i++) {
    if (info->dlpi_phdr[i].p_type == PT_INTERP) *(bool *)found = true;
  }
  // The program itself comes first, and the rest does not matter.
  return 1;
}

bool pmlint_is_static(void) {
  bool found = false;
  dl_iterate_phdr(find_loader, &found);
  return !found;
}
#else
const char *pmlint_target(void) { return ARCHITECTURE "-apple-macosx"; }
const char *pmlint_glibc_version(void) { return ""; }
bool pmlint_is_static(void) { return false; }
#endif
