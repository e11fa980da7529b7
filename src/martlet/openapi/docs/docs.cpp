#include <martlet/openapi/docs/docs.hpp>

#include <array>
#include <memory>

#include <martlet/base/encoding.hpp>
#include <martlet/base/html_escape.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/http/content_coding.hpp>
#include <martlet/http/content_coding_negotiation.hpp>
#include <martlet/server/server.hpp>

#include "page_files.hpp"

namespace martlet {
namespace {

using openapi_detail::PageFile;

constexpr std::size_t file_bytes_max = 16 * 1024 * 1024;  // for the largest file, decompressed

struct Page {
  std::string html;
  std::string policy;
};

// Returns the path's last segment: the page's relative URLs begin with it, so that they work with any prefix that a gateway adds.
std::string_view last_segment(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// Swagger UI sets inline styles, and has images as data URLs.
std::string policy_of(const ApiInfo& api) {
  std::string connect = "'self'";
  for (const std::string& server : api.servers) connect += ' ' + server;
  return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src " + connect +
         "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

std::string html_of(const OpenApiDocsOptions& options, const std::string& prefix) {
  const std::string folder = html_escape(last_segment(options.path));
  const std::string document = html_escape(last_segment(options.document));
  return "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
         html_escape(options.title) + "</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"" + folder +
         "/swagger-ui.css\">\n<body data-document=\"" + document + "\" data-document-path=\"" + html_escape(prefix + options.document) +
         "\">\n<div id=\"page\"></div>\n<script src=\"" + folder + "/swagger-ui-bundle.js\"></script>\n<script src=\"" + folder +
         "/page.js\"></script>\n</body>\n</html>\n";
}

Response answer_file(const Request& request, std::string_view name) {
  const PageFile* file = openapi_detail::page_file(name);
  if (!file) throw not_found();
  static constexpr std::array<std::string_view, 2> offered{"identity", "gzip"};
  const bool takes_gzip = http::preferred_encoding(request.headers().get("accept-encoding").value_or(""), offered) == "gzip";
  std::string content(file->gzip);
  if (!takes_gzip) content = http::decode(http::ContentCoding::gzip, content, file_bytes_max).value_or(std::string());
  Response response(Bytes{std::move(content)});
  response.type(std::string(file->type));
  if (takes_gzip) response.compressed("gzip");
  response.vary("accept-encoding");
  response.etag(to_hex(sha256(file->gzip)).substr(0, 16));
  return response;
}

void serve(Server& server, const OpenApiDocsOptions& options) {
  const auto page = std::make_shared<Page>();
  page->html = html_of(options, server.group().prefix());
  server.on_registered([page](const Server& whole) -> Result<void> {
    page->policy = policy_of(whole.api());
    return {};
  });
  RouteGroup group = server.group().undocumented().never_blocks();
  if (options.auth) {
    group.auth(*options.auth);
  } else {
    group.without_auth();
  }
  const auto answer_page = [page] {
    Response response(page->html);
    response.header("content-security-policy", page->policy);
    response.header("x-content-type-options", "nosniff");
    response.header("referrer-policy", "no-referrer");
    return response;
  };
  group.get(options.path, answer_page).description("The API's documentation");
  const auto answer_part = [](const Request& request, Param<"file"> file) { return answer_file(request, *file); };
  group.get(options.path + "/{file}", answer_part).description("A file of that page");
}

}  // namespace

Plugin openapi_docs(OpenApiDocsOptions options) {
  return {"openapi-docs", [options = std::move(options)](Server& server) { serve(server, options); }};
}

}  // namespace martlet
