#include <xlsxwriter.h>
#include <xlsxwriter/third_party/tmpfileplus.h>
