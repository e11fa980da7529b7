#include <ctime>

#include <algorithm>
#include <functional>

#include "testing/injection_scene.hpp"

// What a client sizes costs as much time as it has bytes, whatever they are: four times as many take four times as long, not sixteen.

namespace martlet {
namespace {

double cpu_seconds_of(const std::function<void()>& work) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    timespec before{};
    timespec after{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    work();
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    best = std::min(best, static_cast<double>(after.tv_sec - before.tv_sec) + static_cast<double>(after.tv_nsec - before.tv_nsec) * 1e-9);
  }
  return best;
}

// `injection_of(n)` is answered by `server`, for n and for 4 n.
void expect_linear(Server& server, std::size_t n, const std::function<Injection(std::size_t)>& injection_of) {
  const Injection small = injection_of(n);
  const Injection large = injection_of(4 * n);
  answer(server, small);
  const double once = cpu_seconds_of([&] { server.inject(small); });
  const double four_times = cpu_seconds_of([&] { server.inject(large); });
  EXPECT_LT(four_times, once * 9) << once << " s, " << four_times << " s";
}

Injection with_headers(std::size_t n, const std::function<std::string(std::size_t)>& name,
                       const std::function<std::string(std::size_t)>& value) {
  Injection injection;
  for (std::size_t i = 0; i < n; ++i) injection.headers.emplace_back(name(i), value(i));
  return injection;
}

TEST(Growth, of_repeated_headers_is_linear) {
  Server server(quiet());
  server.get("/", [](Header<"a"> a) { return std::to_string(a->size()); });
  expect_linear(server, 4000,
                [](std::size_t n) { return with_headers(n, [](std::size_t) { return "a"; }, [](std::size_t) { return "1"; }); });
}

TEST(Growth, of_different_headers_is_linear) {
  Server server(quiet());
  server.get("/", [](Header<"h1"> a) { return *a; });
  expect_linear(server, 4000, [](std::size_t n) {
    return with_headers(n, [](std::size_t i) { return 'h' + std::to_string(i); }, [](std::size_t) { return "1"; });
  });
}

TEST(Growth, of_repeated_cookie_headers_is_linear) {
  Server server(quiet());
  server.get("/", [] { return "text"; });
  expect_linear(server, 4000, [](std::size_t n) {
    return with_headers(n, [](std::size_t) { return "cookie"; }, [](std::size_t i) { return 'c' + std::to_string(i % 7) + "=1"; });
  });
}

TEST(Growth, of_different_cookies_is_linear) {
  Server server(quiet());
  server.auth_strategy("none", bearer([](std::string) { return std::optional<Credentials>(); }));
  server.get("/", [] { return "text"; }).auth("none");
  expect_linear(server, 4000, [](std::size_t n) {
    std::string header;
    for (std::size_t i = 0; i < n; ++i) header += (i > 0 ? "; c" : "c") + std::to_string(i) + "=1";
    Injection injection;
    injection.headers = {{"cookie", header}};
    return injection;
  });
}

TEST(Growth, of_a_form_with_different_names_is_linear) {
  Server server(quiet());
  server.post("/", [](Request&) { return "text"; }).expects<json::Value>(From::payload);
  expect_linear(server, 4000, [](std::size_t n) {
    Injection form;
    form.method = "POST";
    form.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    for (std::size_t i = 0; i < n; ++i) form.payload += (i > 0 ? "&f" : "f") + std::to_string(i) + "=1";
    return form;
  });
}

}  // namespace
}  // namespace martlet
