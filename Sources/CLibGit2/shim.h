#pragma once

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#if __has_include(<git2/sys/errors.h>)
// From 1.8 on, git_error_set_str is there.
#include <git2/sys/errors.h>
#include <git2/sys/alloc.h>
#include <stdlib.h>
#endif

// A place to read objects from that Swift answers for; `reader` is what answers.
typedef struct {
  git_odb_backend parent;
  void *reader;
} pmlint_odb_backend;

// git_libgit2_opts is variadic, which Swift cannot call.
static inline int pmlint_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

static inline int pmlint_set_strict_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

static inline int pmlint_set_caching(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, enabled);
}

// Has a level of the configuration looked for nowhere.
static inline int pmlint_leave_out(git_config_level_t level) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

// What these extensions change is nothing that a reader of objects has to know; libgit2 1.5 refuses them all the same.
static inline int pmlint_allow_harmless_extensions(void) {
  const char *names[] = {"partialclone", "worktreeconfig", "preciousobjects", "relativeworktrees"};
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, sizeof names / sizeof *names);
}

#if __has_include(<git2/sys/errors.h>)
static inline size_t *pmlint_largest_memory(void) {
  static size_t largest;
  return &largest;
}

static inline void *pmlint_malloc(size_t size, const char *file, int line) {
  if (size <= *pmlint_largest_memory()) return malloc(size);
  git_error_set_oom();
  return NULL;
}

static inline void *pmlint_realloc(void *memory, size_t size, const char *file, int line) {
  if (size <= *pmlint_largest_memory()) return realloc(memory, size);
  git_error_set_oom();
  return NULL;
}

// The most bytes that libgit2 gets at once. It takes the size of a packed object from its header, and clears as much
// before it reads any of it.
static inline int pmlint_limit_memory(size_t largest) {
  git_allocator allocator = {pmlint_malloc, pmlint_realloc, free};
  *pmlint_largest_memory() = largest;
  return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}
#else
// Older libraries have another allocator, and clear nothing themselves.
static inline int pmlint_limit_memory(size_t largest) { return 0; }
#endif
