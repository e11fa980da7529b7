#include <functional>

#include <martlet/base/testing/complexity.hpp>

#include "testing/initialize_and_inject.hpp"

// Handling input takes time in proportion to its size, whatever a client sends: 16 times as many bytes take 16 times as long, not 256.
// Forms aren't tested here: their fields and parts have separate limits (http::form_fields_max, http::MultipartLimits).

namespace martlet {
namespace {

// Injects `injection_of(n)` for n and for 16 n, and compares the times.
void expect_linear(Server& server, std::size_t n, const std::function<InjectOptions(std::size_t)>& injection_of) {
  const InjectOptions small = injection_of(n);
  const InjectOptions large = injection_of(16 * n);
  answer(server, small);
  EXPECT_EQ(server.inject(large).status, server.inject(small).status);
  EXPECT_LT(growth(small, large, [&](const InjectOptions& options) { server.inject(options); }), growth_max);
}

InjectOptions with_headers(std::size_t n, const std::function<std::string(std::size_t)>& name,
                           const std::function<std::string(std::size_t)>& value) {
  InjectOptions options;
  for (std::size_t i = 0; i < n; ++i) options.headers.emplace_back(name(i), value(i));
  return options;
}

TEST(TimeComplexity, repeated_headers_take_linear_time) {
  Server server(quiet_options());
  server.get("/", [](Header<"a"> a) { return std::to_string(a->size()); });
  expect_linear(server, 300,
                [](std::size_t n) { return with_headers(n, [](std::size_t) { return "a"; }, [](std::size_t) { return "1"; }); });
}

TEST(TimeComplexity, different_headers_take_linear_time) {
  Server server(quiet_options());
  server.get("/", [](Header<"h1"> a) { return *a; });
  expect_linear(server, 300, [](std::size_t n) {
    return with_headers(n, [](std::size_t i) { return 'h' + std::to_string(i); }, [](std::size_t) { return "1"; });
  });
}

TEST(TimeComplexity, repeated_cookie_headers_take_linear_time) {
  Server server(quiet_options());
  server.get("/", [] { return "text"; });
  expect_linear(server, 500, [](std::size_t n) {
    return with_headers(n, [](std::size_t) { return "cookie"; }, [](std::size_t i) { return 'c' + std::to_string(i % 7) + "=1"; });
  });
}

TEST(TimeComplexity, different_cookies_take_linear_time) {
  Server server(quiet_options());
  server.auth_strategy("none", bearer([](std::string) { return std::optional<Credentials<>>(); }));
  server.get("/", [] { return "text"; }).auth("none");
  expect_linear(server, 500, [](std::size_t n) {
    std::string header;
    for (std::size_t i = 0; i < n; ++i) header += (i > 0 ? "; c" : "c") + std::to_string(i) + "=1";
    InjectOptions options;
    options.headers = {{"cookie", header}};
    return options;
  });
}

}  // namespace
}  // namespace martlet
