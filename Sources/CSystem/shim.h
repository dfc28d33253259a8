// Calls of Linux that the system's module for Swift does not show. No header of the system is included: its types would then
// belong to this module and not to that one.
int renameat2(int from, const char *name, int to, const char *new_name, unsigned int flags);
int pipe2(int ends[2], int flags);
int mallopt(int parameter, int value);
int malloc_trim(unsigned long left);

// A stream whose bytes go through functions of one's own; the stream itself is the system's `FILE *`.
typedef struct {
  long (*read)(void *cookie, char *bytes, unsigned long count);
  long (*write)(void *cookie, const char *bytes, unsigned long count);
  int (*seek)(void *cookie, long *offset, int whence);
  int (*close)(void *cookie);
} stream_functions;
void *fopencookie(void *cookie, const char *mode, stream_functions functions);
