#include "request_counts.hpp"

#include <algorithm>
#include <functional>
#include <new>
#include <thread>

#include <martlet/server/route.hpp>

namespace martlet {
namespace {

constexpr std::size_t shard_count = 16;
constexpr std::size_t cache_line_bytes = 64;
constexpr std::array<std::string_view, 8> methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "other"};
constexpr std::size_t status_classes = 5;
constexpr std::size_t slots_of_route = methods.size() * status_classes;

std::size_t position_of(std::string_view method) {
  const auto found = std::find(methods.begin(), methods.end() - 1, method);
  return static_cast<std::size_t>(found - methods.begin());
}

}  // namespace

struct RequestCounts::Series {
  explicit Series(std::size_t buckets) : counts(buckets) {}
  std::vector<std::atomic<std::uint64_t>> counts;
  std::atomic<std::int64_t> nanoseconds{0};
};

struct alignas(cache_line_bytes) RequestCounts::Shard {
  std::atomic<std::int64_t> in_flight{0};
  std::vector<std::atomic<Series*>> series;  // created by the first request in the series
};

RequestCounts::RequestCounts(std::vector<double> bounds) : bounds_(std::move(bounds)), shards_(std::make_unique<Shard[]>(shard_count)) {
  begin({});
}

RequestCounts::~RequestCounts() {
  for (std::size_t i = 0; i < shard_count; ++i) {
    for (const std::atomic<Series*>& one : shards_[i].series) delete one.load();
  }
}

void RequestCounts::begin(const std::vector<const Route*>& routes) {
  routes_ = routes;
  positions_.clear();
  for (std::size_t i = 0; i < routes_.size(); ++i) positions_[routes_[i]] = i;
  positions_[nullptr] = routes_.size();
  routes_.push_back(nullptr);
  for (std::size_t i = 0; i < shard_count; ++i) shards_[i].series = std::vector<std::atomic<Series*>>(routes_.size() * slots_of_route);
}

RequestCounts::Shard& RequestCounts::shard() const noexcept {
  return shards_[std::hash<std::thread::id>()(std::this_thread::get_id()) % shard_count];
}

void RequestCounts::arrived() noexcept { shard().in_flight.fetch_add(1, std::memory_order_relaxed); }
void RequestCounts::ended() noexcept { shard().in_flight.fetch_sub(1, std::memory_order_relaxed); }

void RequestCounts::answered(const CompletedRequest& request) noexcept {
  std::atomic<Series*>& place = shard().series[slot(request)];
  Series* series = place.load(std::memory_order_acquire);
  if (!series) {
    auto made = std::unique_ptr<Series>(new (std::nothrow) Series(bounds_.size() + 1));
    if (!made) return;
    // Another thread of this shard may have created it.
    if (place.compare_exchange_strong(series, made.get(), std::memory_order_acq_rel)) series = made.release();
  }
  series->counts[bucket(request.took)].fetch_add(1, std::memory_order_relaxed);
  series->nanoseconds.fetch_add(request.took.count(), std::memory_order_relaxed);
}

std::size_t RequestCounts::slot(const CompletedRequest& request) const noexcept {
  const auto found = positions_.find(request.route);
  const std::size_t route = found == positions_.end() ? routes_.size() - 1 : found->second;
  const std::size_t status = static_cast<std::size_t>(std::clamp(request.status / 100, 1, int{status_classes}) - 1);
  return route * slots_of_route + position_of(request.method) * status_classes + status;
}

std::size_t RequestCounts::bucket(std::chrono::nanoseconds took) const noexcept {
  const double seconds = std::chrono::duration<double>(took).count();
  return static_cast<std::size_t>(std::lower_bound(bounds_.begin(), bounds_.end(), seconds) - bounds_.begin());
}

void RequestCounts::add(const std::atomic<Series*>& from, RequestSeries& to) const {
  const Series* series = from.load(std::memory_order_acquire);
  if (!series) return;
  to.at_most.resize(bounds_.size() + 1);
  for (std::size_t i = 0; i < to.at_most.size(); ++i) to.at_most[i] += series->counts[i].load(std::memory_order_relaxed);
  to.sum += std::chrono::nanoseconds(series->nanoseconds.load(std::memory_order_relaxed));
}

std::vector<RequestSeries> RequestCounts::series() const {
  std::vector<RequestSeries> all;
  for (std::size_t slot = 0; slot < routes_.size() * slots_of_route; ++slot) {
    const Route* route = routes_[slot / slots_of_route];
    RequestSeries one;
    one.method = methods[slot % slots_of_route / status_classes];
    one.route = route ? std::string_view(route->path) : std::string_view();
    one.status_class = static_cast<int>(slot % status_classes) + 1;
    for (std::size_t i = 0; i < shard_count; ++i) add(shards_[i].series[slot], one);
    if (!one.at_most.empty()) all.push_back(std::move(one));
  }
  return all;
}

std::int64_t RequestCounts::in_flight() const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < shard_count; ++i) sum += shards_[i].in_flight.load(std::memory_order_relaxed);
  return sum;
}

}  // namespace martlet
