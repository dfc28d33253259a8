// Runs the command in its arguments and prints the peak of its resident memory in KiB.
// Linux counts into a child's peak what its parent held at the fork: 15 MiB under Python, which may
// be more than the program itself takes, and about 1 MiB under this.

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
  int status = 0;
  struct rusage used;
  pid_t child = count > 1 ? fork() : -1;

  if (child == 0) {
    execv(arguments[1], arguments + 1);
    perror(arguments[1]);
    _exit(127);
  }
  if (child < 0 || wait4(child, &status, 0, &used) < 0) {
    perror("peak");
    return 1;
  }
  // No exit code of the command's: whoever started it must not take this for an answer.
  if (!WIFEXITED(status)) return 125;
  printf("\n%ld\n", used.ru_maxrss);
  return WEXITSTATUS(status);
}
