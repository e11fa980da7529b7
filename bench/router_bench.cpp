// links: server
// Lookups among 10, 1,000 and 10,000 routes, to compare how the cost grows with the number of routes.
#include <benchmark/benchmark.h>

#include <string>

#include <martlet/server/routing/router.hpp>

namespace {

using martlet::RouteMatch;
using martlet::Router;

// Five routes for each resource, as is typical of services; `count` routes in total.
Router routes_of(std::size_t count) {
  Router router;
  std::size_t route = 0;
  const auto add = [&](std::string method, std::string path) {
    if (!router.add({std::move(method), std::move(path), ""}, route++)) std::abort();
  };
  for (std::size_t i = 0; route < count; ++i) {
    const std::string resource = "/v1/resource" + std::to_string(i);
    add("GET", resource);
    add("POST", resource);
    add("GET", resource + "/{id}");
    add("GET", resource + "/{id}/parts/{part}.{ext}");
    add("GET", "/v1/report" + std::to_string(i) + "-{year}.csv");
  }
  return router;
}

void look_up(benchmark::State& state, const std::string& path, RouteMatch::Outcome expected) {
  const Router router = routes_of(static_cast<std::size_t>(state.range(0)));
  if (router.find({"GET", path, ""}).outcome != expected) state.SkipWithError("the route is not found");
  for (auto _ : state) {
    RouteMatch match = router.find({"GET", path, ""});
    benchmark::DoNotOptimize(match);
  }
}

void literal(benchmark::State& state) { look_up(state, "/v1/resource1", RouteMatch::Outcome::found); }
void param(benchmark::State& state) { look_up(state, "/v1/resource1/ord_1001", RouteMatch::Outcome::found); }
void mixed(benchmark::State& state) { look_up(state, "/v1/resource1/ord_1001/parts/12.json", RouteMatch::Outcome::found); }
void mixed_among_siblings(benchmark::State& state) { look_up(state, "/v1/report1-2026.csv", RouteMatch::Outcome::found); }
void decoded(benchmark::State& state) { look_up(state, "/v1/resource1/%C3%BCber", RouteMatch::Outcome::found); }
void not_found(benchmark::State& state) { look_up(state, "/v1/resource1/ord_1001/nothing", RouteMatch::Outcome::not_found); }

BENCHMARK(literal)->Arg(10)->Arg(1'000)->Arg(10'000);
BENCHMARK(param)->Arg(10)->Arg(1'000)->Arg(10'000);
BENCHMARK(mixed)->Arg(10)->Arg(1'000)->Arg(10'000);
BENCHMARK(mixed_among_siblings)->Arg(10)->Arg(1'000)->Arg(10'000);
BENCHMARK(decoded)->Arg(10)->Arg(1'000)->Arg(10'000);
BENCHMARK(not_found)->Arg(10)->Arg(1'000)->Arg(10'000);

}  // namespace

BENCHMARK_MAIN();
