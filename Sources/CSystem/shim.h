// Calls of Linux that the system's module for Swift does not show. No header of the system is included: its types would then
// belong to this module and not to that one.
int renameat2(int from, const char *name, int to, const char *new_name, unsigned int flags);
int pipe2(int ends[2], int flags);
