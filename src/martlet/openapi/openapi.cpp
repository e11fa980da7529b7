#include <martlet/openapi/openapi.hpp>

#include <memory>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/openapi/document.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

struct Served {
  std::string text;
  std::string tag;
};

}  // namespace

Plugin openapi(OpenApiOptions options) {
  const auto add = [options = std::move(options)](Server& server) {
    const auto served = std::make_shared<Served>();
    server.api(options.info);
    server.on_registered([served](const Server& whole) -> Result<void> {
      const Result<json::Value> document = openapi_document(whole);
      if (!document) return std::unexpected(document.error());
      served->text = document->to_text();
      served->tag = to_hex(sha256(served->text)).substr(0, 16);
      return {};
    });
    const auto answer = [served] {
      Response response(served->text);
      response.type("application/json");
      response.etag(served->tag);
      return response;
    };
    RouteBuilder route = server.get(options.path, answer).description("This document").undocumented().never_blocks();
    if (options.auth) {
      route.auth(*options.auth);
    } else {
      route.without_auth();
    }
  };
  return {"openapi", add};
}

}  // namespace martlet
