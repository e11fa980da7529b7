// Any event, converted by HttpEvents to a request and back: the result is an error or a response in JSON, and the target and headers of
// the request are valid in HTTP/1.1.
// links: lambda http json async base
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <martlet/async/local_loop.hpp>
#include <martlet/json/value.hpp>
#include <martlet/lambda/http_events.hpp>

namespace {

using namespace martlet;

void check(bool holds) {
  if (!holds) std::abort();
}

bool is_target(std::string_view target) {
  if (!target.starts_with('/')) return false;
  for (const char c : target) {
    const auto value = static_cast<unsigned char>(c);
    if (value <= 0x20 || value >= 0x7F || c == '#') return false;
  }
  return true;
}

// Sends back everything that it receives.
Task<http::Response> reflect(http::Request& request) {
  check(http::is_token(request.method));
  check(is_target(request.target));
  http::Response response;
  for (const http::HeaderView& header : request.headers) {
    check(http::is_token(header.name) && http::is_field_value(header.value));
    response.headers.add(header.name, std::string(header.value));
  }
  response.headers.add("x-target", std::string(request.target));
  response.headers.add("x-context", std::string(lambda::request_context(*lambda::invocation_of(request))));
  check(request.context->read() == json::parse(lambda::request_context(*lambda::invocation_of(request))).value_or(json::Value()));
  response.body = std::string(request.body->ready().value());
  co_return std::move(response);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Log silent([](std::string_view) {}, Level::fatal);
  static lambda::HttpEvents events(reflect);
  lambda::Invocation invocation;
  invocation.event = {reinterpret_cast<const char*>(data), size};
  invocation.context.request_id = "id";
  invocation.context.log_lines = &silent;
  LocalLoop loop;
  const lambda::Outcome outcome = loop.run(events.handle(invocation));
  check(json::parse(outcome ? *outcome : outcome.error().to_json()).has_value());
  return 0;
}
