#include <martlet/server/metrics/request_metrics_plugin.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/server/server.hpp>

namespace martlet {
namespace {

using Lines = std::shared_ptr<std::vector<std::string>>;

ServerOptions logging_to(const Lines& lines) {
  ServerOptions options;
  options.log = Log([lines](std::string_view line) { lines->emplace_back(line); }, Level::warn);
  return options;
}

void add_routes(Server& server) {
  server.get("/orders/{id}", [](Param<"id"> id) {
    if (*id == "none") throw not_found();
    return *id;
  });
  server.post("/orders", [] { return NoContent(); });
}

TEST(RequestMetricsPlugin, serves_metrics_in_prometheus_format) {
  Server server(logging_to(std::make_shared<std::vector<std::string>>()));
  server.plugin(metrics({.buckets = {10, 20}}));  // no request takes this long
  add_routes(server);
  server.inject("/orders/1");
  server.inject("/orders/2");
  server.inject("/orders/none");
  server.inject("/none?secret=1");
  const InjectResponse response = server.inject("/metrics");
  EXPECT_EQ(response.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
  std::string text;
  std::string_view rest = response.payload;
  while (!rest.empty()) {  // all but the sums, which are times
    const std::string_view line = rest.substr(0, rest.find('\n') + 1);
    if (line.find("_sum{") == std::string_view::npos) text += line;
    rest.remove_prefix(line.size());
  }
  EXPECT_EQ(text, R"(# HELP http_requests_total Requests answered.
# TYPE http_requests_total counter
http_requests_total{method="GET",route="/orders/{id}",status="2xx"} 2
http_requests_total{method="GET",route="/orders/{id}",status="4xx"} 1
http_requests_total{method="GET",route="",status="4xx"} 1
# HELP http_request_duration_seconds From a request's arrival to its answer.
# TYPE http_request_duration_seconds histogram
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="2xx",le="10"} 2
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="2xx",le="20"} 2
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="2xx",le="+Inf"} 2
http_request_duration_seconds_count{method="GET",route="/orders/{id}",status="2xx"} 2
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="4xx",le="10"} 1
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="4xx",le="20"} 1
http_request_duration_seconds_bucket{method="GET",route="/orders/{id}",status="4xx",le="+Inf"} 1
http_request_duration_seconds_count{method="GET",route="/orders/{id}",status="4xx"} 1
http_request_duration_seconds_bucket{method="GET",route="",status="4xx",le="10"} 1
http_request_duration_seconds_bucket{method="GET",route="",status="4xx",le="20"} 1
http_request_duration_seconds_bucket{method="GET",route="",status="4xx",le="+Inf"} 1
http_request_duration_seconds_count{method="GET",route="",status="4xx"} 1
# HELP http_requests_in_flight Requests that are under way, this one included.
# TYPE http_requests_in_flight gauge
http_requests_in_flight 1
)");
}

TEST(RequestMetricsPlugin, serves_no_metrics_if_other_machines_can_reach_the_server) {
  const auto lines = std::make_shared<std::vector<std::string>>();
  ServerOptions options = logging_to(lines);
  options.is_exposed = true;
  Server server(options);
  server.plugin(metrics());
  EXPECT_EQ(server.inject("/metrics").status, 404);
  ASSERT_EQ(lines->size(), 1U);
  EXPECT_EQ(json::parse(lines->front())->text("message"),
            "metrics are not served: other machines can reach this server, and no option says who may read them");
}

TEST(RequestMetricsPlugin, serves_metrics_to_authorized_clients) {
  ServerOptions options = logging_to(std::make_shared<std::vector<std::string>>());
  options.is_exposed = true;
  Server server(options);
  server.auth_strategy("token",
                       bearer([](std::string token) { return token == "operator" ? std::optional(Credentials<>()) : std::nullopt; }));
  server.plugin(metrics({.auth = AuthOptions{.strategies = {"token"}, .access = {}}}));
  EXPECT_EQ(server.inject("/metrics").status, 401);
  InjectOptions asked;
  asked.url = "/metrics";
  asked.headers = {{"authorization", "Bearer operator"}};
  EXPECT_EQ(server.inject(asked).status, 200);

  Server open(options);
  open.plugin(metrics({.path = "/-/metrics", .is_public = true}));
  EXPECT_EQ(open.inject("/-/metrics").status, 200);
}

TEST(RequestMetricsPlugin, of_a_function_logs_lines_in_embedded_metric_format) {
  const auto lines = std::make_shared<std::vector<std::string>>();
  ServerOptions options = logging_to(lines);
  options.is_function = true;
  options.is_exposed = true;
  Server server(options);
  server.plugin(metrics({.name_space = "Shop", .service = "orders"}));
  add_routes(server);
  server.inject("/orders/1");
  server.inject("/none");
  EXPECT_EQ(server.inject("/metrics").status, 404);
  ASSERT_EQ(lines->size(), 3U);
  const json::Value line = json::parse(lines->front()).value();
  EXPECT_EQ(line.text("Service"), "orders");
  EXPECT_EQ(line.text("Route"), "/orders/{id}");
  EXPECT_EQ(line.text("Status"), "2xx");
  EXPECT_EQ(json::parse((*lines)[1])->text("Route"), "none");
}

TEST(RequestMetricsPlugin, accepts_a_prefix_like_any_plugin) {
  Server server(logging_to(std::make_shared<std::vector<std::string>>()));
  server.plugin(metrics(), {.prefix = "/internal"});
  EXPECT_EQ(server.inject("/internal/metrics").status, 200);
}

}  // namespace
}  // namespace martlet
