#include <libxml/xmlversion.h>
/* Debian's libxml2 is built with ICU, whose types clash with those inside Foundation; none of them is used here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
