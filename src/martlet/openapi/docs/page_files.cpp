#include "page_files.hpp"

#include <algorithm>
#include <array>

// The assembler includes the files, since compiling an array of half a megabyte would take seconds.
#define MARTLET_EMBED(symbol, file)                                                                                      \
  asm(".section .rodata\n.global " #symbol "\n.hidden " #symbol "\n" #symbol ":\n.incbin \"" file "\"\n.global " #symbol \
      "_end\n.hidden " #symbol "_end\n" #symbol "_end:\n.byte 0\n.text\n");                                              \
  extern "C" const char symbol[];                                                                                        \
  extern "C" const char symbol##_end[];

MARTLET_EMBED(martlet_openapi_docs_bundle, "swagger-ui-bundle.js.gz")
MARTLET_EMBED(martlet_openapi_docs_style, "swagger-ui.css.gz")
MARTLET_EMBED(martlet_openapi_docs_licenses, "swagger-ui-bundle.js.LICENSE.txt.gz")
MARTLET_EMBED(martlet_openapi_docs_page, "page.js.gz")

namespace martlet::openapi_detail {
namespace {

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

const std::array<PageFile, 4>& files() {
  static const std::array<PageFile, 4> all{{
      {"swagger-ui-bundle.js", "text/javascript", between(martlet_openapi_docs_bundle, martlet_openapi_docs_bundle_end)},
      {"swagger-ui.css", "text/css", between(martlet_openapi_docs_style, martlet_openapi_docs_style_end)},
      {"swagger-ui-bundle.js.LICENSE.txt", "text/plain", between(martlet_openapi_docs_licenses, martlet_openapi_docs_licenses_end)},
      {"page.js", "text/javascript", between(martlet_openapi_docs_page, martlet_openapi_docs_page_end)},
  }};
  return all;
}

}  // namespace

const PageFile* page_file(std::string_view name) {
  const auto found = std::ranges::find(files(), name, &PageFile::name);
  return found == files().end() ? nullptr : &*found;
}

}  // namespace martlet::openapi_detail
