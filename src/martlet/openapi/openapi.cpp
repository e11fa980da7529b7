#include <martlet/openapi/openapi.hpp>

#include <memory>
#include <mutex>
#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/openapi/document.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

class ServedDocument {
 public:
  // Creates the document, unless it exists already. Fails if there is a mistake in it.
  Result<void> make(const Server& server) {
    std::call_once(is_made_, [&] {
      const Result<json::Value> document = openapi_document(server);
      if (!document) {
        made_ = std::unexpected(document.error());
        return;
      }
      text_ = document->to_text();
      tag_ = to_hex(sha256(text_)).substr(0, 16);
    });
    return made_;
  }

  Response response() const {
    Response response(text_);
    response.type("application/json");
    response.etag(tag_);
    return response;
  }

 private:
  std::once_flag is_made_;
  Result<void> made_;
  std::string text_;
  std::string tag_;
};

// A Lambda function creates its document on the first request for it: with twenty routes, it would take two thirds of a cold start.
Result<void> create_unless_function(ServedDocument& served, const Server& server) {
  if (server.is_function()) return {};
  return served.make(server);
}

}  // namespace

Plugin openapi(OpenApiOptions options) {
  const auto add = [options = std::move(options)](Server& server) {
    const auto served = std::make_shared<ServedDocument>();
    server.api(options.info);
    server.on_registered([served](const Server& whole) { return create_unless_function(*served, whole); });
    const auto make = server.later([served](const Server& whole) {
      if (const Result<void> made = served->make(whole); !made) throw std::runtime_error(to_text(made.error()));
    });
    const auto answer = [served, make] {
      make();
      return served->response();
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
