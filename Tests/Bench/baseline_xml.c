// The least that a program in this job can do with XML: push the bytes through libxml2's SAX2 reader, hash them, count.
// What stands here is owed by both sides, as in baseline_csv.c.

#include <fcntl.h>
#include <libxml/parser.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { READ_SIZE = 1 << 20 };

struct counts {
  size_t elements, bytes;
};

static void start(void *into, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                  int namespaces, const xmlChar **declared, int attributes, int defaulted,
                  const xmlChar **values) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)declared;
  (void)attributes, (void)defaulted, (void)values;
  ((struct counts *)into)->elements += 1;
}

static void text(void *into, const xmlChar *text, int length) {
  (void)text;
  ((struct counts *)into)->bytes += (size_t)length;
}

static void stop(const char *path, const char *reason) {
  fprintf(stderr, "baseline: %s: %s\n", path, reason);
  exit(1);
}

static void measure(const char *path) {
  static char buffer[READ_SIZE];
  struct counts counts = {0, 0};
  xmlSAXHandler handler;
  EVP_MD_CTX *hash = EVP_MD_CTX_new();
  int file = open(path, O_RDONLY);
  ssize_t length;

  if (file < 0) stop(path, "cannot be opened");
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.characters = text;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, &counts, NULL, 0, NULL);
  if (parser == NULL) stop(path, "libxml2");
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  if (hash == NULL || !EVP_DigestInit_ex(hash, EVP_sha256(), NULL)) stop(path, "libcrypto");

  while ((length = read(file, buffer, READ_SIZE)) > 0) {
    if (!EVP_DigestUpdate(hash, buffer, (size_t)length)) stop(path, "libcrypto");
    if (xmlParseChunk(parser, buffer, (int)length, 0) != 0) stop(path, "not well-formed");
  }
  if (length < 0) stop(path, "cannot be read");
  if (xmlParseChunk(parser, buffer, 0, 1) != 0) stop(path, "not well-formed");

  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int digest_size = 0;
  if (!EVP_DigestFinal_ex(hash, digest, &digest_size)) stop(path, "libcrypto");
  printf("%zu %zu ", counts.elements, counts.bytes);
  for (unsigned int i = 0; i < digest_size; i++) printf("%02x", digest[i]);
  printf(" %s\n", path);

  xmlFreeParserCtxt(parser);
  EVP_MD_CTX_free(hash);
  close(file);
}

int main(int count, char **arguments) {
  for (int i = 1; i < count; i++) measure(arguments[i]);
  return 0;
}
