#include "http_settings.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include <martlet/config/settings.hpp>
#include <martlet/schema/enumeration.hpp>
#include <martlet/schema/object.hpp>

namespace martlet {
namespace {

struct HttpSettings {
  std::optional<std::uint32_t> blocking_threads;
  std::optional<std::uint32_t> blocking_queue;
  std::optional<std::uint32_t> grace_ms;
  std::optional<std::uint32_t> head_bytes_max;
  std::optional<std::uint32_t> connections_max;
  std::optional<std::uint32_t> head_wait_ms;
  std::optional<std::uint32_t> body_wait_ms;
  std::optional<std::uint32_t> idle_wait_ms;
  std::optional<std::uint32_t> write_wait_ms;
  std::optional<LogRequests> log_requests;
};

constexpr std::string_view prefix = "MARTLET_";
constexpr std::uint32_t threads_max = 4096;
constexpr std::uint32_t day_ms = 24 * 60 * 60 * 1000;

template <class To>
void put(To& to, const std::optional<std::uint32_t>& value) {
  if (value) to = To(*value);
}

bool sets_any(const Environment& environment) {
  return std::ranges::any_of(environment.names(), [](std::string_view name) { return name.starts_with(prefix); });
}

}  // namespace

Schema describe(Type<LogRequests>) {
  return enumeration<LogRequests>("LogRequests",
                                  {{LogRequests::failed, "failed"}, {LogRequests::refused, "refused"}, {LogRequests::all, "all"}});
}

namespace {

Schema describe(Type<HttpSettings>) {
  using S = HttpSettings;
  return object<S>("HttpSettings", field<&S::blocking_threads>("blocking_threads").min(1).max(threads_max),
                   field<&S::blocking_queue>("blocking_queue"), field<&S::grace_ms>("grace_ms").max(day_ms),
                   field<&S::head_bytes_max>("head_bytes_max").min(1024).max(1024 * 1024),
                   field<&S::connections_max>("connections_max").min(1), field<&S::head_wait_ms>("head_wait_ms").min(1).max(day_ms),
                   field<&S::body_wait_ms>("body_wait_ms").min(1).max(day_ms), field<&S::idle_wait_ms>("idle_wait_ms").min(1).max(day_ms),
                   field<&S::write_wait_ms>("write_wait_ms").min(1).max(day_ms), field<&S::log_requests>("log_requests"));
}

}  // namespace

Result<void> read_http_settings(const Environment& environment, HttpOptions& http, ServerOptions& server) {
  // In Lambda, usually none of the variables is set, and describing and reading them would take a fifth of a cold start.
  if (!sets_any(environment)) return {};
  const Result<HttpSettings> settings = read_settings<HttpSettings>(environment, {.prefix = std::string(prefix)});
  if (!settings) return std::unexpected(settings.error());
  put(http.blocking_threads, settings->blocking_threads);
  put(http.blocking_queue, settings->blocking_queue);
  put(http.grace, settings->grace_ms);
  put(http.limits.head_bytes_max, settings->head_bytes_max);
  put(http.limits.connections_max, settings->connections_max);
  put(http.limits.head_wait_max, settings->head_wait_ms);
  put(http.limits.body_wait_max, settings->body_wait_ms);
  put(http.limits.idle_wait_max, settings->idle_wait_ms);
  put(http.limits.write_wait_max, settings->write_wait_ms);
  if (settings->log_requests) server.log_requests = settings->log_requests;
  return {};
}

std::vector<std::string> misspelled_http_settings(const Environment& environment) {
  return config::misspelled_settings(schema_of<HttpSettings>(), environment, {.prefix = std::string(prefix)});
}

}  // namespace martlet
