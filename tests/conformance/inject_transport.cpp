#include "inject_transport.hpp"

#include <martlet/http/status.hpp>

namespace conformance {
namespace {

using namespace martlet;

constexpr std::size_t body_bytes_max = 10 * 1024 * 1024;

// inject() returns a complete payload. If the response had no Content-Length, it was a stream, and is sent as a stream.
class OnePart final : public http::BodyStream {
 public:
  explicit OnePart(std::string part) : part_(std::move(part)) {}
  Task<std::optional<std::string>> next() override {
    if (part_.empty()) co_return std::nullopt;
    co_return std::exchange(part_, std::string());
  }

 private:
  std::string part_;
};

http::Response response_of(InjectResponse answer, bool is_head) {
  http::Response response;
  response.status = answer.status;
  const bool has_length = answer.headers.has("content-length");
  response.headers = std::move(answer.headers);
  if (is_head || !http::may_have_body(response.status)) return response;
  if (has_length) {
    response.body = std::move(answer.payload);
  } else {
    response.body = std::make_unique<OnePart>(std::move(answer.payload));
  }
  return response;
}

Task<http::Response> answer(Server& server, http::Request& request) {
  const Result<std::string_view> body = co_await request.body->read(body_bytes_max, std::nullopt);
  InjectOptions options;
  options.method = request.method;
  options.url = request.target;
  options.remote_address = request.remote_address;
  for (const http::HeaderView& header : request.headers) options.headers.emplace_back(header.name, header.value);
  if (body) options.payload = *body;
  InjectResponse response = co_await server.inject_task(std::move(options));
  co_return response_of(std::move(response), request.method == "HEAD");
}

}  // namespace

http::Handler inject_transport(Server& server) {
  return [&server](http::Request& request) { return answer(server, request); };
}

}  // namespace conformance
