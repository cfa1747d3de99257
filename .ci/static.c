// What the runtimes do when a static program starts, and pmlint does not need. The linker's `--wrap` puts these functions
// in place of theirs.

#include <stddef.h>

// The Swift runtime looks for the program that would print a backtrace, and aborts where there is no `/proc`. A release
// is stripped, so a backtrace would name nothing.
char *__wrap_swift_copyAuxiliaryExecutablePath(const char *folder, const char *name) {
  (void)folder;
  (void)name;
  return NULL;
}

// libgcc sorts all unwind tables for the first exception, in newer versions at each start. The tables have an index,
// `.eh_frame_hdr`, which it uses for a program that registers none.
void __wrap___register_frame_info(const void *tables, void *object) {
  (void)tables;
  (void)object;
}

void *__wrap___deregister_frame_info(const void *tables) {
  (void)tables;
  return NULL;
}
