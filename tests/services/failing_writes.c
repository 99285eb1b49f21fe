/* Stands between a program and its disk: lets the Nth write below one folder fail.

   Built and preloaded by failing_writes.py. `fail_from(kind, at, folder)` arms it: kind 1 is a disk
   that is full from then on, 2 a write or flush that fails once, 3 a write of half the bytes.
   Kind 0 only counts. `writes_seen()` says how many there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int kind, at, seen;
static char root[4096];

void fail_from(int new_kind, int new_at, const char *folder) {
  kind = new_kind;
  at = new_at;
  seen = 0;
  snprintf(root, sizeof root, "%s", folder);
}

int writes_seen(void) { return seen; }

static int is_ours(int fd) {
  char link[64], path[4096];
  if (!root[0]) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < 0) return 0;
  path[size] = 0;
  return strncmp(path, root, strlen(root)) == 0;
}

/* 0 to go on, 1 to fail with errno set, 2 to write half. */
static int verdict(int fd, int is_flush) {
  if (!is_ours(fd)) return 0;
  int number = seen++;
  if (kind == 1 && number >= at && !is_flush) {
    errno = ENOSPC;
    return 1;
  }
  if (kind == 2 && number == at) {
    errno = EIO;
    return 1;
  }
  return kind == 3 && number == at && !is_flush ? 2 : 0;
}

#define WRITE(name, parameters, arguments, half)                                  \
  ssize_t name parameters {                                                        \
    static ssize_t(*real) parameters;                                              \
    if (!real) real = dlsym(RTLD_NEXT, #name);                                     \
    int told = verdict(fd, 0);                                                     \
    if (told == 1) return -1;                                                      \
    return told == 2 && size > 1 ? real half : real arguments;                     \
  }

WRITE(write, (int fd, const void *data, size_t size), (fd, data, size), (fd, data, size / 2))
WRITE(pwrite, (int fd, const void *data, size_t size, off_t place), (fd, data, size, place),
      (fd, data, size / 2, place))
WRITE(pwrite64, (int fd, const void *data, size_t size, off64_t place), (fd, data, size, place),
      (fd, data, size / 2, place))

#define FLUSH(name)                                    \
  int name(int fd) {                                   \
    static int (*real)(int);                           \
    if (!real) real = dlsym(RTLD_NEXT, #name);         \
    return verdict(fd, 1) == 1 ? -1 : real(fd);        \
  }

FLUSH(fsync)
FLUSH(fdatasync)
