#pragma once
#include <string>
#include <utility>

#include "testing/initialize_and_inject.hpp"

namespace martlet {

/// A server that counts the responses that its onPreResponse has seen.
struct ErrorFixture {
  Server server{quiet_options()};
  int seen = 0;
  ErrorFixture() {
    server.ext(ExtPoint::on_pre_response, [this](Request&) { ++seen; });
  }
};

/// Returns a request with a payload from another origin.
inline InjectOptions from_elsewhere(std::string method, std::string url, std::string payload = {}) {
  InjectOptions options = json_post(std::move(url), std::move(payload));
  options.method = std::move(method);
  options.headers.emplace_back("origin", "https://a.example");
  return options;
}

/// Expects the response to be a plain 500 with CORS headers, which onPreResponse has seen.
inline void expect_500(ErrorFixture& fixture, InjectOptions options) {
  const InjectResponse failed = answer(fixture.server, std::move(options));
  EXPECT_EQ(failed.status, 500);
  EXPECT_EQ(failed.payload, R"({"statusCode":500,"error":"Internal Server Error","message":"An internal server error occurred"})");
  EXPECT_EQ(failed.header("access-control-allow-origin"), "https://a.example");
  EXPECT_EQ(fixture.seen, 1);
}

}  // namespace martlet
