#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/cloud/gateway/gateway.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {

// A gateway with a function that records its event and returns a given response.
class GatewayFixture {
 public:
  explicit GatewayFixture(GatewayKind kind) { options.kind = kind; }

  http::Response send(http::Request request, std::string_view body = {}) {
    http::BufferedBody buffered(body);
    request.body = &buffered;
    request.remote_address = "192.0.2.1";
    options.now = [] { return WallTime(std::chrono::milliseconds(1583348638390)); };
    options.log = Log([this](std::string_view line) { log += line; }, Level::trace);
    const Gateway gateway([this](std::string json) { return run(std::move(json)); }, options);
    VirtualLoop loop;
    return loop.run(gateway.as_handler()(request));
  }
  http::Response get(std::string_view target, http::RequestHeaders headers = {{"Host", "api.example"}}) {
    return send({"GET", target, std::move(headers), nullptr, {}, {}, {}, {}, {}});
  }
  http::Response post(std::string_view type, std::string_view body) {
    return send({"POST", "/", {{"Host", "api.example"}, {"Content-Type", type}}, nullptr, {}, {}, {}, {}, {}}, body);
  }
  http::Response answer_with(std::string payload, std::string_view method = "GET") {
    result.payload = std::move(payload);
    return send({method, "/", {{"Host", "api.example"}}, nullptr, {}, {}, {}, {}, {}});
  }

  // Returns a part of the event as JSON: text("requestContext", "http", "path").
  template <class... Keys>
  std::string event_at(Keys... keys) const {
    const json::Value* value = &event;
    ((value = value ? value->find(keys) : nullptr), ...);
    return value ? value->to_text() : "(none)";
  }

  GatewayOptions options;
  InvokeResult result{InvokeResult::Outcome::answered, "id", R"({"statusCode":200})", {}};
  std::chrono::milliseconds delay{0};
  json::Value event;
  std::string log;

 private:
  Task<InvokeResult> run(std::string json) {
    event = json::parse(json).value();
    if (delay.count() > 0) co_await sleep(delay);
    co_return result;
  }
};

inline std::string text_of(const http::Response& response) {
  const auto* body = std::get_if<std::string>(&response.body);
  return std::to_string(response.status) + ' ' + (body ? *body : "");
}

}  // namespace martlet::cloud
