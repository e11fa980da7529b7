#include "embedded_metrics.hpp"

#include <cmath>
#include <exception>

#include <martlet/json/writer.hpp>
#include <martlet/server/request.hpp>
#include <martlet/server/route.hpp>

namespace martlet {
namespace {

void put(json::Writer& writer, std::string_view key, std::string_view value) {
  writer.key(key);
  writer.string(value);
}

void put_metric(json::Writer& writer, std::string_view name, std::string_view unit) {
  writer.begin_object();
  put(writer, "Name", name);
  put(writer, "Unit", unit);
  writer.end_object();
}

// One set of dimensions: CloudWatch stores a metric for each combination of their values.
void put_dimensions(json::Writer& writer, const MetricsNamespace& place) {
  writer.key("Dimensions");
  writer.begin_array();
  writer.begin_array();
  if (!place.service.empty()) writer.string("Service");
  for (const std::string_view dimension : {"Method", "Route", "Status"}) writer.string(dimension);
  writer.end_array();
  writer.end_array();
}

void put_metadata(json::Writer& writer, const MetricsNamespace& place, WallTime now) {
  writer.key("_aws");
  writer.begin_object();
  writer.key("Timestamp");
  writer.int64(std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count());
  writer.key("CloudWatchMetrics");
  writer.begin_array();
  writer.begin_object();
  put(writer, "Namespace", place.name_space);
  put_dimensions(writer, place);
  writer.key("Metrics");
  writer.begin_array();
  put_metric(writer, "Requests", "Count");
  put_metric(writer, "Duration", "Milliseconds");
  writer.end_array();
  writer.end_object();
  writer.end_array();
  writer.end_object();
}

double milliseconds(std::chrono::nanoseconds time) { return std::round(static_cast<double>(time.count()) / 1e3) / 1e3; }

}  // namespace

std::string embedded_metrics(const CompletedRequest& request, const MetricsNamespace& place, WallTime now) {
  std::string line;
  json::Writer writer(line);
  writer.begin_object();
  put_metadata(writer, place, now);
  if (!place.service.empty()) put(writer, "Service", place.service);
  put(writer, "Method", request.method);
  put(writer, "Route", request.route ? std::string_view(request.route->path) : "none");  // a dimension's value must not be empty
  put(writer, "Status", std::to_string(request.status / 100) + "xx");
  writer.key("Requests");
  writer.int64(1);
  writer.key("Duration");
  writer.number(milliseconds(request.took));
  put(writer, "requestId", request.request->id());
  writer.end_object();
  return line;
}

void EmbeddedMetrics::answered(const CompletedRequest& request) noexcept {
  try {
    log_.write_line(embedded_metrics(request, place_, wall_now()));
  } catch (const std::exception&) {
    return;  // out of memory for metrics: the response is still sent
  }
}

}  // namespace martlet
