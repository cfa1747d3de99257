#pragma once

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>
#if __has_include(<git2/sys/errors.h>)
// From 1.8 on, git_error_set_str is there.
#include <git2/sys/errors.h>
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
