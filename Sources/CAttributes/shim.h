#pragma once

#include <sys/types.h>
#include <sys/xattr.h>

// Of the same functions, macOS has some with more parameters.
#ifdef __APPLE__
static inline ssize_t pmlint_attribute_names(int file, char *names, size_t size) {
  return flistxattr(file, names, size, 0);
}

static inline ssize_t pmlint_attribute(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size, 0, 0);
}

static inline int pmlint_set_attribute(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0, 0);
}
#else
static inline ssize_t pmlint_attribute_names(int file, char *names, size_t size) {
  return flistxattr(file, names, size);
}

static inline ssize_t pmlint_attribute(int file, const char *name, void *value, size_t size) {
  return fgetxattr(file, name, value, size);
}

static inline int pmlint_set_attribute(int file, const char *name, const void *value, size_t size) {
  return fsetxattr(file, name, value, size, 0);
}
#endif
