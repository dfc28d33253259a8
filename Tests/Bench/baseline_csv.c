// The least that a program in this job can do: split the bytes with libcsv, hash them, count.
// The bench holds the real program against it, so whatever stands here is owed by both sides and
// nothing may be left out that the real program cannot avoid (the reads, the hash, strict mode).

#include <csv.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { READ_SIZE = 1 << 20 };

struct counts {
  size_t rows, fields, bytes;
};

static void count_field(void *text, size_t length, void *into) {
  struct counts *counts = into;
  (void)text;
  counts->fields += 1;
  counts->bytes += length;
}

static void count_row(int ended_by, void *into) {
  struct counts *counts = into;
  (void)ended_by;
  counts->rows += 1;
}

static void stop(const char *path, const char *reason) {
  fprintf(stderr, "baseline: %s: %s\n", path, reason);
  exit(1);
}

static void measure(const char *path) {
  static unsigned char buffer[READ_SIZE];
  struct counts counts = {0, 0, 0};
  struct csv_parser parser;
  EVP_MD_CTX *hash = EVP_MD_CTX_new();
  int file = open(path, O_RDONLY);
  ssize_t length;

  if (file < 0) stop(path, "cannot be opened");
  // Without the strict flags libcsv reads an unclosed quote as success; the real program sets both.
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) stop(path, "libcsv");
  csv_set_delim(&parser, ';');
  // Its buffer grows by one block at a time, 128 bytes unless told otherwise: a realloc a block.
  csv_set_blk_size(&parser, 1 << 16);
  if (hash == NULL || !EVP_DigestInit_ex(hash, EVP_sha256(), NULL)) stop(path, "libcrypto");

  while ((length = read(file, buffer, READ_SIZE)) > 0) {
    size_t size = (size_t)length;
    if (!EVP_DigestUpdate(hash, buffer, size)) stop(path, "libcrypto");
    if (csv_parse(&parser, buffer, size, count_field, count_row, &counts) != size)
      stop(path, csv_strerror(csv_error(&parser)));
  }
  if (length < 0) stop(path, "cannot be read");
  if (csv_fini(&parser, count_field, count_row, &counts) != 0)
    stop(path, csv_strerror(csv_error(&parser)));

  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int digest_size = 0;
  if (!EVP_DigestFinal_ex(hash, digest, &digest_size)) stop(path, "libcrypto");
  printf("%zu %zu %zu ", counts.rows, counts.fields, counts.bytes);
  for (unsigned int i = 0; i < digest_size; i++) printf("%02x", digest[i]);
  printf(" %s\n", path);

  csv_free(&parser);
  EVP_MD_CTX_free(hash);
  close(file);
}

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) measure(arguments[i]);
  return 0;
}
