#include <martlet/openapi/docs/docs.hpp>

#include <gtest/gtest.h>

#include <martlet/http/content_coding.hpp>
#include <martlet/openapi/openapi.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

void add_docs(Server& server) {
  server.plugin(openapi({.info = {.title = "Shop", .servers = {"https://api.example.com"}}}), {.prefix = "/v1"});
  server.plugin(openapi_docs({.title = "<Shop>"}), {.prefix = "/v1"});
}

TEST(OpenApiDocs, page_refers_to_its_files_by_relative_urls) {
  Server server;
  add_docs(server);
  const InjectResponse page = server.inject("/v1/docs");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.payload,
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<title>&lt;Shop&gt;</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"docs/swagger-ui.css\">\n"
            "<body data-document=\"openapi.json\" data-document-path=\"&#x2f;v1&#x2f;openapi.json\">\n<div id=\"page\"></div>\n"
            "<script src=\"docs/swagger-ui-bundle.js\"></script>\n<script src=\"docs/page.js\"></script>\n</body>\n</html>\n");
}

TEST(OpenApiDocs, policy_restricts_browsers_to_this_service_and_its_servers) {
  Server server;
  add_docs(server);
  EXPECT_EQ(server.inject("/v1/docs").header("content-security-policy"),
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            "connect-src 'self' https://api.example.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

TEST(OpenApiDocs, files_are_sent_compressed_to_clients_that_accept_it) {
  Server server;
  add_docs(server);
  const InjectResponse plain = server.inject("/v1/docs/swagger-ui.css");
  const InjectResponse packed = server.inject({.url = "/v1/docs/swagger-ui.css", .headers = {{"accept-encoding", "gzip"}}});
  EXPECT_EQ(plain.status, 200);
  EXPECT_EQ(plain.header("content-type").substr(0, 8), "text/css");
  EXPECT_EQ(plain.header("content-encoding"), "");
  EXPECT_EQ(packed.header("content-encoding"), "gzip");
  EXPECT_LT(packed.payload.size() * 4, plain.payload.size());
  EXPECT_EQ(http::decode(http::ContentCoding::gzip, packed.payload, 1'000'000).value_or("none"), plain.payload);
  EXPECT_EQ(server.inject("/v1/docs/swagger-ui-bundle.js").status, 200);
  EXPECT_EQ(server.inject("/v1/docs/page.js").status, 200);
  EXPECT_EQ(server.inject("/v1/docs/other.js").status, 404);
}

}  // namespace
}  // namespace martlet
