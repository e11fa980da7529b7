#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/server/auth_options.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

struct MetricsOptions {
  std::string path = "/metrics";      ///< over HTTP: the path that Prometheus requests
  std::optional<AuthOptions> auth{};  ///< who may read the metrics: `AuthOptions{.strategies = {"token"}, .access = {scope("admin")}}`
  bool is_public = false;             ///< allows anyone to read the metrics, even if other machines can reach the server
  /// Upper bounds of the histogram of durations, in seconds, ascending.
  std::vector<double> buckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  std::string name_space = "Martlet";  ///< in Lambda: CloudWatch's namespace for the metrics
  std::string service{};               ///< in Lambda: the dimension Service; "": none
};

/// Returns a plugin that counts requests and measures their durations: `server.plugin(martlet::metrics())`.
///
/// Over HTTP, the route `path` responds in Prometheus's text format (0.0.4):
///
///     http_requests_total{method="GET",route="/orders/{id}",status="2xx"}
///     http_request_duration_seconds_bucket{...,le="0.005"}, _sum, _count
///     http_requests_in_flight
///
/// A request without a route is counted under route="". The duration of a streamed response is measured until its head is sent, but the
/// request counts as in flight until the stream ends. The figures are for this process. Without `auth` and `is_public`, the route exists
/// only on a server that no other machine can reach (Server::is_exposed()).
///
/// If the program is a Lambda function (Server::is_function()), Lambda freezes the process between invocations, so Prometheus can't query
/// it. Each request writes a line in CloudWatch's embedded metric format, from which CloudWatch creates the metrics Requests and Duration
/// with the dimensions Service, Method, Route and Status. CloudWatch charges for each combination of these.
///
/// Clients can't add label values: routes are those declared, and an unknown method is counted as `other`.
Plugin metrics(MetricsOptions options = {});

}  // namespace martlet
