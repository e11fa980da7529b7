#pragma once
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <martlet/server/request_observer.hpp>

namespace martlet {

/// The counts for one method, route and class of statuses.
struct RequestSeries {
  std::string_view method;
  std::string_view route;                ///< its path; "" for requests without a route
  int status_class = 2;                  ///< 2 for 2xx
  std::vector<std::uint64_t> at_most{};  ///< requests in each bucket alone; one more for those above the last bound
  std::chrono::nanoseconds sum{};
};

/// Counts requests. Threads use separate counters, which are added up when they are read, so threads share no lock, and rarely a cache
/// line.
class RequestCounts final : public RequestObserver {
 public:
  /// `bounds`: the bounds of the histogram's buckets, in seconds, ascending.
  explicit RequestCounts(std::vector<double> bounds);
  ~RequestCounts() override;

  void begin(const std::vector<const Route*>& routes) override;
  void arrived() noexcept override;
  void answered(const CompletedRequest& request) noexcept override;
  void ended() noexcept override;

  /// Returns the series that have requests, sorted by route in the order of declaration, then by method, then by status.
  std::vector<RequestSeries> series() const;
  std::int64_t in_flight() const;
  const std::vector<double>& bounds() const { return bounds_; }

 private:
  struct Series;
  struct Shard;
  Shard& shard() const noexcept;
  std::size_t slot(const CompletedRequest& request) const noexcept;
  std::size_t bucket(std::chrono::nanoseconds took) const noexcept;
  void add(const std::atomic<Series*>& from, RequestSeries& to) const;

  std::vector<double> bounds_;
  std::vector<const Route*> routes_;  // the last entry means no route
  std::unordered_map<const Route*, std::size_t> positions_;
  std::unique_ptr<Shard[]> shards_;
};

}  // namespace martlet
