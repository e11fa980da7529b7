#pragma once
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/server/request_observer.hpp>

namespace martlet {

/// CloudWatch's namespace and dimension for the metrics.
struct MetricsNamespace {
  std::string name_space;
  std::string service;  ///< a dimension; "": none
};

/// Returns the log line about one request in CloudWatch's embedded metric format. Contract: Amazon CloudWatch User Guide, "Specification:
/// Embedded metric format".
std::string embedded_metrics(const CompletedRequest& request, const MetricsNamespace& place, WallTime now);

/// Writes such a line to the log for each request.
class EmbeddedMetrics final : public RequestObserver {
 public:
  EmbeddedMetrics(Log log, MetricsNamespace place) : log_(std::move(log)), place_(std::move(place)) {}
  void begin(const std::vector<const Route*>&) override {}
  void arrived() noexcept override {}
  void answered(const CompletedRequest& request) noexcept override;
  void ended() noexcept override {}

 private:
  Log log_;
  MetricsNamespace place_;
};

}  // namespace martlet
